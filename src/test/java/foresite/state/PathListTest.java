package foresite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PathListTest {

    @TempDir
    private Path folder;

    @Test
    void eachLineIsAPath() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "a.html\r\nthèmes/ b .html\n");
        assertThat(PathList.read(list)).containsExactly("a.html", "thèmes/ b .html");
    }

    @Test
    void whatIsWrittenIsReadBackSorted() throws IOException {
        Path list = folder.resolve("list");
        try (OutputStream out = Files.newOutputStream(list)) {
            PathList.write(List.of("thèmes/b.html", "a.html"), out);
        }
        assertThat(PathList.read(list)).containsExactly("a.html", "thèmes/b.html");
    }

    @Test
    void aPathWithALineBreakCannotNameAnotherFile() {
        for (String path : List.of("a\n.git/config", "a\rb", "a\u0085b", "a\0b")) {
            assertThat(PathList.canHold(path)).isFalse();
            assertThatThrownBy(() -> PathList.write(List.of(path), OutputStream.nullOutputStream()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBackslashInANameIsNoSeparatorWhereTheSystemHasAnother() {
        Path file = folder.resolve("a").resolve("b");
        assertThat(PathList.name(folder, file)).isEqualTo("a/b");
        if (File.separatorChar == '/') {
            assertThat(PathList.name(folder, folder.resolve("a\\b"))).isEqualTo("a\\b");
        }
    }

    @Test
    void aListThatIsNotThereIsEmpty() throws IOException {
        assertThat(PathList.read(folder.resolve("list"))).isEmpty();
    }

    @Test
    void whatIsNoTextInUtf8IsToldWithItsName() throws IOException {
        Path list = Files.write(folder.resolve("list"), "thèmes\n".getBytes(StandardCharsets.ISO_8859_1));
        Path other = Files.createDirectory(folder.resolve("folder"));
        for (Path each : new Path[] {list, other}) {
            assertThatThrownBy(() -> PathList.read(each))
                    .isInstanceOf(IOException.class)
                    .hasMessage("'" + each + "' is not a UTF-8 text file; save it as UTF-8, or move it away");
        }
    }
}
