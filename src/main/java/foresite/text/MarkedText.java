package foresite.text;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Text between {@code ==} (highlighted) or {@code ~~} (struck out), as Obsidian and GitHub write it. */
public final class MarkedText extends Node {

    private static final int MARK_LENGTH = 2;

    private final char mark;

    private MarkedText(char mark, BasedSequence chars) {
        super(chars);
        this.mark = mark;
    }

    /** Returns {@code =} for highlighted and {@code ~} for struck out text. */
    public char mark() {
        return mark;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** The extension that makes a parser understand these marks. */
    public static final class Extension implements Parser.ParserExtension {

        @Override
        public void parserOptions(MutableDataHolder options) {
            // There are none.
        }

        @Override
        public void extend(Parser.Builder parser) {
            parser.customDelimiterProcessor(new Marks('='));
            parser.customDelimiterProcessor(new Marks('~'));
        }
    }

    private record Marks(char mark) implements DelimiterProcessor {

        @Override
        public char getOpeningCharacter() {
            return mark;
        }

        @Override
        public char getClosingCharacter() {
            return mark;
        }

        @Override
        public int getMinLength() {
            return MARK_LENGTH;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            boolean both = opener.length() == MARK_LENGTH && closer.length() == MARK_LENGTH;
            return both ? MARK_LENGTH : 0;
        }

        @Override
        public void process(Delimiter opener, Delimiter closer, int used) {
            MarkedText marked =
                    new MarkedText(mark, opener.getInput().subSequence(opener.getStartIndex(), closer.getEndIndex()));
            Node node = opener.getNode().getNext();
            while (node != null && node != closer.getNode()) {
                Node next = node.getNext();
                marked.appendChild(node);
                node = next;
            }
            opener.getNode().insertAfter(marked);
        }

        @Override
        public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
            return null;
        }

        @Override
        public boolean canBeOpener(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhitespace) {
            return leftFlanking;
        }

        @Override
        public boolean canBeCloser(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhitespace) {
            return rightFlanking;
        }

        @Override
        public boolean skipNonOpenerCloser() {
            return false;
        }
    }
}
