package foresite.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that other site generators and note programs never show: comments and instructions of Liquid, Jinja, Hugo and
 * MDX, kramdown's attributes, MDX's imports, and the anchors of blocks in Obsidian ({@code ^3f9a1c} at the end of a line).
 */
final class TemplateMarks {

    /** An instruction on one line: {@code {% include x %}} of Liquid and Jinja, {@code {{% notice %}}} of Hugo. */
    private static final Pattern INSTRUCTION =
            Pattern.compile("\\{?\\{%-?\\s*+(/?\\s*\\w++)[^%{}]*+%}}?|\\{:[^{}]{0,200}}");

    /** A statement of MDX, which imports what its pages are made with. */
    private static final Pattern STATEMENT = Pattern.compile(
            "import\\s+(?:[\\w*{}\\s,]{1,200}\\sfrom\\s+)?(?:\"[^\"]+\"|'[^']+')\\s*;?\\s*|export\\s+const\\s+\\w+\\s*=.*;\\s*");

    private static final Pattern LIQUID_COMMENT = Pattern.compile("\\{%-?\\s*+comment\\s*+-?%}");
    private static final Pattern ANCHOR = Pattern.compile("\\^[A-Za-z0-9-]{2,40}+\\s*+");

    private TemplateMarks() {}

    /** Returns whether a line may have such a mark; most lines have none. */
    static boolean mayBeIn(String line) {
        return line.indexOf('{') >= 0 || line.indexOf('^') >= 0 || isStatement(line);
    }

    /** Returns whether a line is a statement of a program and no text. */
    static boolean isStatement(String line) {
        return (line.startsWith("import ") || line.startsWith("export "))
                && STATEMENT.matcher(line).matches();
    }

    /** Returns what closes the comment that begins at an offset; empty if none does. */
    static String closing(String text, int at) {
        if (text.startsWith("{{/*", at)) {
            return "*/}}";
        }
        if (text.startsWith("{/*", at)) {
            return "*/}";
        }
        if (text.startsWith("{# ", at)) {
            return "#}";
        }
        return LIQUID_COMMENT.matcher(text).region(at, text.length()).lookingAt() ? "endcomment %}" : "";
    }

    /** Returns where the instruction that begins at an offset ends; -1 if none does. */
    static int instructionEnd(String text, int at) {
        Matcher instruction = INSTRUCTION.matcher(text).region(at, text.length());
        return instruction.lookingAt() ? instruction.end() : -1;
    }

    /** Returns whether braces behind an offset are text, since an instruction says so. */
    static boolean isRawAfter(String text, int at, boolean before) {
        Matcher instruction = INSTRUCTION.matcher(text).region(at, text.length());
        if (!instruction.lookingAt()) {
            return before;
        }
        String word = String.valueOf(instruction.group(1));
        return before ? !word.equals("endraw") : word.equals("raw");
    }

    /** Returns whether an anchor begins at an offset. */
    static boolean isAnchor(String text, int at) {
        boolean apart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return apart && ANCHOR.matcher(text).region(at, text.length()).matches();
    }
}
