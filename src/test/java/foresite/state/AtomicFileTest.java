package foresite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {

    @TempDir
    private Path folder;

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "old");
        write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("state");
    }

    @Test
    void aLinkUnderTheNameOfTheFileBesideItIsNeverFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "not ours");
        Files.createSymbolicLink(folder.resolve("state.new"), outside);
        write(folder.resolve("state"), "new");
        assertThat(outside).hasContent("not ours");
        assertThat(folder.resolve("state")).hasContent("new").isRegularFile();
        assertThat(names()).containsExactly("outside", "state");
    }

    @Test
    void aLinkInTheFilesPlaceIsReplacedNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "not ours");
        Files.createSymbolicLink(folder.resolve("state"), outside);
        write(folder.resolve("state"), "new");
        assertThat(outside).hasContent("not ours");
        assertThat(Files.isSymbolicLink(folder.resolve("state"))).isFalse();
    }

    @Test
    void contentThatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('x');
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("state");
    }

    @Test
    void whatAnInterruptedRunLeftBesideTheFileIsReplaced() throws IOException {
        Files.writeString(folder.resolve("state.new"), "half");
        write(folder.resolve("state"), "new");
        assertThat(folder.resolve("state")).hasContent("new");
        assertThat(names()).containsExactly("state");
    }
}
