package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.build.BuildFailure;
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
final class FailureMessageTest {

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
        assertThat(FailureMessage.of(FailureMessage.naming(SITE, new IOException("wrapped", full()))))
                .isEqualTo("'site-output' cannot be built (No space left on device); check whether the disk is full.");
        assertThat(FailureMessage.of(FailureMessage.naming(SITE, new UncheckedIOException(full()))))
                .contains("'site-output'");
    }

    @Test
    void whatNamesItsPlaceStaysAsItIs() {
        assertThat(FailureMessage.of(FailureMessage.naming(SITE, new IOException("the folder 'a' is gone"))))
                .isEqualTo("the folder 'a' is gone.");
        assertThat(FailureMessage.of(FailureMessage.naming(SITE, new NoSuchFileException("a"))))
                .isEqualTo("there is no 'a'.");
        RuntimeException template = new IllegalStateException(full());
        assertThat(FailureMessage.naming(SITE, template)).isSameAs(template);
        assertThat(FailureMessage.of(FailureMessage.naming(SITE, new BuildFailure("no"))))
                .isEqualTo("no.");
    }

    @Test
    void whatCannotBeMovedNamesWhereItWasToGo() {
        assertThat(FailureMessage.of(
                        new FileSystemException("site/.foresite-new/a.html", "site/a.html", "Is a directory")))
                .isEqualTo("'site/a.html' cannot be read or written (Is a directory).");
        assertThat(FailureMessage.of(new AccessDeniedException("site/.foresite-new/a.html", "site/a.html", null)))
                .isEqualTo("there is no permission to read or write 'site/a.html'.");
    }

    @Test
    void whatCannotBeReadNamesItself() {
        assertThat(FailureMessage.of(new FileSystemException("a.md", null, "Input/output error")))
                .isEqualTo("'a.md' cannot be read or written (Input/output error).");
    }
}
