package foresite.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The one place through which text reaches a terminal or a log. Names and texts of the content may contain anything: what
 * would command a terminal, hide or reorder text, or command GitHub's runner is made visible instead.
 *
 * <ul>
 *   <li>Control characters and those that change the direction of text become visible, see {@link Printable}. Tabs and line
 *       breaks pass.
 *   <li>A runner takes a line as a command if it begins, behind spaces, with {@code ::}, or contains {@code ##[} anywhere
 *       (actions/runner, ActionCommand: TryParseV2 and TryParse). A backslash before its last character prevents that.
 * </ul>
 *
 * <p>As thread-safe as {@link PrintWriter}.
 */
final class ConsoleWriter extends PrintWriter {

    private final PrintWriter target;

    ConsoleWriter(PrintWriter target) {
        super(new Guard(target), true);
        this.target = target;
    }

    /** {@return whether anything could not be written, here or below} */
    @Override
    public boolean checkError() {
        return super.checkError() || target.checkError();
    }

    /** Returns the writer below, for lines that are commands and whose texts are escaped already. */
    static PrintWriter forCommands(PrintWriter writer) {
        writer.flush();
        return writer instanceof ConsoleWriter console ? console.target : writer;
    }

    /** Passes text on, character by character; remembers what the line at hand begins with. */
    private static final class Guard extends FilterWriter {

        /** Whether the line at hand has only white space so far. */
        private boolean blank = true;

        /** Whether the line at hand has only white space and one colon so far. */
        private boolean colon;

        /** How many {@code #} were written last. */
        private int hashes;

        Guard(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            synchronized (lock) {
                pass((char) c);
            }
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            synchronized (lock) {
                for (int i = from; i < from + length; i++) {
                    pass(text[i]);
                }
            }
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            synchronized (lock) {
                for (int i = from; i < from + length; i++) {
                    pass(text.charAt(i));
                }
            }
        }

        private void pass(char c) throws IOException {
            char shown = c == '\r' ? c : Printable.shown(c);
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
