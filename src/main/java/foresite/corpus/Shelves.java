package foresite.corpus;

import foresite.model.Settings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the digest codes that look like dates and are none: those that the settings list, and one dated more than half
 * a year after every other (the real corpus uses {@code 20290911} as a shelf for undated reports).
 */
final class Shelves {

    private static final int HALF_A_YEAR_IN_DAYS = 183;

    private Shelves() {}

    static Set<String> among(Set<String> codes, Settings settings) {
        Set<String> shelves = new HashSet<>(settings.shelves());
        TreeMap<LocalDate, String> dated = new TreeMap<>();
        codes.stream()
                .filter(code -> !shelves.contains(code))
                .forEach(code -> TitleLine.date(code).ifPresent(date -> dated.put(date, code)));
        List<LocalDate> newest = dated.descendingKeySet().stream().limit(2).toList();
        if (newest.size() == 2 && newest.get(1).plusDays(HALF_A_YEAR_IN_DAYS).isBefore(newest.get(0))) {
            shelves.add(dated.get(newest.get(0)));
        }
        shelves.retainAll(codes);
        return shelves;
    }
}
