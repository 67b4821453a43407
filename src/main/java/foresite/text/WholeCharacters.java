package foresite.text;

import java.io.IOException;
import java.io.StringReader;

/**
 * Reads a text in pieces that never end within a character of two parts. The YAML reader (snakeyaml-engine 3.0) fails with
 * an exception where one of its pieces does, so an emoji at the wrong place would end a build.
 */
public final class WholeCharacters extends StringReader {

    public WholeCharacters(String text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (length < 2) {
            return super.read(buffer, from, length);
        }
        // One place is kept for the second part.
        int read = super.read(buffer, from, length - 1);
        if (read > 0 && Character.isHighSurrogate(buffer[from + read - 1])) {
            int second = read();
            if (second >= 0) {
                buffer[from + read] = (char) second;
                return read + 1;
            }
        }
        return read;
    }
}
