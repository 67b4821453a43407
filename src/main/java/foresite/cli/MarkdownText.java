package foresite.cli;

import java.util.regex.Pattern;

/**
 * Text from a corpus as it may stand in GitHub's Markdown: on one line, within a length, and saying nothing but itself.
 */
final class MarkdownText {

    /** Longer text is cut: a summary is read at a glance, and GitHub takes no more than 1 MiB of it. */
    private static final int CODE_POINTS = 200;

    /** Whatever ends or hides a line, or turns the order of what follows: U+2028, U+202A to U+202E, U+2066 to U+2069. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

    /** CommonMark 0.31, 2.4: a backslash before any of them makes it a plain character; no other character needs one. */
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

    /** What may not stand in a link's target between angle brackets, and is never in an address that Foresite makes. */
    private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cntrl}<>\\\\]");

    private MarkdownText() {}

    /** Returns text as a part of a line; nothing in it is markup, HTML, a table's pipe or a line's end. */
    static String of(String text) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > CODE_POINTS) {
            line = line.substring(0, line.offsetByCodePoints(0, CODE_POINTS)).strip() + "…";
        }
        return PUNCTUATION.matcher(line).replaceAll("\\\\$0");
    }

    /** Returns text as a link, or as plain text when there is no web address to link to. */
    static String link(String text, String url) {
        boolean web = url.startsWith("https://") || url.startsWith("http://");
        return web && !UNSAFE.matcher(url).find() ? "[" + of(text) + "](<" + url + ">)" : of(text);
    }
}
