package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ContentListingTest {

    private static ContentListing list(Path content, Path... skipped) throws IOException {
        return ContentListing.of(content, Set.of(skipped));
    }

    private static List<String> names(ContentListing listing, List<Path> files) {
        return files.stream().map(path -> PathList.name(listing.root(), path)).toList();
    }

    private static List<String> reports(Path content) throws IOException {
        ContentListing listing = list(content);
        return names(listing, listing.reports());
    }

    @Test
    void filesComeInTheOrderOfTheirNames(@TempDir Path content) throws IOException {
        for (String name : List.of("b.md", "a/z.md", "a.markdown", "B.MD")) {
            Written.file(content, "digests/" + name, "# T\n");
        }
        assertThat(reports(content))
                .containsExactly("digests/B.MD", "digests/a.markdown", "digests/a/z.md", "digests/b.md");
    }

    @Test
    void hiddenFilesAreNoneOfOurs(@TempDir Path content) throws IOException {
        Written.file(content, "digests/.git/a.md", "# T\n");
        Written.file(content, "digests/.a.md.swp", "# T\n");
        assertThat(reports(content)).isEmpty();
        assertThat(list(content).diagnostics()).isEmpty();
    }

    @Test
    void whatIsNeitherMarkdownNorAnImageIsReported(@TempDir Path content) throws IOException {
        Written.file(content, "digests/figure.ai", "");
        ContentListing listing = list(content);
        assertThat(listing.reports()).isEmpty();
        assertThat(Written.told(listing.diagnostics()))
                .containsExactly("digests/figure.ai: note F027: the file is not Markdown and was not read");
    }

    @Test
    void linkOutOfTheFolderIsToldAndNotFollowed(@TempDir Path content, @TempDir Path elsewhere) throws IOException {
        Written.file(elsewhere, "secret.md", "# Secret\n");
        Path digests = Files.createDirectory(content.resolve("digests"));
        Files.createSymbolicLink(digests.resolve("file.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(digests.resolve("folder"), elsewhere);
        Files.createSymbolicLink(digests.resolve("nowhere.md"), elsewhere.resolve("none.md"));
        ContentListing listing = list(content);
        assertThat(listing.reports()).isEmpty();
        assertThat(Written.told(listing.diagnostics()).stream().sorted())
                .containsExactly(
                        "digests/file.md: error F005: the link does not lead to a file of the content folder",
                        "digests/folder: error F005: the link does not lead to a file of the content folder",
                        "digests/nowhere.md: error F005: the link does not lead to a file of the content folder");
    }

    @Test
    void linkWithinTheFolderIsFollowed(@TempDir Path content) throws IOException {
        Path target = Written.file(content, "pages/a.md", "# T\n");
        Path digests = Files.createDirectory(content.resolve("digests"));
        Files.createSymbolicLink(digests.resolve("a.md"), target);
        ContentListing listing = list(content);
        assertThat(names(listing, listing.reports())).containsExactly("digests/a.md");
        assertThat(listing.diagnostics()).isEmpty();
    }

    @Test
    void linkToAFolderAboveDoesNotRunInACircle(@TempDir Path content) throws IOException {
        Path digests = Files.createDirectory(content.resolve("digests"));
        Files.createSymbolicLink(digests.resolve("again"), content);
        Written.file(content, "digests/a.md", "# T\n");
        assertThat(reports(content)).containsExactly("digests/a.md");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void namedPipeIsToldAndNotWaitedFor(@TempDir Path content) throws IOException, InterruptedException {
        Written.pipe(content, "digests/pipe.md");
        ContentListing listing = list(content);
        assertThat(listing.reports()).isEmpty();
        assertThat(Written.told(listing.diagnostics()))
                .containsExactly("digests/pipe.md: error F001: it is neither a file nor a folder");
    }
}
