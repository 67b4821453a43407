package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewFilesTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreWrittenWithTheirFolders() throws IOException {
        Path original = Files.writeString(folder.resolve("original"), "jar");
        NewFiles.write(Map.of(folder.resolve("a/b/c.md"), "text"), Map.of(folder.resolve("d/copy"), original));
        assertThat(folder.resolve("a/b/c.md")).hasContent("text");
        assertThat(folder.resolve("d/copy")).hasContent("jar");
    }

    @Test
    void ifOneFileExistsNoneIsWritten() throws IOException {
        Path existing = Files.writeString(folder.resolve("existing.md"), "old");
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(folder.resolve("a/first.md"), "new");
        texts.put(existing, "new");
        assertThatThrownBy(() -> NewFiles.write(texts))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("existing.md");
        assertThat(existing).hasContent("old");
        assertThat(folder.resolve("a")).doesNotExist();
    }
}
