package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFolderTest {

    private static List<String> names(Path content, MarkdownFolder folder) {
        return folder.files().stream()
                .map(path -> MarkdownFolder.name(content, path))
                .toList();
    }

    @Test
    void filesComeInTheOrderOfTheirNames(@TempDir Path content) throws IOException {
        for (String name : List.of("b.md", "a/z.md", "a.markdown", "B.MD")) {
            Written.file(content, "digests/" + name, "# T\n");
        }
        assertThat(names(content, MarkdownFolder.list(content, content.resolve("digests"))))
                .containsExactly("digests/B.MD", "digests/a.markdown", "digests/a/z.md", "digests/b.md");
    }

    @Test
    void hiddenFilesAreNoneOfOurs(@TempDir Path content) throws IOException {
        Written.file(content, "digests/.git/a.md", "# T\n");
        Written.file(content, "digests/.a.md.swp", "# T\n");
        assertThat(MarkdownFolder.list(content, content.resolve("digests")))
                .isEqualTo(new MarkdownFolder(List.of(), List.of()));
    }

    @Test
    void whatIsNeitherMarkdownNorAnImageIsReported(@TempDir Path content) throws IOException {
        Written.file(content, "digests/figure.ai", "");
        MarkdownFolder folder = MarkdownFolder.list(content, content.resolve("digests"));
        assertThat(folder.files()).isEmpty();
        assertThat(Written.told(folder.diagnostics()))
                .containsExactly("digests/figure.ai: note F027: the file is not Markdown and was not read");
    }

    @Test
    void linkOutOfTheFolderIsToldAndNotFollowed(@TempDir Path content, @TempDir Path elsewhere) throws IOException {
        Written.file(elsewhere, "secret.md", "# Secret\n");
        Path digests = Files.createDirectory(content.resolve("digests"));
        Files.createSymbolicLink(digests.resolve("file.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(digests.resolve("folder"), elsewhere);
        Files.createSymbolicLink(digests.resolve("nowhere.md"), elsewhere.resolve("none.md"));
        MarkdownFolder folder = MarkdownFolder.list(content, digests);
        assertThat(folder.files()).isEmpty();
        assertThat(Written.told(folder.diagnostics()).stream().sorted())
                .containsExactly(
                        "digests/file.md: error F005: the link does not lead to a file of the content folder",
                        "digests/folder: error F005: the link does not lead to a file of the content folder",
                        "digests/nowhere.md: error F005: the link does not lead to a file of the content folder");
    }

    @Test
    void linkWithinTheFolderIsFollowed(@TempDir Path content) throws IOException {
        Path target = Written.file(content, "drafts/a.md", "# T\n");
        Path digests = Files.createDirectory(content.resolve("digests"));
        Files.createSymbolicLink(digests.resolve("a.md"), target);
        MarkdownFolder folder = MarkdownFolder.list(content, digests);
        assertThat(names(content, folder)).containsExactly("digests/a.md");
        assertThat(folder.diagnostics()).isEmpty();
    }

    @Test
    void linkToAFolderAboveDoesNotRunInACircle(@TempDir Path content) throws IOException {
        Path digests = Files.createDirectory(content.resolve("digests"));
        Files.createSymbolicLink(digests.resolve("again"), content);
        Written.file(content, "digests/a.md", "# T\n");
        assertThat(names(content, MarkdownFolder.list(content, digests))).containsExactly("digests/a.md");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void namedPipeIsToldAndNotWaitedFor(@TempDir Path content) throws IOException, InterruptedException {
        Path digests = Files.createDirectory(content.resolve("digests"));
        int exit = new ProcessBuilder("mkfifo", digests.resolve("pipe.md").toString())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        MarkdownFolder folder = MarkdownFolder.list(content, digests);
        assertThat(folder.files()).isEmpty();
        assertThat(Written.told(folder.diagnostics()))
                .containsExactly("digests/pipe.md: error F001: it is neither a file nor a folder");
    }
}
