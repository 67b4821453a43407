package foresite.corpus;

import foresite.text.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name as its author wrote it in Markdown: the label is its plain text. */
final class NameText {

    private static final Pattern TASK = Pattern.compile("\\[[ xX]]\\s+");
    /** A tag of Obsidian: no digits only, and no heading. */
    private static final Pattern TAG = Pattern.compile("#([\\p{L}\\p{N}_/-]*[\\p{L}_/-][\\p{L}\\p{N}_/-]*)");

    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.){1,300})]"
            + "\\(<?(https?://(?:[^\\s<>()]++|\\([^\\s<>()]*+\\))++)>?(?:\\s+\"[^\"]*\")?\\)");
    /** No honest name is longer; a hostile one has a million brackets. */
    private static final int LONGEST = 5_000;

    private static final Pattern HIDING = Pattern.compile("\\{[%{#/]|\\^");

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#=~%&|!:^-]");

    private NameText() {}

    /** Returns the label: without the box of a task, the sign of a tag, and marks. */
    static String of(String markdown) {
        String text = markdown.strip();
        if (text.startsWith("[")) {
            Matcher task = TASK.matcher(text);
            text = task.lookingAt() ? text.substring(task.end()) : text;
        }
        Matcher tag = text.startsWith("#") ? TAG.matcher(text) : null;
        return tag != null && tag.matches() ? tag.group(1) : PlainText.ofLine(text);
    }

    /** Returns Markdown that is read as a label. */
    static String written(String name) {
        // A comma may follow, which a backslash would escape.
        return !isHiding(name) && !name.endsWith("\\") && of(name).equals(name) ? name : escaped(name);
    }

    /** Returns Markdown whose plain text is a text. */
    static String plain(String text) {
        // A text that is all marks would come back as it is, but not behind another word.
        return !isHiding(text) && PlainText.ofLine("a " + text).equals("a " + text) ? text : escaped(text);
    }

    /** Returns whether something in a text may be read as hidden, or as a definition. */
    static boolean isHiding(String text) {
        boolean defines = "]{^".chars().anyMatch(c -> text.indexOf(c) >= 0)
                && (text.contains("]:") || HIDING.matcher(text).find());
        return defines || text.contains("<!--") || text.contains("%%");
    }

    /** Returns a text with a backslash before each sign that may mean something in Markdown. */
    static String escaped(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$0");
    }

    /** Returns a description that has the link of a name, so that it can be followed. */
    static String withLink(String description, String name) {
        Matcher link = name.indexOf('[') < 0 || name.length() > LONGEST ? null : LINK.matcher(name);
        return link == null || !link.find() || description.contains(link.group(2))
                ? description
                : (description + " " + link.group()).strip();
    }

    /** Returns the address that a name links to, or empty. */
    static String address(String name) {
        Matcher link = name.indexOf('[') < 0 || name.length() > LONGEST ? null : LINK.matcher(name);
        return link != null && link.find() ? link.group(2) : "";
    }
}
