package foresite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real corpus, which is not part of the repository: an extra. Tests that read it have the tag {@value #TAG}, and are
 * skipped where it is not there.
 */
public final class RealCorpus {

    /** {@code mvn verify -Dgroups=real-corpus} runs only these tests. */
    public static final String TAG = "real-corpus";

    private static final Path FOLDER = Path.of("../shared/corpus");

    private RealCorpus() {}

    /** Returns a folder with a hundred of its reports. */
    public static Path sample() {
        require();
        return FOLDER.resolve("real");
    }

    /**
     * Unpacks the whole corpus.
     *
     * @param folder an empty folder
     * @return a content folder below it
     */
    public static Path unpacked(Path folder) throws IOException, InterruptedException {
        require();
        Path archive = FOLDER.resolve("full.tar.xz").toAbsolutePath();
        Process tar = new ProcessBuilder("tar", "xJf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.move(folder.resolve("full"), content.resolve("digests"));
        return content;
    }

    private static void require() {
        assumeTrue(Files.isDirectory(FOLDER), "the real corpus is not at ../shared/corpus");
    }
}
