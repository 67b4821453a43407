package foresite.corpus;

import foresite.model.Settings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the digest codes that look like dates and are not: those that the settings list, those of impossible years, and
 * few that are far from all others (the real corpus uses {@code 20290911} as a shelf for undated reports). No clock is
 * asked: the same content gives the same dates on every day.
 */
final class Shelves {

    /** Newsletters with dates outside these years are typing mistakes, such as {@code 02241229} or {@code 99991231}. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2100;

    private static final int HALF_A_YEAR_IN_DAYS = 183;

    /** A folder of few digests may be of a radar or a yearbook, which appears once in a year or two. */
    private static final int THREE_YEARS_IN_DAYS = 3 * 366;

    private static final int FEW_DIGESTS = 8;

    /** The rest of a newsletter may have begun long after its first issue. */
    private static final int FAR_BEFORE_IN_DAYS = 10 * 366;

    /** One in so many digests is few, and so is a single one. */
    private static final int FEW = 20;

    private Shelves() {}

    /**
     * Returns the codes that are not dates, each with the reason as the end of a sentence; it is empty for those that the
     * settings list.
     */
    static Map<String, String> among(Set<String> codes, Settings settings) {
        Map<String, String> shelves = new TreeMap<>();
        TreeMap<LocalDate, String> dated = new TreeMap<>();
        for (String code : codes) {
            if (settings.shelves().contains(code)) {
                shelves.put(code, "");
            } else {
                TitleLine.date(code).ifPresent(date -> {
                    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                        shelves.put(code, "is not of a year from " + FIRST_YEAR + " to " + LAST_YEAR);
                    } else {
                        dated.put(date, code);
                    }
                });
            }
        }
        boolean few = dated.size() < FEW_DIGESTS;
        far(List.copyOf(dated.descendingKeySet()), few ? THREE_YEARS_IN_DAYS : HALF_A_YEAR_IN_DAYS)
                .forEach(date -> shelves.put(
                        dated.get(date),
                        "lies more than " + (few ? "three years" : "half a year") + " after every other"));
        dated.values().removeAll(shelves.keySet());
        far(List.copyOf(dated.keySet()), FAR_BEFORE_IN_DAYS)
                .forEach(date -> shelves.put(dated.get(date), "lies more than ten years before every other"));
        return shelves;
    }

    /** Returns the first few dates, if the next one is far from them. */
    private static List<LocalDate> far(List<LocalDate> dates, int days) {
        int few = Math.min(Math.max(1, dates.size() / FEW), dates.size() - 1);
        for (int i = few; i > 0; i--) {
            if (Math.abs(ChronoUnit.DAYS.between(dates.get(i - 1), dates.get(i))) > days) {
                return dates.subList(0, i);
            }
        }
        return List.of();
    }
}
