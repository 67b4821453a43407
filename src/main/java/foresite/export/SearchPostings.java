package foresite.export;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * For each term where it is, as text: numbers of topics, reports and pages as gaps from the one before, each with what
 * ranking needs. A number is written in base 32, and its last digit in other letters, so that nothing separates numbers.
 * Each must be added in ascending order. Not thread-safe.
 */
final class SearchPostings {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    private static final String LAST_DIGITS = "WXYZabcdefghijklmnopqrstuvwxyz-_";
    private static final int BASE = 32;

    private final Map<String, Lists> terms = new TreeMap<>();

    /** Where one term is. */
    private static final class Lists {
        private final StringBuilder topics = new StringBuilder();
        private final StringBuilder reports = new StringBuilder();
        private final StringBuilder pages = new StringBuilder();
        private int size;
        private int lastTopic = -1;
        private int lastReport = -1;
        private int lastPage = -1;
    }

    /**
     * Adds a report.
     *
     * @param level how much it is about the term, 0 to 7
     * @param inNames the signals with the term in their names or changes, by their places
     * @param inTexts the signals with the term elsewhere
     */
    void report(String term, int number, int level, Set<Integer> inNames, Set<Integer> inTexts) {
        Lists lists = of(term);
        int flags = (inNames.isEmpty() ? 0 : 1) + (inTexts.isEmpty() ? 0 : 2);
        write((number - lists.lastReport - 1L) * BASE + level * 4L + flags, lists.reports);
        lists.lastReport = number;
        lists.size++;
        mask(inNames, lists.reports);
        mask(inTexts, lists.reports);
    }

    /** Adds a topic with nine bits of what ranking needs. */
    void topic(String term, int number, int bits) {
        Lists lists = of(term);
        write((number - lists.lastTopic - 1L) * 512 + bits, lists.topics);
        lists.lastTopic = number;
        lists.size++;
    }

    /** Adds a page. */
    void page(String term, int number, boolean title) {
        Lists lists = of(term);
        write((number - lists.lastPage - 1L) * 2 + (title ? 1 : 0), lists.pages);
        lists.lastPage = number;
        lists.size++;
    }

    /** Returns the terms in order. */
    Set<String> terms() {
        return terms.keySet();
    }

    /** Returns the lists of a term: topics, reports and pages, with tabs between. */
    String line(String term) {
        Lists lists = of(term);
        return lists.topics + "\t" + lists.reports + "\t" + lists.pages;
    }

    /** Returns how many topics, reports and pages have a term. */
    int size(String term) {
        return of(term).size;
    }

    private Lists of(String term) {
        return terms.computeIfAbsent(term, none -> new Lists());
    }

    /** Places as bits, five a digit, the first places first. */
    private static void mask(Set<Integer> places, StringBuilder to) {
        int last = places.stream().mapToInt(place -> place).max().orElse(-1);
        for (int from = 0; from <= last; from += 5) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                bits |= places.contains(from + i) ? 1 << i : 0;
            }
            to.append((from + 5 > last ? LAST_DIGITS : DIGITS).charAt(bits));
        }
    }

    private static void write(long value, StringBuilder to) {
        int at = to.length();
        to.append(LAST_DIGITS.charAt((int) (value % BASE)));
        for (long rest = value / BASE; rest > 0; rest /= BASE) {
            to.insert(at, DIGITS.charAt((int) (rest % BASE)));
        }
    }
}
