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
import java.util.HashSet;
import java.util.Set;

/**
 * Gives the headings of one page ids by their words, each once, none that the page's frame uses; and lets the keyboard
 * reach what may scroll.
 */
final class ProseAttributes implements AttributeProvider {

    private final Set<String> taken = new HashSet<>(Set.of("content", "menu", "filter"));

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        if (node instanceof Heading && part.equals(AttributablePart.NODE)) {
            String slug = Slug.of(new TextCollectingVisitor().collectAndGetText(node));
            String id = slug;
            for (int n = 2; !taken.add(id); n++) {
                id = slug + "-" + n;
            }
            attributes.replaceValue("id", id);
        }
        boolean scrolls =
                node instanceof TableBlock || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
        if (scrolls && part.equals(AttributablePart.NODE)) {
            attributes.replaceValue("tabindex", "0");
        }
    }

    /** Starts afresh for each page. */
    static final class Factory extends IndependentAttributeProviderFactory {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return new ProseAttributes();
        }
    }
}
