package foresite.check.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** The date formats of feeds and sitemaps. */
final class DateFormats {

    /** RFC 3339, 5.6, with the capital letters that RFC 4287, 3.3, requires. */
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    /** The shorter forms of the W3C's note on date and time formats: a year, a month, a minute. */
    private static final Pattern SHORTER =
            Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");

    private DateFormats() {}

    /** Returns whether a text is a date and time of RFC 3339. */
    static boolean isInstant(String text) {
        try {
            return INSTANT.matcher(text).matches() && OffsetDateTime.parse(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns whether a text is a date that sitemaps allow. */
    static boolean isW3c(String text) {
        try {
            return isInstant(text)
                    || SHORTER.matcher(text).matches()
                    || LocalDate.parse(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
