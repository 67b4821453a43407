package foresite.insight;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quarter of a calendar year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int IN_YEAR = 4;

    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > IN_YEAR) {
            throw new IllegalArgumentException("a year has no quarter " + number);
        }
    }

    public static Quarter of(LocalDate date) {
        return new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Returns the quarters from one to another, both included, oldest first. */
    static List<Quarter> between(Quarter first, Quarter last) {
        return IntStream.rangeClosed(0, first.until(last)).mapToObj(first::plus).toList();
    }

    /** Returns the quarter so many quarters later; earlier if negative. */
    public Quarter plus(int quarters) {
        int count = year * IN_YEAR + number - 1 + quarters;
        return new Quarter(Math.floorDiv(count, IN_YEAR), Math.floorMod(count, IN_YEAR) + 1);
    }

    /** Returns by how many quarters another is later; negative if it is earlier. */
    public int until(Quarter other) {
        return (other.year - year) * IN_YEAR + other.number - number;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate lastDay() {
        return plus(1).firstDay().minusDays(1);
    }

    /** Returns it in words, as in {@code Q3 2025}. */
    public String words() {
        return "Q" + number + " " + year;
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparingInt(Quarter::year)
                .thenComparingInt(Quarter::number)
                .compare(this, other);
    }
}
