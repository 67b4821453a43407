package foresite.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;

/**
 * A tag of Pebble's own that names another template. Where that is not there or never ends, Pebble does not say where the
 * tag stands; this does.
 */
record PlacedTag(TokenParser tag) implements TokenParser {

    @Override
    public String getTag() {
        return tag.getTag();
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        int line = token.getLineNumber();
        return new Placed(tag.parse(token, parser), line);
    }

    /** The tag within a template, and its line. */
    private record Placed(RenderableNode node, int line) implements RenderableNode {

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            try {
                node.render(self, writer, context);
            } catch (LoaderException e) {
                throw new PebbleException(e, e.getPebbleMessage(), line, self.getName());
            } catch (StackOverflowError e) {
                throw new PebbleException(e, Renderer.NEVER_ENDS, line, self.getName());
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            node.accept(visitor);
        }
    }
}
