package foresite.site;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.html.MutableAttributes;

/** Gives headings their ids, and lets the keyboard reach what may scroll. */
final class ProseAttributes implements AttributeProvider {

    private final HeadingIds ids;

    private ProseAttributes(HeadingIds ids) {
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
            return new ProseAttributes(Prose.IDS.get(context.getOptions()));
        }
    }
}
