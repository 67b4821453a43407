package foresite.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders links and images. They lead to concepts, pages and reports of this site, and to web and mail addresses; any other
 * link is its text. An image of the content folder is shown; one from elsewhere is a link to it, since the site loads
 * nothing from elsewhere.
 */
public final class MarkdownLinks implements NodeRenderer {

    /** Finds what links within the site mean. Whoever implements it reports what means nothing. */
    public interface Targets {

        /** Leads nowhere within the site. */
        Targets NONE = new Targets() {};

        /** Returns the link to what a name in double brackets names. */
        default Optional<String> named(String name) {
            return Optional.empty();
        }

        /** Returns the link to a page or report that is linked by its file. */
        default Optional<String> local(String link) {
            return Optional.empty();
        }

        /**
         * Returns an image of the content folder.
         *
         * @param embedded whether it is written in double brackets, as Obsidian does
         */
        default Optional<Picture> image(String link, boolean embedded) {
            return Optional.empty();
        }
    }

    /** An image as a page shows it; width and height are 0 when they are not known. */
    public record Picture(String src, int width, int height) {}

    /** What Obsidian writes behind the bar of an image is its width, or its alternative text. */
    private static final Pattern PIXELS = Pattern.compile("\\d+(?:x\\d+)?");

    /** A quotation of a kind, such as {@code > [!note] Title}, as Obsidian and GitHub write it. */
    /** The mark of a footnote; the notes themselves are a list with the same labels. */
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]+)]");

    private static final Pattern CALLOUT = Pattern.compile("\\[!([\\p{L}-]+)]");

    private static final Pattern KIND = Pattern.compile("^(?:theme|technology|concern):\\s*");

    private final Targets targets;

    private MarkdownLinks(Targets targets) {
        this.targets = targets;
    }

    /** Makes one for each text, with the targets that the text may lead to. */
    static final class Factory implements NodeRendererFactory {
        @Override
        public NodeRenderer apply(DataHolder options) {
            return new MarkdownLinks(MarkdownHtml.TARGETS.get(options));
        }
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
                        (node, context, html) ->
                                plain(node.getText().toString(), node.getText().toString(), html)),
                new NodeRenderingHandler<>(
                        MailLink.class,
                        (node, context, html) ->
                                plain("mailto:" + node.getText(), node.getText().toString(), html)),
                new NodeRenderingHandler<>(
                        Image.class,
                        (node, context, html) ->
                                image(node.getUrl().unescape(), node.getText().toString(), false, node, html)),
                new NodeRenderingHandler<>(ImageRef.class, this::imageReference),
                new NodeRenderingHandler<>(Text.class, MarkdownLinks::unfolded),
                new NodeRenderingHandler<>(WikiLink.class, (node, context, html) -> named(node, html)),
                new NodeRenderingHandler<>(WikiImage.class, (node, context, html) -> embedded(node, html)));
    }

    private void anchor(String url, Node node, NodeRendererContext context, HtmlWriter html) {
        Optional<String> target = target(url);
        target.ifPresent(link -> open(link, html));
        context.renderChildren(node);
        target.ifPresent(link -> html.raw("</a>"));
    }

    private void plain(String url, String text, HtmlWriter html) {
        Optional<String> target = target(url);
        target.ifPresent(link -> open(link, html));
        html.text(text.isBlank() ? url : text);
        target.ifPresent(link -> html.raw("</a>"));
    }

    private static void open(String link, HtmlWriter html) {
        html.raw("<a href=\"" + Html.escaped(link) + "\">");
    }

    private void reference(LinkRef node, NodeRendererContext context, HtmlWriter html) {
        Reference reference = node.getReferenceNode(context.getDocument());
        if (reference == null) {
            undefined(node, context, html);
        } else {
            anchor(reference.getUrl().unescape(), node, context, html);
        }
    }

    private void imageReference(ImageRef node, NodeRendererContext context, HtmlWriter html) {
        Reference reference = node.getReferenceNode(context.getDocument());
        if (reference == null) {
            undefined(node, context, html);
        } else {
            image(reference.getUrl().unescape(), node.getText().toString(), false, node, html);
        }
    }

    /** The sign behind the kind of a callout that folds it is none of its words. */
    private static void unfolded(Text node, NodeRendererContext context, HtmlWriter html) {
        if (node.getPrevious() instanceof RefNode kind
                && kind.getPrevious() == null
                && kind.getGrandParent() instanceof BlockQuote
                && CALLOUT.matcher(kind.getChars()).matches()) {
            html.text(node.getChars().unescape().replaceFirst("^[+-]?\\s*", ""));
        } else {
            context.delegateRender();
        }
    }

    /** Brackets that refer to nothing are brackets; at the beginning of a quotation they may be the kind of a callout. */
    private static void undefined(RefNode node, NodeRendererContext context, HtmlWriter html) {
        Matcher callout = CALLOUT.matcher(node.getChars());
        if (callout.matches() && node.getPrevious() == null && node.getGrandParent() instanceof BlockQuote) {
            boolean untitled = node.getNext() == null || node.getNext() instanceof SoftLineBreak;
            html.text(untitled ? callout.group(1) : "");
            return;
        }
        Matcher footnote = FOOTNOTE.matcher(node.getChars());
        if (footnote.matches()) {
            html.text("[" + footnote.group(1) + "]");
            return;
        }
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        if (first == null || last == null) {
            html.text(node.getChars().unescape());
            return;
        }
        String chars = node.getChars().toString();
        html.text(chars.substring(0, first.getStartOffset() - node.getStartOffset()));
        context.renderChildren(node);
        html.text(chars.substring(last.getEndOffset() - node.getStartOffset()));
    }

    private void named(WikiNode node, HtmlWriter html) {
        String name = name(node);
        Optional<String> target = targets.named(name);
        target.ifPresent(link -> open(link, html));
        // A kind before the name says where to look; it is no part of the name.
        html.text(
                node.getText().isBlank()
                        ? KIND.matcher(name).replaceFirst("")
                        : node.getText().unescape().strip());
        target.ifPresent(link -> html.raw("</a>"));
    }

    /** In a table's cell the bar has a backslash before it. */
    private static String name(WikiNode node) {
        String name = node.getLink().unescape().strip();
        return name.endsWith("\\") ? name.substring(0, name.length() - 1).strip() : name;
    }

    private void embedded(WikiImage node, HtmlWriter html) {
        String name = name(node);
        String text = node.getText().unescape().strip();
        String alt = text.isEmpty() || PIXELS.matcher(text).matches() ? "" : text;
        if (name.matches("(?i).*\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)")) {
            image(name, alt, true, node, html);
        } else {
            named(node, html);
        }
    }

    private void image(String url, String markdown, boolean embedded, Node node, HtmlWriter html) {
        String alt = PlainText.ofLine(markdown);
        boolean linked = node.getAncestorOfType(Link.class) != null || node.getAncestorOfType(LinkRef.class) != null;
        Optional<String> outward = outward(url);
        if (outward.isPresent()) {
            String text = alt.isEmpty() ? outward.get() : alt;
            html.raw(
                    linked
                            ? Html.escaped(text)
                            : "<a href=\"" + Html.escaped(outward.get()) + "\">" + Html.escaped(text) + "</a>");
            return;
        }
        html.raw(targets.image(url.strip(), embedded)
                .map(picture -> element(picture, alt))
                .orElse(Html.escaped(alt)));
    }

    private static String element(Picture picture, String alt) {
        String size =
                picture.width() == 0 ? "" : " width=\"" + picture.width() + "\" height=\"" + picture.height() + "\"";
        return "<img src=\"" + Html.escaped(picture.src()) + "\" alt=\"" + Html.escaped(alt) + "\"" + size
                + " loading=\"lazy\">";
    }

    private Optional<String> target(String url) {
        return outward(url).or(() -> targets.local(url.strip()));
    }

    private static Optional<String> outward(String url) {
        String address = url.strip();
        if (address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            return Optional.of(WebAddress.encoded(address));
        }
        return WebAddress.of(address).map(WebAddress::url);
    }
}
