package foresite.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best of the values offered, at most a given number. For one thread. */
final class TopK<T> {

    private final int limit;
    private final Comparator<? super T> bestFirst;

    /** Its head is the least of those kept: the one that a better one replaces. */
    private final PriorityQueue<T> kept;

    /** @param limit how many are kept, from 1 */
    TopK(int limit, Comparator<? super T> bestFirst) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one value must be kept, not " + limit);
        }
        this.limit = limit;
        this.bestFirst = bestFirst;
        this.kept = new PriorityQueue<>(bestFirst.reversed());
    }

    void offer(T value) {
        if (kept.size() < limit) {
            kept.add(value);
        } else if (bestFirst.compare(value, kept.element()) < 0) {
            kept.remove();
            kept.add(value);
        }
    }

    /** Returns the values kept, the best first. */
    List<T> best() {
        List<T> best = new ArrayList<>(kept);
        best.sort(bestFirst);
        return best;
    }
}
