package foresite.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/**
 * Ends a template that would not end by itself, or not before the memory does: every round of every loop is counted, and
 * every character that a page gets. What fails names the template and the line. Thread-safe.
 */
final class RenderLimits implements NodeVisitorFactory {

    /** The largest page of a corpus of 2,600 reports takes some 20,000 rounds; so many take a few seconds. */
    static final int MOST_ROUNDS = 10_000_000;

    /** The largest page of that corpus has 1.1 million. No browser shows so many, and 1 GB of memory can take them. */
    static final int MOST_CHARACTERS = 64_000_000;

    /** Templates, blocks and macros within each other; the default look has 6. So many need a third of a stack of 1 MB. */
    static final int MOST_LEVELS = 100;

    /** How much of each a template has used so far. */
    private static final class Use {
        private int rounds;
        private int characters;
        private int levels;
    }

    private final ThreadLocal<Use> present = ThreadLocal.withInitial(Use::new);

    /** Renders something. */
    @FunctionalInterface
    interface Rendering {
        void to(Writer writer) throws IOException;
    }

    /** Renders a part of a template. */
    @FunctionalInterface
    interface Part {
        void render() throws IOException;
    }

    /**
     * Renders within the limits, which begin with this call; one within another has its own.
     *
     * @throws PebbleException if a limit is passed
     */
    void render(Writer writer, Rendering rendering) throws IOException {
        Use around = present.get();
        Use own = new Use();
        own.levels = around.levels;
        present.set(own);
        try {
            rendering.to(new CountingWriter(writer, own));
        } finally {
            present.set(around);
        }
    }

    /**
     * Renders a part that may lead to itself, as one level.
     *
     * @throws PebbleException without a place, if there are too many levels
     */
    void nested(Part part) throws IOException {
        Use use = present.get();
        int before = use.levels;
        oneLevelMore();
        try {
            part.render();
        } finally {
            use.levels = before;
        }
    }

    /** Counts a level that ends with the one around it. */
    void oneLevelMore() {
        Use use = present.get();
        if (use.levels >= MOST_LEVELS) {
            throw new PebbleException(null, Renderer.NEVER_ENDS);
        }
        use.levels++;
    }

    @Override
    public NodeVisitor createVisitor(PebbleTemplate template) {
        return new AbstractNodeVisitor((PebbleTemplateImpl) template) {
            @Override
            public void visit(ForNode loop) {
                loop.getBody().getChildren().add(0, new Round(loop.getLineNumber()));
                super.visit(loop);
            }
        };
    }

    /** The first node of a loop's body. */
    private final class Round extends AbstractRenderableNode {

        Round(int line) {
            super(line);
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
            Use use = present.get();
            use.rounds++;
            if (use.rounds > MOST_ROUNDS) {
                throw new PebbleException(
                        null,
                        "the loops of one page may have " + MOST_ROUNDS + " rounds at most",
                        getLineNumber(),
                        self.getName());
            }
            if (use.characters > MOST_CHARACTERS) {
                throw new PebbleException(null, CountingWriter.MESSAGE, getLineNumber(), self.getName());
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }
    }

    /** Counts the characters of a page; the next round of the loop that writes them fails, for it knows its line. */
    private static final class CountingWriter extends Writer {

        private static final String MESSAGE = "a page may have " + MOST_CHARACTERS + " characters at most";

        private final Writer writer;
        private final Use use;

        CountingWriter(Writer writer, Use use) {
            this.writer = writer;
            this.use = use;
        }

        private void count(int length) {
            // One piece may be as long as the limit itself: beyond twice the limit no round can follow in time.
            use.characters = (int) Math.min(Integer.MAX_VALUE, (long) use.characters + length);
            if (use.characters > 2L * MOST_CHARACTERS) {
                throw new PebbleException(null, MESSAGE);
            }
        }

        @Override
        public void write(int character) throws IOException {
            count(1);
            writer.write(character);
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            count(length);
            writer.write(characters, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            count(length);
            writer.write(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            writer.flush();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
