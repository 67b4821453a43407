package foresite.site;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where links in Markdown may lead: to concepts, pages and reports of this site, and to web and mail addresses. Any
 * other link is shown as its text and told. Images are shown as links: the site loads nothing from elsewhere.
 */
final class ProseLinks {

    /** Finds what a link within the site means, and tells about links that mean nothing. */
    interface Targets {

        /** Returns the link to a concept that is named between double brackets. */
        Optional<String> concept(String name);

        /** Returns the link to a page or report that is linked by its Markdown file or id. */
        Optional<String> local(String link);

        /** Told that a name between brackets is no concept. */
        void unknownConcept(String name);

        /** Told that a link leads nowhere that is safe. */
        void unsafe(String link);
    }

    private final Targets targets;

    ProseLinks(Targets targets) {
        this.targets = targets;
    }

    NodeRendererFactory renderer() {
        return new Factory(targets);
    }

    private static final class Factory implements DelegatingNodeRendererFactory {

        private final Targets targets;

        Factory(Targets targets) {
            this.targets = targets;
        }

        @Override
        public NodeRenderer apply(DataHolder options) {
            return new Renderer(targets);
        }

        @Override
        public Set<Class<?>> getDelegates() {
            return Set.of();
        }
    }

    private static final class Renderer implements NodeRenderer {

        private final Targets targets;

        Renderer(Targets targets) {
            this.targets = targets;
        }

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(
                            Link.class,
                            (node, context, html) -> anchor(node.getUrl().unescape(), node, context, html)),
                    new NodeRenderingHandler<>(LinkRef.class, this::reference),
                    new NodeRenderingHandler<>(
                            AutoLink.class,
                            (node, context, html) -> plain(
                                    node.getText().toString(), node.getText().toString(), html)),
                    new NodeRenderingHandler<>(
                            MailLink.class,
                            (node, context, html) -> plain(
                                    "mailto:" + node.getText(), node.getText().toString(), html)),
                    new NodeRenderingHandler<>(
                            Image.class,
                            (node, context, html) -> plain(
                                    node.getUrl().unescape(), node.getText().toString(), html)),
                    new NodeRenderingHandler<>(
                            ImageRef.class,
                            (node, context, html) -> html.text(node.getText().toString())),
                    new NodeRenderingHandler<>(WikiLink.class, this::concept));
        }

        private void anchor(String url, Node node, NodeRendererContext context, HtmlWriter html) {
            Optional<String> target = target(url);
            target.ifPresent(link -> html.attr("href", link).withAttr().tag("a"));
            context.renderChildren(node);
            target.ifPresent(link -> html.closeTag("a"));
        }

        private void reference(LinkRef node, NodeRendererContext context, HtmlWriter html) {
            Reference reference = node.getReferenceNode(context.getDocument());
            if (reference == null) {
                html.text(node.getChars().unescape());
            } else {
                anchor(reference.getUrl().unescape(), node, context, html);
            }
        }

        private void plain(String url, String text, HtmlWriter html) {
            Optional<String> target = target(url);
            String shown = text.isBlank() ? url : text;
            if (target.isEmpty()) {
                html.text(shown);
                return;
            }
            html.attr("href", target.get()).withAttr().tag("a");
            html.text(shown);
            html.closeTag("a");
        }

        private void concept(WikiLink node, NodeRendererContext context, HtmlWriter html) {
            String name = node.getLink().unescape();
            String text = node.getText().isBlank() ? bare(name) : node.getText().unescape();
            Optional<String> target = targets.concept(name);
            if (target.isEmpty()) {
                targets.unknownConcept(name);
                html.text(text);
                return;
            }
            html.attr("href", target.get()).withAttr().tag("a");
            html.text(text);
            html.closeTag("a");
        }

        /** A kind before the name says where to look; it is no part of the name. */
        private static String bare(String name) {
            return name.replaceFirst("^(?:theme|technology|concern):\\s*", "");
        }

        private Optional<String> target(String url) {
            String lower = url.strip().toLowerCase(Locale.ROOT);
            if (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:")) {
                return Optional.of(url.strip().replace(" ", "%20"));
            }
            Optional<String> local = targets.local(url.strip());
            if (local.isEmpty()) {
                targets.unsafe(url);
            }
            return local;
        }
    }
}
