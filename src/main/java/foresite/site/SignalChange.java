package foresite.site;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signal's change with its two ends apart: {@code lead + from + between + to + rest} is the change, word for
 * word. Where the words do not show the ends, all of it is {@code lead}.
 */
public record SignalChange(String lead, String from, String between, String to, String rest) {

    private static final Pattern FROM =
            Pattern.compile("\\b(?:(?:from|de|du|des)\\s+|d['’]\\s*)", Pattern.CASE_INSENSITIVE);

    /** What is due to something or leads to it is no end of a change; "au lieu de" is "instead of". */
    private static final Pattern TO = Pattern.compile(
            "(?<!\\b(?:due|lead|leads|leading|led|thanks|owing))(?:\\s+back)?\\s+(?:to|à|au(?!\\s+lieu\\b)|aux|vers)\\s+(?:an?\\s+|the\\s+)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LEAD = Pattern.compile("(?:[\\p{L}-]+\\s+){0,4}", Pattern.CASE_INSENSITIVE);

    /**
     * Returns the same as HTML.
     *
     * @param rendered makes HTML of a part; where a mark reaches from one part to another, all is {@code lead}
     */
    SignalChange html(UnaryOperator<String> rendered) {
        String change = lead + from + between + to + rest;
        SignalChange parts = new SignalChange(
                rendered.apply(lead),
                rendered.apply(from),
                rendered.apply(between),
                rendered.apply(to),
                rendered.apply(rest));
        String whole = rendered.apply(change);
        boolean same = whole.equals(parts.lead + parts.from + parts.between + parts.to + parts.rest);
        return same ? parts : new SignalChange(whole, "", "", "", "");
    }

    /** Returns a change in parts. */
    public static SignalChange of(String change) {
        SignalChange whole = new SignalChange(change, "", "", "", "");
        Matcher from = FROM.matcher(change);
        if (!from.find() || !LEAD.matcher(change.substring(0, from.start())).matches()) {
            return whole;
        }
        Matcher to = TO.matcher(change);
        if (!to.find(from.end())) {
            return whole;
        }
        int toStart = to.start();
        int toEnd = to.end();
        if (toStart == from.end() || to.find() || toEnd == change.length()) {
            return whole;
        }
        int end = change.endsWith(".") ? change.length() - 1 : change.length();
        return new SignalChange(
                change.substring(0, from.end()),
                change.substring(from.end(), toStart),
                change.substring(toStart, toEnd),
                change.substring(toEnd, Math.max(toEnd, end)),
                change.substring(Math.max(toEnd, end)));
    }
}
