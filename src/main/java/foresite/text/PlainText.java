package foresite.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Markdown text as a reader sees them: without marks, with the text of links and the alternative text of
 * images. Thread-safe.
 */
public final class PlainText {

    /** A text without these characters has no inline marks. */
    private static final String MARKS = "\\&<[*_`=~%";

    /** A kind before the name in double brackets: it says where to look. */
    private static final Pattern KIND = Pattern.compile("^(?:theme|technology|concern):\\s*");

    /** A longer line is no name and no title: flexmark needs seconds for a line of 100,000 marks. */
    private static final int LONGEST_LINE = 10_000;

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]+]");
    private static final Pattern CALLOUT = Pattern.compile("\\[![\\w-]+]");
    private static final Pattern FOLD = Pattern.compile("^[+-]?\\s*");
    /** The width of an image in Obsidian: {@code ![[map.png|300]]}. */
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(?:x\\d{1,5})?");

    private static final String STRONG = "__";
    /** A match begins where blanks begin: to begin at each of many blanks takes time that grows with their square. */
    private static final Pattern BREAKS = Pattern.compile("(?<!\\s)\\s*\\n\\s*");

    private static final Pattern LINE_ENDS = Pattern.compile("(?<![ \\t])[ \\t]*\\n\\s*");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /**
     * Returns the words of a text that is one line of inline Markdown, such as a name or a title, on one line. What
     * would begin a block, such as {@code 1.} or {@code #}, is text.
     */
    public static String ofLine(String markdown) {
        if (markdown.length() > LONGEST_LINE || !hasMarks(markdown)) {
            return onOneLine(markdown);
        }
        if (markdown.contains("<!--") || markdown.contains("%%")) {
            String shown = String.join("\n", HiddenText.of(markdown));
            if (!shown.equals(markdown)) {
                return ofLine(shown);
            }
        }
        int end = markdown.length() - STRONG.length();
        if (end > STRONG.length() && markdown.startsWith(STRONG) && markdown.endsWith(STRONG)) {
            // Every title of the real corpus is strong, and most have no other marks.
            String inner = markdown.substring(STRONG.length(), end);
            if (!hasMarks(inner) && inner.strip().equals(inner)) {
                return onOneLine(inner);
            }
        }
        String words = onOneLine(of(MarkdownParser.inline(markdown), markdown));
        return words.isEmpty() ? onOneLine(RawHtml.withoutComments(markdown)) : words;
    }

    /**
     * Returns the words of a whole text with a line for each of its paragraphs, headings, list items and table rows.
     * Reference definitions have no words.
     */
    public static String of(String markdown) {
        if (markdown.indexOf('\n') < 0 && MarkdownHtml.isPlain(markdown)) {
            return markdown.strip();
        }
        return LINE_ENDS
                .matcher(of(MarkdownParser.full(markdown), markdown))
                .replaceAll("\n")
                .strip();
    }

    /** What cannot be parsed is text. */
    private static String of(Optional<Document> parsed, String markdown) {
        if (parsed.isEmpty()) {
            return markdown;
        }
        PlainText plain = new PlainText();
        plain.collect(parsed.get());
        return plain.text.toString();
    }

    private static boolean hasMarks(String markdown) {
        for (int i = 0; i < markdown.length(); i++) {
            if (MARKS.indexOf(markdown.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String onOneLine(String text) {
        return text.indexOf('\n') < 0
                ? text.strip()
                : BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** Visits all nodes in their order, without recursion: how deep they are nested does not matter. */
    private void collect(Node root) {
        Node node = root;
        while (true) {
            Node child = open(node) ? node.getFirstChild() : null;
            if (child != null) {
                node = child;
                continue;
            }
            close(node);
            while (node != root && node.getNext() == null) {
                node = parent(node);
                close(node);
            }
            if (node == root) {
                return;
            }
            node = node.getNext();
        }
    }

    /** Returns a text without the sign that folds a callout behind the kind of that. */
    private static String unfolded(Node node) {
        String words = node.getChars().unescape();
        boolean behindMark = node.getPrevious() instanceof RefNode mark
                && isMark(mark)
                && !FOOTNOTE.matcher(mark.getChars()).matches();
        return behindMark ? FOLD.matcher(words).replaceFirst("") : words;
    }

    private static Node parent(Node node) {
        @Nullable Node parent = node.getParent();
        if (parent == null) {
            throw new IllegalStateException("a node without a parent");
        }
        return parent;
    }

    /** Appends what a node says by itself; returns whether its children say more. */
    private boolean open(Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak || node instanceof TableCell) {
            text.append(' ');
        } else if (node instanceof Code code) {
            text.append(code.getText());
        } else if (node instanceof AutoLink link) {
            text.append(link.getText());
        } else if (node instanceof MailLink link) {
            text.append(link.getText());
        } else if (node instanceof WikiNode link) {
            text.append(shown(link));
            return false;
        } else if (node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
            text.append(RawHtml.text(node.getChars().toString()));
            return false;
        } else if (node instanceof RefNode reference && isMark(reference)) {
            return false;
        } else if (node instanceof RefNode reference) {
            text.append(reference.isDefined() ? "" : brackets(reference, reference.getFirstChild(), true));
        } else if (node instanceof Reference || node instanceof TableSeparator) {
            return false;
        } else if (node.getFirstChild() == null && !(node instanceof Block) && !(node instanceof Image)) {
            text.append(unfolded(node));
        }
        return !(node instanceof Code);
    }

    private void close(Node node) {
        if (node instanceof Block) {
            text.append('\n');
        } else if (node instanceof TableRow) {
            text.append('\n');
        } else if (node instanceof RefNode reference && !reference.isDefined() && !isMark(reference)) {
            text.append(brackets(reference, reference.getLastChild(), false));
        }
    }

    /** The mark of a footnote, {@code [^1]}, and the kind of a callout, {@code [!note]}, are none of the words. */
    private static boolean isMark(RefNode reference) {
        return FOOTNOTE.matcher(reference.getChars()).matches()
                || (reference.getPrevious() == null
                        && reference.getGrandParent() instanceof BlockQuote
                        && CALLOUT.matcher(reference.getChars()).matches());
    }

    /** Returns what stands before or behind the children of a reference that has no definition: brackets are text then. */
    private static String brackets(RefNode reference, @Nullable Node child, boolean before) {
        String chars = reference.getChars().toString();
        if (child == null) {
            return before ? chars : "";
        }
        return before
                ? chars.substring(0, child.getStartOffset() - reference.getStartOffset())
                : chars.substring(child.getEndOffset() - reference.getStartOffset());
    }

    /** Words between double brackets are shown as their author wrote them behind the bar, or else as what they name. */
    private static String shown(WikiNode node) {
        String own = node.getText().unescape().strip();
        if (node instanceof WikiImage && SIZE.matcher(own).matches()) {
            return "";
        }
        return own.isEmpty()
                ? KIND.matcher(node.getLink().unescape()).replaceFirst("").strip()
                : own;
    }
}
