package foresite.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digest that the path of a report names: a file or folder whose name is a date ({@code 2025-08-10},
 * {@code 20250810}, {@code 10 August 2025}), a file whose name begins with one ({@code 2025-08-10-pumps.md}), or folders
 * of a year, a month and a day ({@code 2025/08/10}).
 *
 * @param code {@code YYYYMMDD}
 * @param part the name that says so
 */
record DatedPath(String code, String part) {

    private static final Pattern STARTS_WITH_DATE =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{8})(?:\\p{Alpha}?[-_ ]+(\\S.*))?");
    private static final Pattern ENDS_WITH_DATE = Pattern.compile(
            ".*[\\s_-](\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}\\.? \\p{L}{3,12} \\d{4})");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(?:^|.*/)(\\d{4}/\\d{1,2}/\\d{1,2})(?:/.*)?");
    private static final Pattern ENDING = Pattern.compile("\\.[^./]+$");

    /** Returns what the nearest part of a path says; empty if no part is a date. */
    static Optional<DatedPath> of(String file) {
        String[] parts = ENDING.matcher(file).replaceFirst("").split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            String part = parts[i];
            Matcher start = STARTS_WITH_DATE.matcher(part);
            Optional<String> code = start.matches() ? WrittenDate.code(start.group(1)) : ending(part);
            if (code.isPresent()) {
                return Optional.of(new DatedPath(code.get(), part));
            }
        }
        Matcher folders = YEAR_MONTH_DAY.matcher(file);
        return folders.matches()
                ? WrittenDate.code(folders.group(1)).map(code -> new DatedPath(code, folders.group(1)))
                : Optional.empty();
    }

    /** Returns the date that a name is, or ends with: {@code Weekly notes 10.08.2025}. */
    private static Optional<String> ending(String part) {
        String name = part.replace('_', '-');
        Optional<String> code = WrittenDate.code(name);
        Matcher end = ENDS_WITH_DATE.matcher(part);
        return code.isPresent() || !end.matches() ? code : WrittenDate.code(end.group(1));
    }

    /** Returns the name of a file without its ending and without the date that it begins with. */
    static String undated(String name) {
        Matcher start = STARTS_WITH_DATE.matcher(name);
        boolean dated = start.matches()
                && start.group(2) != null
                && WrittenDate.code(start.group(1)).isPresent();
        return dated ? start.group(2) : name;
    }
}
