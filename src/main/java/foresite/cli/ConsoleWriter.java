package foresite.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * All text for a terminal or a log goes through this writer. Names and texts of the content may contain anything; what would
 * control a terminal, hide or reorder text, or command GitHub's runner becomes visible instead.
 *
 * <ul>
 *   <li>Control characters, and characters that change the direction of text or separate lines, are replaced by pictures.
 *       Tabs and line breaks stay.
 *   <li>A runner takes a line as a command if it starts, after spaces, with {@code ::}, or contains {@code ##[} anywhere
 *       (actions/runner, ActionCommand: TryParseV2 and TryParse). A backslash before its last character prevents that.
 * </ul>
 *
 * <p>As thread-safe as {@link PrintWriter}.
 */
final class ConsoleWriter extends PrintWriter {

    /** From this character on, Unicode has pictures of the control characters of ASCII, in their order. */
    private static final char PICTURES = '\u2400';

    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char REPLACEMENT = '\uFFFD';

    private final PrintWriter target;

    ConsoleWriter(PrintWriter target) {
        super(new Filter(target), true);
        this.target = target;
    }

    /** {@return whether writing failed, here or in the target} */
    @Override
    public boolean checkError() {
        return super.checkError() || target.checkError();
    }

    /** Returns a number with its noun, as in {@code 2 files}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Returns a text that stays on one line: with pictures in place of line breaks, and spaces in place of tabs. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(c == '\n' ? (char) (PICTURES + c) : c == '\t' ? ' ' : visible(c));
        }
        return line.toString();
    }

    private static char visible(char c) {
        if (c == '\n' || c == '\t' || !(Character.isISOControl(c) || isDirection(c))) {
            return c;
        }
        if (c < ' ') {
            return (char) (PICTURES + c);
        }
        return c == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
    }

    /** Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9), and the two line separators. */
    private static boolean isDirection(char c) {
        return (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** Returns the target, for lines that are commands and whose texts are already escaped. */
    static PrintWriter forCommands(PrintWriter writer) {
        writer.flush();
        return writer instanceof ConsoleWriter console ? console.target : writer;
    }

    /** Copies text character by character, and keeps track of how the current line starts. */
    private static final class Filter extends Writer {

        private final Writer out;

        /** Whether the current line has only white space so far. */
        private boolean blank = true;

        /** Whether the current line has only white space and one colon so far. */
        private boolean colon;

        /** The number of {@code #} just written. */
        private int hashes;

        Filter(Writer out) {
            super(out);
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            synchronized (lock) {
                for (int i = from; i < from + length; i++) {
                    copy(text[i]);
                }
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        private void copy(char c) throws IOException {
            char shown = c == '\r' ? c : visible(c);
            if ((shown == ':' && colon) || (shown == '[' && hashes >= 2)) {
                out.write('\\');
            }
            out.write(shown);
            colon = shown == ':' && blank;
            blank = shown == '\n' || shown == '\r' || (blank && Character.isWhitespace(shown));
            hashes = shown == '#' ? hashes + 1 : 0;
        }
    }
}
