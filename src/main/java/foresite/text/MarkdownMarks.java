package foresite.text;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Renders HTML in Markdown as its text, with its line breaks, and no comment of it; struck out text as such; and highlighted
 * text without its marks.
 */
final class MarkdownMarks implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(
                        HtmlInline.class,
                        (node, context, html) -> html.raw(lines(node.getChars().toString(), false))),
                new NodeRenderingHandler<>(HtmlInlineComment.class, (node, context, html) -> {}),
                new NodeRenderingHandler<>(HtmlBlock.class, (node, context, html) -> block(node, html)),
                new NodeRenderingHandler<>(HtmlInnerBlock.class, (node, context, html) -> block(node, html)),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, (node, context, html) -> block(node, html)),
                new NodeRenderingHandler<>(HtmlInnerBlockComment.class, (node, context, html) -> {}),
                new NodeRenderingHandler<>(MarkedText.class, MarkdownMarks::marked));
    }

    private static void block(HtmlBlockBase node, HtmlWriter html) {
        String text = lines(node.getChars().toString(), true);
        if (!text.isEmpty()) {
            html.line();
            html.raw("<p>" + text + "</p>");
            html.line();
        }
    }

    private static String lines(String raw, boolean block) {
        String text = RawHtml.text(raw);
        return block
                ? text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Html::escaped)
                        .collect(Collectors.joining("<br>\n"))
                : Html.escaped(text).replace("\n", "<br>");
    }

    private static void marked(MarkedText node, NodeRendererContext context, HtmlWriter html) {
        boolean struck = node.mark() == '~';
        if (struck) {
            html.raw("<del>");
        }
        context.renderChildren(node);
        if (struck) {
            html.raw("</del>");
        }
    }

    /** Makes one for each text. */
    static final class Factory implements NodeRendererFactory {
        @Override
        public NodeRenderer apply(DataHolder options) {
            return new MarkdownMarks();
        }
    }

    /** Sets the ids of headings, and lets the keyboard reach what may scroll. */
    static final class Attributes implements AttributeProvider {

        private final HeadingIds ids;

        private Attributes(HeadingIds ids) {
            this.ids = ids;
        }

        /** Returns the words that a heading's id is made of. */
        static String words(Heading heading) {
            return new TextCollectingVisitor().collectAndGetText(heading);
        }

        @Override
        public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
            if (node instanceof Heading heading && part.equals(AttributablePart.NODE)) {
                attributes.replaceValue("id", ids.next(words(heading)));
            }
            boolean scrolls =
                    node instanceof TableBlock || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
            if (scrolls && part.equals(AttributablePart.NODE)) {
                attributes.replaceValue("tabindex", "0");
            }
        }

        /** Makes one for each text, with the ids of the page that the text is on. */
        static final class Factory extends IndependentAttributeProviderFactory {
            @Override
            public AttributeProvider apply(LinkResolverContext context) {
                return new Attributes(MarkdownHtml.IDS.get(context.getOptions()));
            }
        }
    }
}
