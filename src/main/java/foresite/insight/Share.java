package foresite.insight;

import java.util.Locale;

/**
 * Some of all.
 *
 * @param reports how many, from 0
 * @param of how many there are in all, at least as many
 */
public record Share(int reports, int of) {

    private static final int PERCENT = 100;

    public Share {
        if (reports < 0 || reports > of) {
            throw new IllegalArgumentException(reports + " are no share of " + of);
        }
    }

    /** Returns the share, 0 to 1; 0 of nothing. */
    public double value() {
        return of == 0 ? 0 : (double) reports / of;
    }

    /** Returns it in per cent, as in {@code 4 %}, with a space that does not break; below 1 % with one decimal place. */
    public String percent() {
        double percent = PERCENT * value();
        return String.format(Locale.ROOT, percent > 0 && percent < 0.95 ? "%.1f\u00A0%%" : "%.0f\u00A0%%", percent);
    }
}
