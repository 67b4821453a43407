package foresite.insight;

import foresite.model.Corpus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of two equals is preferred: the newest report, then the one that comes first in the corpus; those without a date
 * last. A report is known by its place in the corpus, and its tie is the greater the more it is preferred. Immutable.
 */
final class Ties {

    private final int[] places;
    private final int[] ties;

    Ties(Corpus corpus) {
        LocalDate[] dates = corpus.reports().stream()
                .map(report -> report.date().orElse(LocalDate.MIN))
                .toArray(LocalDate[]::new);
        places = IntStream.range(0, dates.length)
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> dates[place]).thenComparing(Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        ties = new int[places.length];
        for (int tie = 0; tie < ties.length; tie++) {
            ties[places[tie]] = tie;
        }
    }

    int of(int place) {
        return ties[place];
    }

    int place(int tie) {
        return places[tie];
    }
}
