package foresite.corpus;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Problem;
import java.nio.charset.Charset;
import org.apache.commons.io.ByteOrderMark;
import org.junit.jupiter.api.Test;

class TextFileTest {

    private static final String TEXT = "# Été à Zürich\n\n“quoted” 🤖\n";

    private final Told told = new Told("digests/report.md");

    private static byte[] marked(ByteOrderMark mark, byte[] text) {
        byte[] head = mark.getBytes();
        byte[] bytes = new byte[head.length + text.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(text, 0, bytes, head.length, text.length);
        return bytes;
    }

    @Test
    void utf8IsReadWithAndWithoutMark() {
        assertThat(TextFile.decode(TEXT.getBytes(UTF_8), told)).contains(TEXT);
        assertThat(TextFile.decode(marked(ByteOrderMark.UTF_8, TEXT.getBytes(UTF_8)), told))
                .contains(TEXT);
        assertThat(told.diagnostics()).isEmpty();
    }

    @Test
    void utf16IsReadAndTold() {
        assertThat(TextFile.decode(marked(ByteOrderMark.UTF_16LE, TEXT.getBytes(UTF_16LE)), told))
                .contains(TEXT);
        assertThat(TextFile.decode(marked(ByteOrderMark.UTF_16BE, TEXT.getBytes(UTF_16BE)), told))
                .contains(TEXT);
        assertThat(Written.told(told.diagnostics()))
                .containsExactly(
                        "digests/report.md: warning F004: the file is UTF-16LE; it was read as such",
                        "digests/report.md: warning F004: the file is UTF-16BE; it was read as such");
    }

    @Test
    void utf32IsReadAndTold() {
        assertThat(TextFile.decode(marked(ByteOrderMark.UTF_32LE, TEXT.getBytes(Charset.forName("UTF-32LE"))), told))
                .contains(TEXT);
        assertThat(TextFile.decode(marked(ByteOrderMark.UTF_32BE, TEXT.getBytes(Charset.forName("UTF-32BE"))), told))
                .contains(TEXT);
        assertThat(Written.told(told.diagnostics()))
                .contains("digests/report.md: warning F004: the file is UTF-32LE; it was read as such");
    }

    @Test
    void utf16WithoutMarkIsRecognised() {
        String plain = "# The quiet grid\n\n## Summary\n\nA grid without noise.\n";
        assertThat(TextFile.decode(plain.getBytes(UTF_16LE), told)).contains(plain);
        assertThat(TextFile.decode(plain.getBytes(UTF_16BE), told)).contains(plain);
        assertThat(Written.problems(told.diagnostics())).containsExactly(Problem.NOT_UTF8, Problem.NOT_UTF8);
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsWindows1252AndToldWhereTheyStand() {
        byte[] bytes = "first\ncafé – “here”\n".getBytes(Charset.forName("windows-1252"));
        assertThat(TextFile.decode(bytes, told)).contains("first\ncafé – “here”\n");
        assertThat(Written.told(told.diagnostics()))
                .containsExactly("digests/report.md:2:4: warning F004: 4 bytes are not UTF-8, the first here;"
                        + " they were read as Windows-1252");
    }

    @Test
    void textThatEndsWithinACharacterIsReadToItsEnd() {
        assertThat(TextFile.decode(new byte[] {'c', 'a', 'f', (byte) 0xC3}, told))
                .contains("cafÃ");
        assertThat(Written.problems(told.diagnostics())).containsExactly(Problem.NOT_UTF8);
    }

    @Test
    void binaryFileIsNotRead() {
        assertThat(TextFile.decode(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 'I', 'H'}, told))
                .isEmpty();
        assertThat(Written.told(told.diagnostics()))
                .containsExactly("digests/report.md: error F003: the file is not text and was not read");
    }

    @Test
    void controlsBecomeSpaces() {
        assertThat(TextFile.decode("a\u0007b\u007Fc\uFFFEd\ne\tf\u001B".getBytes(UTF_8), told))
                .contains("a b c d\ne\tf ");
        assertThat(told.diagnostics()).isEmpty();
    }

    @Test
    void lineBreaksOfOtherTimesDoNotHideHeadings() {
        assertThat(TextFile.decode("# A\r\n\r\n## B\rtext\u2028more\u0085end".getBytes(UTF_8), told))
                .contains("# A\r\n\r\n## B\ntext more end");
    }
}
