package foresite.site;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.text.Excerpt;
import foresite.text.KnownCapitals;
import foresite.text.MarkdownHtml;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the site says dates and numbers: in English words, whatever the machine's locale. */
public final class Words {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final String NO_BREAK = "\u00A0";
    private static final int EXCERPT = 180;
    private static final int SHORT_EXCERPT = 140;

    /** So much of a report's summary is in feeds and data: what a feed reader shows without a click. */
    private static final int SUMMARY = 500;

    private Words() {}

    /** Returns a date such as {@code 10 August 2025}, with spaces that do not break. */
    static String date(LocalDate date) {
        return date.getDayOfMonth() + NO_BREAK + MONTHS.get(date.getMonthValue() - 1) + NO_BREAK + date.getYear();
    }

    /** Returns a month such as {@code Aug 2025}, with a space that does not break. */
    static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1).substring(0, 3) + NO_BREAK + date.getYear();
    }

    /** Returns a date's month by its name. */
    static String monthName(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    /** Returns the months from one date to another, such as {@code Mar 2023 to Aug 2025}; one month where both lie in it. */
    static String months(LocalDate first, LocalDate last) {
        String from = month(first);
        String to = month(last);
        return from.equals(to) ? from : from + " to " + to;
    }

    /** Returns the plural of a kind as a heading. */
    static String title(Kind kind) {
        return Character.toUpperCase(kind.plural().charAt(0)) + kind.plural().substring(1);
    }

    /** Returns a digest's date, or words where it has none. */
    public static String digest(Digest digest) {
        return digest.date().map(Words::date).orElse(undated(digest.code()));
    }

    private static String undated(String code) {
        return code.isEmpty() ? "Without a digest" : "Shelf " + code;
    }

    /** Returns names; of those that differ in capitals only, the first. */
    public static List<String> once(List<String> names) {
        Set<String> known = new HashSet<>();
        return names.stream()
                .filter(name -> known.add(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Returns {@code 1 report}, {@code 2 reports}. */
    static String count(int number, String singular, String plural) {
        return number(number) + " " + (number == 1 ? singular : plural);
    }

    /** Returns the number of some concepts of a kind, such as {@code 2 themes}. */
    static String count(List<Concept> concepts, Kind kind) {
        return count(concepts.size(), kind.singular(), kind.plural());
    }

    /** Returns a number with commas between thousands. */
    static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** Returns the words of Markdown as readers see them, without its marks, with a line for each block. */
    public static String plain(String markdown) {
        return MarkdownHtml.words(markdown);
    }

    /** Returns a text with a capital in front. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * Returns a concept's label as pages show it. Reports write one theme in lower case and the next with a capital; a
     * label that has no capital anywhere gets those of {@link KnownCapitals} and one in front, others ({@code mRNA
     * vaccines}) stay as they are. Data and addresses keep the label itself.
     */
    public static String shown(String label) {
        if (label.isEmpty() || label.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c))) {
            return label;
        }
        String known = KnownCapitals.in(label);
        int end = 0;
        while (end < label.length() && Character.isLetterOrDigit(label.charAt(end))) {
            end++;
        }
        int first = known.codePointAt(0);
        return !known.startsWith(label.substring(0, end))
                ? known
                : Character.toString(Character.toTitleCase(first)) + known.substring(Character.charCount(first));
    }

    /** Returns the beginning of a Markdown text in plain words, at most {@value #SUMMARY} characters. */
    public static String summary(String markdown) {
        return Excerpt.of(plain(markdown), 0, SUMMARY);
    }

    /** Returns the beginning of a text, at most {@value #EXCERPT} characters, ending with a sentence or a whole word. */
    static String excerpt(String text) {
        return Excerpt.of(text, 0, EXCERPT);
    }

    /** Returns the beginning of a text, at most {@value #SHORT_EXCERPT} characters, ending with a sentence or a whole word. */
    static String shortExcerpt(String text) {
        return Excerpt.of(text, 0, SHORT_EXCERPT);
    }

    /** Returns the same from the first sentence on that has a name, or else one of its longer words. */
    static String excerpt(String text, String about) {
        return Excerpt.of(text, Excerpt.sentence(text, about), EXCERPT);
    }
}
