package foresite.corpus;

import foresite.model.Problem;
import foresite.text.PlainText;
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
 * with a code that is none ({@code 13214.0}). The comma may be missing, and so may the link. Without such an ending the
 * whole line is the title; if an origin seems to be meant, it is told.
 *
 * @param title its plain text
 * @param digest the code, or empty
 * @param link the address that the title links to, or empty
 * @param issue the web address of the digest, without what tracks the reader; or empty
 */
record TitleLine(String title, String digest, String link, String issue) {

    private static final String FROM = "(?<![\\p{L}\\p{N}])(?:from|de|du)(?<page>\\s+(?:la\\s+)?page)?\\s*";
    /** An address may have brackets within; where they do not match, it ends at the first one that closes. */
    private static final String URL = "(?<url>(?:[^()]*+\\([^()]*+\\))*+[^()]*+|[^)]*+)";

    private static final String BARE = "(?<bare>\\d{4}-?\\d\\d-?\\d\\d\\p{Alpha}?)";
    private static final Pattern ORIGIN = Pattern.compile("(?<comma>,\\s*)?(?<open>\\()?" + FROM
            + "(?:\\(?\\[(?<code>[^\\]]*)]\\(" + URL + "\\)|" + BARE + ")\\.?\\s*\\)?\\.?\\s*$");
    /** What titles hardly hold: an origin was meant, and it is not written as one. */
    private static final Pattern SEEMING_ORIGIN = Pattern.compile(
            "\\((?:from|de|du)\\s*(?:\\[|(?<=\\s)(?:la\\s+)?page\\b)"
                    + "|(?:from|de\\s+la)\\s+page\\s*(?:\\(?\\[|\\d{4})"
                    + "|\\[\\s*\\d{8}\\p{Alpha}?\\s*]\\(",
            Pattern.CASE_INSENSITIVE);
    /** Origins are looked for at the end of the line, in so many characters; a hostile line is long. */
    private static final int LONGEST_ORIGIN = 2_000;

    private static final Pattern CODE_IN_URL = Pattern.compile("/(\\d{8})\\p{Alpha}?(?:[/?#]|$)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads the heading of a report.
     *
     * @param text its inline Markdown
     * @param line where it stands
     */
    static TitleLine of(String text, Line line, Told told) {
        Matcher origin = ORIGIN.matcher(text).region(Math.max(0, text.length() - LONGEST_ORIGIN), text.length());
        if (!origin.find() || !isMeant(origin)) {
            return tellSeeming(text, line, told) ? new TitleLine(text, "", "", "") : titled(text, "", "");
        }
        String title = text.substring(0, origin.start()).strip();
        String written = code(origin).strip();
        Optional<String> code = digestCode(written).or(() -> codeInUrl(origin.group("url")));
        if (code.isEmpty()) {
            told.tell(
                    Problem.UNKNOWN_DIGEST,
                    line,
                    line.text().indexOf("[" + origin.group("code")) + 2,
                    Told.quote(written) + " is not a digest's date; the report has no digest");
        }
        return titled(
                title, code.orElse(""), Optional.ofNullable(origin.group("url")).orElse(""));
    }

    private static TitleLine titled(String markdown, String digest, String issue) {
        return new TitleLine(
                PlainText.ofLine(markdown),
                digest,
                NameText.address(markdown),
                Links.of(issue).shown());
    }

    /** Titles, too, end in "from" and a link, or a number: without the comma, or the link, there must be a date. */
    private static boolean isMeant(Matcher origin) {
        boolean link = origin.group("bare") == null;
        boolean named = link || origin.group("page") != null || origin.group("open") != null;
        return (link && origin.group("comma") != null)
                || (named && digestCode(code(origin)).isPresent());
    }

    private static String code(Matcher origin) {
        return origin.group("bare") == null ? origin.group("code") : origin.group("bare");
    }

    private static boolean tellSeeming(String text, Line line, Told told) {
        Matcher seeming = SEEMING_ORIGIN.matcher(text);
        boolean found = seeming.find();
        if (found) {
            told.tell(
                    Problem.UNKNOWN_DIGEST,
                    line,
                    line.text().indexOf(text) + seeming.start() + 1,
                    Told.quote(text.substring(seeming.start())) + " is not a digest; the whole line is the title");
        }
        return found;
    }

    /** Returns the digest a date stands for; a letter behind a code is dropped. */
    static Optional<String> digestCode(String written) {
        return WrittenDate.code(written);
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
}
