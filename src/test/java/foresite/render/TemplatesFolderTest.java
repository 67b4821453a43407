package foresite.render;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.state.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own templates are read once. */
final class TemplatesFolderTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedDuringABuildDoesNotReachThatBuildAndChangesTheKeyOfTheNext() throws IOException {
        Path style = folder.resolve("assets/own.css");
        Path home = folder.resolve("home.peb");
        Files.createDirectory(style.getParent());
        Files.writeString(style, "h1 {}");
        Files.writeString(home, "old");
        TemplatesFolder read = TemplatesFolder.of(folder);
        Files.writeString(style, "h2 {}");
        Files.writeString(home, "new");
        Files.writeString(folder.resolve("assets/more.css"), "h3 {}");
        assertThat(read.assets()).containsExactly("own.css");
        assertThat(read.asset("own.css").orElseThrow()).asString().isEqualTo("h1 {}");
        assertThat(read.template("home")).hasValue("old");
        assertThat(TemplatesFolder.of(folder).key()).isNotEqualTo(read.key());
    }

    @Test
    void withoutFilesTheLookIsThatOfTheProgram() throws IOException {
        assertThat(TemplatesFolder.of(Optional.empty()).key()).isEqualTo(Key.NONE);
        assertThat(TemplatesFolder.of(folder).key()).isEqualTo(Key.NONE);
        assertThat(TemplatesFolder.of(folder).hasOwnStyle()).isFalse();
    }
}
