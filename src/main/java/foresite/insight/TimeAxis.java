package foresite.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The time that the dated digests of a corpus cover: the axis of every picture over time.
 *
 * @param first the date of the first dated digest
 * @param last the date of the newest, which counts as today
 */
public record TimeAxis(LocalDate first, LocalDate last) {

    public TimeAxis {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** Returns where on the axis a date is: 0 for the first, 1 for the last; the middle where there is only one date. */
    public double at(LocalDate date) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days == 0 ? 0.5 : Math.min(1, Math.max(0, (double) ChronoUnit.DAYS.between(first, date) / days));
    }

    /** Returns the years that begin on the axis, for its marks. */
    public List<Integer> years() {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !LocalDate.of(year, 1, 1).isBefore(first))
                .boxed()
                .toList();
    }
}
