package foresite.corpus;

import foresite.text.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * Reads dates as people and programs write them. The result is the calendar day as written: a time and a time zone
 * behind it never move it to another day.
 */
final class WrittenDate {

    /** A time, a zone or a remark may follow a date. */
    private static final String REST = "(?:[Tt\\s,].*)?";

    /** {@code 20250810}, {@code 20250810d}, {@code 20250810T2230}, and {@code 20250810.0} as tables of numbers have it. */
    private static final Pattern COMPACT =
            Pattern.compile("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?:\\p{Alpha}|\\.0+|[Tt\\s]\\d.*)?");

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})(?<sep>[-/.\\u2010-\\u2013])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?:\\p{Alpha}|" + REST
                    + ")");

    /** {@code 2025年8月10日}, and the same in Korean. */
    private static final Pattern CJK = Pattern.compile(
            "(?<year>\\d{4})\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일号](?:.*)?");

    /** With full stops or hyphens the day comes first; with slashes it depends on the country. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?<sep>[-/.])\\s?(?<month>\\d{1,2})\\k<sep>\\s?(?<year>\\d{4})" + REST);

    private static final String WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s+)?";

    /** RFC 2822's {@code Sun, 10 Aug 2025 22:30:00 -0700}, {@code 10 August 2025}, {@code 10. August 2025}. */
    private static final Pattern DAY_MONTH = Pattern.compile(WEEKDAY
            + "(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er)?[\\s-]+(?:(?:de|of)\\s+)?(?<name>\\p{L}{3,12})\\.?,?[\\s-]+"
            + "(?:de\\s+)?(?<year>\\d{4})" + REST);

    /** {@code August 10, 2025 8:00 AM}, and {@code Sun Aug 10 2025} as JavaScript prints it. */
    private static final Pattern MONTH_DAY = Pattern.compile(
            WEEKDAY + "(?<name>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})" + REST);

    /** No form has more characters; a hostile value is long. */
    private static final int LONGEST = 100;

    private static final int LETTERS_OF_A_MONTH = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final List<List<String>> MONTHS = months();

    private WrittenDate() {}

    /** Returns the code of a digest, {@code YYYYMMDD}, that a date stands for; empty if it is not a date. */
    static Optional<String> code(String written) {
        return of(written).map(DateTimeFormatter.BASIC_ISO_DATE::format);
    }

    /** Returns the day that is written; empty if it is not a date, or could be one of two days. */
    static Optional<LocalDate> of(String written) {
        String text = unquoted(written.strip());
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern form : List.of(COMPACT, YEAR_FIRST, CJK, DAY_MONTH, MONTH_DAY)) {
            Matcher date = form.matcher(text);
            if (date.matches()) {
                return day(date.group("year"), month(date, form), date.group("day"));
            }
        }
        Matcher date = DAY_FIRST.matcher(text);
        return date.matches() ? dayFirst(date) : Optional.empty();
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0 && text.charAt(0) == text.charAt(last) && "\"'".indexOf(text.charAt(0)) >= 0;
        return quoted ? text.substring(1, last).strip() : text;
    }

    private static Optional<LocalDate> dayFirst(Matcher date) {
        String first = date.group("day");
        String second = date.group("month");
        if (!date.group("sep").equals("/") || first.equals(second)) {
            return day(date.group("year"), Integer.parseInt(second), first);
        }
        Optional<LocalDate> european = day(date.group("year"), Integer.parseInt(second), first);
        Optional<LocalDate> american = day(date.group("year"), Integer.parseInt(first), second);
        return european.isPresent() && american.isPresent() ? Optional.empty() : european.or(() -> american);
    }

    private static int month(Matcher date, Pattern form) {
        return form == COMPACT || form == YEAR_FIRST || form == CJK
                ? Integer.parseInt(date.group("month"))
                : month(date.group("name"));
    }

    /** Returns the number of a month, from 1; 0 if the name is not one, or the beginning of several. */
    private static int month(String written) {
        String name = folded(written);
        Set<Integer> months = new HashSet<>();
        for (int i = 0; i < MONTHS.size() && name.length() >= LETTERS_OF_A_MONTH; i++) {
            if (MONTHS.get(i).stream().anyMatch(known -> known.startsWith(name))) {
                months.add(i + 1);
            }
        }
        return months.size() == 1 ? months.iterator().next() : 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<List<String>> months() {
        try (InputStream in = WrittenDate.class.getResourceAsStream("/foresite/months.yaml")) {
            List<List<String>> names = Yaml.MAPPER.readValue(in, new TypeReference<>() {});
            List<List<String>> months = new ArrayList<>();
            names.forEach(
                    each -> months.add(each.stream().map(WrittenDate::folded).toList()));
            return List.copyOf(months);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the jar's own months.yaml", e);
        }
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
