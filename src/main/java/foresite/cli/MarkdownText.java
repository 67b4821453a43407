package foresite.cli;

import java.util.regex.Pattern;

/** Text of a corpus in GitHub's Markdown: on one line, of limited length, without any effect as markup. */
final class MarkdownText {

    /** Longer text is cut: a summary should be short, and GitHub accepts at most 1 MiB of it. */
    private static final int CODE_POINTS = 200;

    /** What ends or hides a line, or changes its direction: U+2028, U+202A to U+202E, U+2066 to U+2069. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

    /** CommonMark 0.31, 2.4: a backslash makes each of these a plain character; no other character needs one. */
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

    /** Not allowed in a link's target between angle brackets, and never in an address that Foresite creates. */
    private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cntrl}<>\\\\]");

    private MarkdownText() {}

    /** Returns text as part of a line, in which nothing is markup, HTML, a table separator or a line break. */
    static String of(String text) {
        String line = INVISIBLE.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > CODE_POINTS) {
            line = line.substring(0, line.offsetByCodePoints(0, CODE_POINTS)).strip() + "…";
        }
        return PUNCTUATION.matcher(line).replaceAll("\\\\$0");
    }

    /** Returns text as a link, or as plain text if there is no web address to link to. */
    static String link(String text, String url) {
        boolean web = url.startsWith("https://") || url.startsWith("http://");
        return web && !UNSAFE.matcher(url).find() ? "[" + of(text) + "](<" + url + ">)" : of(text);
    }
}
