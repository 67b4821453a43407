package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

final class FailureTest {

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
