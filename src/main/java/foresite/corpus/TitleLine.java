package foresite.corpus;

import foresite.model.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report's first line says: its title and its digest.
 *
 * <p>Seen forms: {@code # __T__, (from page [20250810d](URL).)}, {@code # __T__, from ([20221016](URL).)}, and the same
 * with a code that is none ({@code 13214.0}). Without such an ending the whole line is the title.
 *
 * @param digest the code, or empty
 */
record TitleLine(String title, String digest) {

    private static final Pattern ORIGIN = Pattern.compile(
            ",\\s*\\(?(?:from|de|du)(?:\\s+(?:la\\s+)?page)?\\s*\\(?\\[([^\\]]*)]\\(([^)]*)\\)\\.?\\s*\\)?\\.?\\s*$");
    /** Origins are looked for at the end of the line, in so many characters; a hostile line is long. */
    private static final int LONGEST_ORIGIN = 2_000;

    private static final Pattern CODE = Pattern.compile("(\\d{8})\\p{Alpha}?");
    private static final Pattern CODE_IN_URL = Pattern.compile("/(\\d{8})\\p{Alpha}?(?:[/?#]|$)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static TitleLine of(Line line, Told told) {
        String text = line.trimmed().substring(1).strip();
        Matcher origin = ORIGIN.matcher(text).region(Math.max(0, text.length() - LONGEST_ORIGIN), text.length());
        if (!origin.find()) {
            return new TitleLine(unmarked(text), "");
        }
        String title = unmarked(text.substring(0, origin.start()).strip());
        String written = origin.group(1).strip();
        Optional<String> code = digestCode(written).or(() -> codeInUrl(origin.group(2)));
        if (code.isEmpty()) {
            told.tell(
                    Problem.UNKNOWN_DIGEST,
                    line,
                    line.text().indexOf("[" + origin.group(1)) + 2,
                    Told.quote(written) + " is no digest; the report is kept without one");
        }
        return new TitleLine(title, code.orElse(""));
    }

    /** Returns the digest a code stands for: eight digits that are a date; a letter behind them is dropped. */
    static Optional<String> digestCode(String written) {
        Matcher code = CODE.matcher(written.replace("-", "").strip());
        return code.matches() && date(code.group(1)).isPresent() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** Returns the date of a code, if it is one. */
    static Optional<LocalDate> date(String code) {
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(code, DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> codeInUrl(String url) {
        Matcher code = CODE_IN_URL.matcher(url);
        return code.find() ? digestCode(code.group(1)) : Optional.empty();
    }

    /** Drops the marks of emphasis around a title. */
    private static String unmarked(String title) {
        for (String mark : new String[] {"__", "**"}) {
            if (title.length() > 2 * mark.length() && title.startsWith(mark) && title.endsWith(mark)) {
                return title.substring(mark.length(), title.length() - mark.length())
                        .strip();
            }
        }
        return title;
    }
}
