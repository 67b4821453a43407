package foresite.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.EmbedNode;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Adds its place to every failure in a template: whatever goes wrong while a part of a template is rendered is reported with
 * the template and the line, also where Pebble does not know them. Templates, blocks and macros within each other are
 * counted, so that one that contains itself fails the same way with every size of the stack.
 */
record PlacedNodes(RenderLimits limits) implements NodeVisitorFactory {

    @Override
    public NodeVisitor createVisitor(PebbleTemplate template) {
        return new AbstractNodeVisitor((PebbleTemplateImpl) template) {
            @Override
            public void visit(BodyNode body) {
                super.visit(body);
                body.getChildren().replaceAll(PlacedNodes.this::placed);
            }

            @Override
            public void visit(MacroNode macro) {
                super.visit(macro);
                nested(macro.getBody());
            }

            @Override
            public void visit(BlockNode block) {
                super.visit(block);
                nested(block.getBody());
            }
        };
    }

    /** Counts a body as one level. */
    private void nested(BodyNode body) {
        List<RenderableNode> children = body.getChildren();
        BodyNode inner = new BodyNode(body.getLineNumber(), new ArrayList<>(children));
        children.clear();
        children.add(new Level(inner, body.getLineNumber(), limits));
    }

    /** In a template that extends another, Pebble renders nodes of its own classes SetNode and ImportNode only. */
    private RenderableNode placed(RenderableNode node) {
        if (node instanceof SetNode set) {
            int line = set.getLineNumber();
            return new SetNode(line, set.getName(), new PlacedExpression<>(set.getValue(), line));
        }
        if (node instanceof ExtendsNode extending) {
            return new Extending(extending, limits);
        }
        if (node instanceof IncludeNode || node instanceof EmbedNode) {
            return new Level(node, ((AbstractRenderableNode) node).getLineNumber(), limits);
        }
        boolean plain = node instanceof TextNode || node instanceof MacroNode || node.getClass() == IMPORT;
        return !plain && node instanceof AbstractRenderableNode known ? new Placed(node, known.getLineNumber()) : node;
    }

    private static final Class<?> IMPORT = io.pebbletemplates.pebble.node.ImportNode.class;

    /** A part of a template, and its line. */
    private record Placed(RenderableNode node, int line) implements RenderableNode {

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            try {
                node.render(self, writer, context);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                throw placed(e, self, line);
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            node.accept(visitor);
        }
    }

    /** A part of a template that may lead to itself again. */
    private record Level(RenderableNode node, int line, RenderLimits limits) implements RenderableNode {

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            try {
                limits.nested(() -> node.render(self, writer, context));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                throw placed(e, self, line);
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            node.accept(visitor);
        }
    }

    /** The tag {@code extends}; the parent is rendered after the whole template, as one more level. */
    private record Extending(ExtendsNode node, RenderLimits limits) implements RenderableNode {

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
            try {
                limits.oneLevelMore();
                node.render(self, writer, context);
            } catch (RuntimeException | LinkageError e) {
                throw placed(e, self, node.getLineNumber());
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            node.accept(visitor);
        }
    }

    /** An expression within a tag that cannot be wrapped itself. */
    record PlacedExpression<T>(Expression<T> expression, int line) implements Expression<T> {

        @Override
        public T evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            return placing(() -> expression.evaluate(self, context), self, line);
        }

        @Override
        public void accept(NodeVisitor visitor) {
            expression.accept(visitor);
        }

        @Override
        public int getLineNumber() {
            return line;
        }
    }

    private static <T> T placing(Supplier<T> work, PebbleTemplateImpl self, int line) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            throw placed(e, self, line);
        }
    }

    /** Returns a failure with its place; one that has a place already stays as it is. */
    private static RuntimeException placed(Throwable failure, PebbleTemplateImpl self, int line) {
        if (failure instanceof PebbleException known) {
            return known.getLineNumber() != null && known.getFileName() != null
                    ? known
                    : new PebbleException(known, known.getPebbleMessage(), line, self.getName());
        }
        return new PebbleException(failure, reason(failure), line, self.getName());
    }

    /** Says what went wrong without the names of Java's classes. */
    private static String reason(Throwable failure) {
        if (failure instanceof StackOverflowError || failure instanceof LinkageError) {
            return Renderer.NEVER_ENDS;
        }
        if (failure instanceof OutOfMemoryError) {
            return Renderer.TOO_LARGE;
        }
        if (failure instanceof ClassCastException || failure instanceof NullPointerException) {
            return "a value is missing or of the wrong sort, such as a number where a text is required";
        }
        if (failure instanceof ArithmeticException) {
            return "a number is divided by zero or too large";
        }
        return "this cannot be evaluated";
    }
}
