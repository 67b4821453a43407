package foresite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
                    .hasMessage("'" + each + "' is no list in UTF-8; save it as UTF-8, or move it away");
        }
    }
}
