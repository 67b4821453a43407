package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Problem;
import foresite.state.Key;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the content are opened in one way, which nothing that a stranger puts there can turn against the machine. */
@Timeout(20)
class RawFileTest {

    private static final int LIMIT = 2 * 1024 * 1024;

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void aContentFolder() throws IOException {
        root = Files.createDirectory(folder.resolve("content")).toRealPath();
    }

    private void assertRefused(Path file, Problem problem, String message) {
        RawFile raw = RawFile.read(file, root, LIMIT);
        assertThat(raw.problem()).contains(problem);
        assertThat(raw.message()).isEqualTo(message);
        assertThat(raw.bytes()).isEmpty();
    }

    @Test
    void bytesAndKeyAreThoseOfTheFile() {
        byte[] bytes = "title: Horizon\n".getBytes(StandardCharsets.UTF_8);
        RawFile raw = RawFile.read(Written.file(root, "site.yaml", "title: Horizon\n"), root, LIMIT);
        assertThat(raw.bytes()).isEqualTo(bytes);
        assertThat(raw.key()).isEqualTo(Key.of(bytes));
        assertThat(raw.problem()).isEqualTo(Optional.empty());
    }

    @Test
    void linkWithinTheFolderIsFollowed() throws IOException {
        Path target = Written.file(root, "shared/site.yaml", "title: A\n");
        Path link = Files.createSymbolicLink(root.resolve("site.yaml"), target);
        assertThat(RawFile.read(link, root, LIMIT).bytes()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "../missing.yaml",
                "site.yaml",
                ".",
                "..",
                "shared",
                "chain.yaml",
                "out/secret.yaml"
            })
    void linkThatDoesNotLeadToAFileOfTheFolderIsRefused(String target) throws IOException {
        Written.file(folder, "secret.yaml", "password: 1\n");
        Files.createDirectory(root.resolve("shared"));
        Files.createSymbolicLink(root.resolve("chain.yaml"), Path.of("../secret.yaml"));
        Files.createSymbolicLink(root.resolve("out"), folder);
        Path link = Files.createSymbolicLink(root.resolve("site.yaml"), Path.of(target));
        assertRefused(link, Problem.LINK_OUTSIDE, "the link does not lead to a file of the content folder");
    }

    @Test
    void fileBelowALinkedFolderOutsideIsRefused() throws IOException {
        Written.file(folder, "elsewhere/secret.md", "# Secret\n");
        Files.createSymbolicLink(root.resolve("digests"), folder.resolve("elsewhere"));
        assertRefused(
                root.resolve("digests/secret.md"),
                Problem.LINK_OUTSIDE,
                "the link does not lead to a file of the content folder");
    }

    /** Folders whose names begin alike are not one within the other. */
    @Test
    void folderBesideTheContentIsOutside() throws IOException {
        Written.file(folder, "content-old/site.yaml", "title: Old\n");
        Path link = Files.createSymbolicLink(root.resolve("site.yaml"), Path.of("../content-old/site.yaml"));
        assertRefused(link, Problem.LINK_OUTSIDE, "the link does not lead to a file of the content folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/random", "/dev/stdin", "/dev/tty", "/proc/self/environ"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "these devices and /proc are those of Linux")
    void linkToADeviceIsRefused(String device) throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("vocabulary.yaml"), Path.of(device));
        assertRefused(link, Problem.LINK_OUTSIDE, "the link does not lead to a file of the content folder");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the device is one of Linux")
    void deviceItselfIsNotRead() {
        RawFile raw = RawFile.read(Path.of("/dev/zero"), Path.of("/dev"), LIMIT);
        assertThat(raw.message()).isEqualTo("it is neither a file nor a folder");
    }

    /** The size of such a file is 0, and it has bytes all the same. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "/proc is of Linux")
    void noMoreThanTheLimitIsReadWhateverTheSizeSays() {
        RawFile raw = RawFile.read(Path.of("/proc/cpuinfo"), Path.of("/proc"), 10);
        assertThat(raw.problem()).contains(Problem.OVERSIZED_FILE);
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "mkfifo makes named pipes on Linux and macOS only")
    void namedPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = Written.pipe(root, "vocabulary.yaml");
        assertRefused(pipe, Problem.UNREADABLE_FILE, "it is neither a file nor a folder");
        Path link = Files.createSymbolicLink(root.resolve("site.yaml"), pipe);
        assertRefused(link, Problem.LINK_OUTSIDE, "the link does not lead to a file of the content folder");
    }

    @Test
    void folderIsNoFile() throws IOException {
        assertRefused(
                Files.createDirectory(root.resolve("site.yaml")),
                Problem.UNREADABLE_FILE,
                "it is a folder, not a file; rename it");
    }

    @Test
    void missingFileIsReported() {
        assertRefused(
                root.resolve("none.md"), Problem.UNREADABLE_FILE, "the file cannot be read (NoSuchFileException)");
    }

    @Test
    void fileOfTheLimitIsReadAndALargerOneIsNot() throws IOException {
        Path file = root.resolve("large.md");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(LIMIT);
            assertThat(RawFile.read(file, root, LIMIT).bytes()).hasSize(LIMIT);
            sparse.setLength(LIMIT + 1);
            assertRefused(file, Problem.OVERSIZED_FILE, "the file has 3 MB and was not read; at most 2 MB are");
            sparse.setLength(1L << 33);
            assertRefused(file, Problem.OVERSIZED_FILE, "the file has 8192 MB and was not read; at most 2 MB are");
        }
    }
}
