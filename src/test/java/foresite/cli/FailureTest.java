package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a failure says to people. */
final class FailureTest {

    private static final Path SITE = Path.of("site-output");

    /** Returns what the JVM throws on a full disk; it names no file. */
    private static IOException full() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no full device");
        try (FileOutputStream out = new FileOutputStream("/dev/full")) {
            out.write(1);
        } catch (IOException e) {
            return e;
        }
        throw new AssertionError("it was written");
    }

    @Test
    void aFullDiskNamesTheFolder() {
        assertThat(Failure.sentence(Failure.naming(SITE, new IOException("wrapped", full()))))
                .isEqualTo("'site-output' cannot be built (No space left on device); see whether its disk is full.");
        assertThat(Failure.sentence(Failure.naming(SITE, new UncheckedIOException(full()))))
                .contains("'site-output'");
    }

    @Test
    void whatNamesItsPlaceStaysAsItIs() {
        assertThat(Failure.sentence(Failure.naming(SITE, new IOException("the folder 'a' is gone"))))
                .isEqualTo("the folder 'a' is gone.");
        assertThat(Failure.sentence(Failure.naming(SITE, new NoSuchFileException("a"))))
                .isEqualTo("there is no 'a'.");
        RuntimeException template = new IllegalStateException(full());
        assertThat(Failure.naming(SITE, template)).isSameAs(template);
        assertThat(Failure.sentence(Failure.naming(SITE, new BuildFailure("no"))))
                .isEqualTo("no.");
    }

    @Test
    void whatCannotBeMovedNamesWhereItWasToGo() {
        assertThat(Failure.sentence(
                        new FileSystemException("site/.foresite-new/a.html", "site/a.html", "Is a directory")))
                .isEqualTo("'site/a.html' cannot be read or written (Is a directory).");
        assertThat(Failure.sentence(new AccessDeniedException("site/.foresite-new/a.html", "site/a.html", null)))
                .isEqualTo("'site/a.html' may not be read or written.");
    }

    @Test
    void whatCannotBeReadNamesItself() {
        assertThat(Failure.sentence(new FileSystemException("a.md", null, "Input/output error")))
                .isEqualTo("'a.md' cannot be read or written (Input/output error).");
    }
}
