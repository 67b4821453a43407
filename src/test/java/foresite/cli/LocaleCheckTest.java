package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a locale that knows ASCII only, nothing is written under a name that has lost letters. */
final class LocaleCheckTest {

    private static final String ENCODING = "sun.jnu.encoding";

    @TempDir
    private Path folder;

    private final String before = System.getProperty(ENCODING);
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void setLocale() {
        System.setProperty(ENCODING, "ANSI_X3.4-1968");
    }

    @AfterEach
    void resetLocale() {
        System.setProperty(ENCODING, before);
    }

    private int create(String title) {
        return Foresite.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "new",
                "report",
                title,
                "--digest",
                "20250810",
                "--content",
                folder.toString());
    }

    @Test
    void anArgumentThatHasLostLettersIsRefused() {
        assertThat(create("\uFFFD\uFFFDmile")).isEqualTo(2);
        assertThat(err.toString()).contains("set LC_ALL=C.UTF-8").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderWithNamesThatHaveLostLettersIsRefused() throws IOException {
        Files.createFile(folder.resolve("\uFFFD\uFFFDmile.md"));
        assertThat(create("A")).isEqualTo(1);
        assertThat(err.toString()).contains("mile.md'", "set LC_ALL=C.UTF-8").hasLineCount(1);
    }

    @Test
    void whatIsWholeIsTaken() {
        assertThat(create("A")).isZero();
        System.setProperty(ENCODING, "UTF-8");
        assertThat(create("\uFFFD")).isZero();
    }

    @Test
    void aNameThatCannotBeIsNoFaultOfTheProgram() {
        assertThat(FailureMessage.of(new InvalidPathException("Ω.md", "unmappable characters")))
                .isEqualTo(
                        "'Ω.md' is not a valid file name on this system (unmappable characters); if its letters are the reason,"
                                + " set LC_ALL=C.UTF-8.");
    }
}
