package foresite.site;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import foresite.model.Html;
import java.util.BitSet;
import java.util.List;

/**
 * Turns Markdown into HTML that can do no harm: raw HTML is escaped, links lead only where {@link ProseLinks} lets them.
 * This is the only class that knows flexmark's parser. Thread-safe.
 */
final class Prose {

    /** Longer texts are shown as they are written: flexmark needs seconds for some inputs of this size. */
    private static final int MAX_LENGTH = 200_000;

    /**
     * Texts with runs of back-ticks of more lengths than this are shown as they are written: for each run without a
     * partner flexmark looks through the whole text again. Honest texts have two or three.
     */
    private static final int MAX_BACK_TICK_LENGTHS = 40;

    /** The signs that can mean anything in Markdown; a text without them is just paragraphs. */
    private static final String SIGNS = "*_`[]<>#|~\\&!:+-=";

    private final Parser parser;
    private final HtmlRenderer renderer;

    Prose(ProseLinks links) {
        List<Extension> extensions = List.of(TablesExtension.create(), WikiLinkExtension.create());
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, extensions);
        options.set(HtmlRenderer.ESCAPE_HTML, true);
        options.set(HtmlRenderer.RENDER_HEADER_ID, false);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(WikiLinkExtension.IMAGE_LINKS, false);
        options.set(WikiLinkExtension.LINK_FIRST_SYNTAX, true);
        parser = Parser.builder(options).build();
        renderer = HtmlRenderer.builder(options)
                .nodeRendererFactory(links.renderer())
                .attributeProviderFactory(new ProseAttributes.Factory())
                .build();
    }

    /**
     * Returns the HTML of a text.
     *
     * @param topLevel the level that the highest heading may have, 2 to 6
     */
    String html(String markdown, int topLevel) {
        if (isPlain(markdown)) {
            return paragraphs(markdown);
        }
        if (markdown.length() > MAX_LENGTH || backTickLengths(markdown) > MAX_BACK_TICK_LENGTHS) {
            return "<pre>" + Html.escaped(markdown) + "</pre>";
        }
        try {
            Document document = parser.parse(markdown);
            lower(document, topLevel);
            return renderer.render(document);
        } catch (StackOverflowError | RuntimeException e) {
            // Deep nesting exhausts flexmark's stack; the words are what matters.
            return "<pre>" + Html.escaped(markdown) + "</pre>";
        }
    }

    /** Moves headings down, those in lists and quotations as well, so that the page keeps its one first-level heading. */
    private static void lower(Document document, int topLevel) {
        for (Node node : document.getDescendants()) {
            if (node instanceof Heading heading) {
                heading.setLevel(Math.max(topLevel, heading.getLevel()));
            }
        }
    }

    private static int backTickLengths(String text) {
        BitSet lengths = new BitSet();
        for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
            int start = at;
            while (at < text.length() && text.charAt(at) == '`') {
                at++;
            }
            lengths.set(at - start);
        }
        return lengths.cardinality();
    }

    private static boolean isPlain(String text) {
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (lineStart && (c == ' ' || c == '\t' || Character.isDigit(c) || SIGNS.indexOf(c) >= 0)) {
                return false;
            }
            boolean harmless = c == '-' || c == ':' || c == '!' || c == '+' || c == '=';
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
