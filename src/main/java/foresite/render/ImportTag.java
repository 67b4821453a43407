package foresite.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.ImportNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import org.jspecify.annotations.Nullable;

/**
 * {@code {% import "macros" as name %}}: Pebble's own tag, which reports a missing template with its line. It is parsed
 * here since a child template renders no node but Pebble's own.
 */
record ImportTag(TemplateLoader loader) implements TokenParser {

    @Override
    public String getTag() {
        return "import";
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        TokenStream stream = parser.getStream();
        int line = token.getLineNumber();
        stream.next();
        Expression<?> name = new Existing(parser.getExpressionParser().parseExpression(), line, loader);
        String alias = null;
        if (stream.current().test(Token.Type.NAME, "as")) {
            stream.next();
            alias = stream.expect(Token.Type.NAME).getValue();
        }
        stream.expect(Token.Type.EXECUTE_END);
        return node(line, name, alias);
    }

    @SuppressWarnings("NullAway") // Pebble takes null for no alias.
    private static ImportNode node(int line, Expression<?> name, @Nullable String alias) {
        return new ImportNode(line, name, alias);
    }

    /** The name of a template that exists. */
    private record Existing(Expression<?> name, int line, TemplateLoader loader) implements Expression<String> {

        @Override
        public String evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            Object value = new PlacedNodes.PlacedExpression<>(name, line).evaluate(self, context);
            if (value instanceof String template && loader.resourceExists(template)) {
                return template;
            }
            throw new PebbleException(null, "there is no template '" + value + "'", line, self.getName());
        }

        @Override
        public void accept(NodeVisitor visitor) {
            name.accept(visitor);
        }

        @Override
        public int getLineNumber() {
            return line;
        }
    }
}
