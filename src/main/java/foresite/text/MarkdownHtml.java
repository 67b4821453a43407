package foresite.text;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns Markdown into HTML that can do no harm: no raw HTML passes, links and images lead only where
 * {@link MarkdownLinks.Targets} lets them. Thread-safe.
 */
public final class MarkdownHtml {

    /** Where the links of a text may lead. */
    static final DataKey<MarkdownLinks.Targets> TARGETS = new DataKey<>("TARGETS", MarkdownLinks.Targets.NONE);

    /** The ids of the page that a text is on. */
    static final DataKey<HeadingIds> IDS = new DataKey<>("IDS", new HeadingIds(), options -> new HeadingIds());

    /** The signs that can mean anything in Markdown; a text without them is just paragraphs. */
    private static final String SIGNS = "*_`[]<>#|~\\&!:+-=";

    /** Of these, the signs that mean something within a line. */
    private static final String INLINE_SIGNS = "*_`[]<>~\\&!=";

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                    .set(HtmlRenderer.RENDER_HEADER_ID, false)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true))
            .nodeRendererFactory(new MarkdownLinks.Factory())
            .nodeRendererFactory(new MarkdownMarks.Factory())
            .attributeProviderFactory(new MarkdownMarks.Attributes.Factory())
            .build();

    private MarkdownHtml() {}

    /**
     * Returns the HTML of a text of several blocks.
     *
     * @param topLevel the level of the highest heading, 2 to 6
     * @param ids those of the page so far; the headings of the text are added
     */
    public static String blocks(String markdown, int topLevel, MarkdownLinks.Targets targets, HeadingIds ids) {
        if (isPlain(markdown)) {
            return paragraphs(markdown);
        }
        Optional<Document> parsed = MarkdownParser.full(markdown);
        if (parsed.isPresent()) {
            Document document = parsed.get();
            level(document, topLevel);
            document.set(IDS, ids);
            document.set(TARGETS, targets);
            Optional<String> html = html(document);
            if (html.isPresent()) {
                return html.get();
            }
        }
        return "<pre>" + Html.escaped(markdown) + "</pre>";
    }

    /** What flexmark fails to render is text: the words are what matters. A reference may name a forbidden character. */
    private static Optional<String> html(Document document) {
        try {
            return Optional.of(XmlText.withoutForbidden(RENDERER.render(document)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the HTML of one line, such as a table's cell, without an element around it. What would begin a block, such
     * as {@code 1.} or {@code #}, is text; blanks at its ends are kept.
     */
    public static String line(String markdown, MarkdownLinks.Targets targets) {
        Optional<Document> parsed =
                hasNone(markdown, INLINE_SIGNS) ? Optional.empty() : MarkdownParser.inline(markdown);
        parsed.ifPresent(document -> document.set(TARGETS, targets));
        Optional<String> html = parsed.flatMap(MarkdownHtml::html);
        if (html.isEmpty()) {
            return Html.escaped(markdown);
        }
        String inner =
                html.get().strip().replace("</p>\n<p>", " ").replace("<p>", "").replace("</p>", "");
        int begin = markdown.length() - markdown.stripLeading().length();
        int end = Math.max(begin, markdown.stripTrailing().length());
        return markdown.substring(0, begin) + inner + markdown.substring(end);
    }

    /**
     * Returns the words of a text of several blocks as readers see them, with a line for each block, and a space in place of
     * what HTML forbids, which a character reference may name.
     */
    public static String words(String markdown) {
        return isPlain(markdown) ? markdown.strip() : XmlText.withoutForbidden(PlainText.of(markdown));
    }

    /** Adds the ids that the headings of a text have on a page. */
    public static void headings(String markdown, HeadingIds ids) {
        if (markdown.indexOf('#') < 0 && markdown.indexOf('=') < 0 && markdown.indexOf('-') < 0) {
            return;
        }
        MarkdownParser.full(markdown).ifPresent(document -> {
            for (Node node : document.getDescendants()) {
                if (node instanceof Heading heading) {
                    ids.next(MarkdownMarks.Attributes.words(heading));
                }
            }
        });
    }

    /**
     * Moves headings, those in lists and quotations as well, so that the page keeps its one first-level heading: the
     * highest gets the level given, and none a higher one.
     */
    private static void level(Document document, int topLevel) {
        List<Heading> headings = new ArrayList<>();
        int highest = 6;
        for (Node node : document.getDescendants()) {
            if (node instanceof Heading heading) {
                headings.add(heading);
                highest = Math.min(highest, heading.getLevel());
            }
        }
        int up = Math.max(0, highest - topLevel);
        headings.forEach(heading -> heading.setLevel(Math.max(topLevel, heading.getLevel() - up)));
    }

    private static boolean hasNone(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Most characters are letters, which are no signs.
            if ((c < 'a' || c > 'z') && signs.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a text has no sign that means something in Markdown where it stands: it is just paragraphs. */
    static boolean isPlain(String text) {
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                lineStart = false;
                continue;
            }
            if (lineStart && (c == ' ' || c == '\t' || Character.isDigit(c) || SIGNS.indexOf(c) >= 0)) {
                return false;
            }
            boolean harmless = c == '-' || c == ':' || c == '!' || c == '+';
            if (!harmless && SIGNS.indexOf(c) >= 0) {
                return false;
            }
            lineStart = c == '\n';
        }
        return true;
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 20);
        for (String paragraph : text.split("\\n\\s*\\n")) {
            if (!paragraph.isBlank()) {
                html.append("<p>").append(Html.escaped(paragraph.strip())).append("</p>\n");
            }
        }
        return html.toString();
    }
}
