package foresite.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpellingVariantsTest {

    @TempDir
    private Path content;

    private List<String> messages(String... themes) throws IOException {
        Files.createDirectories(content.resolve("digests"));
        Files.writeString(
                content.resolve("digests/a.md"), "# A\n\n## Themes\n\n* " + String.join("\n* ", themes) + "\n");
        Vocabulary vocabulary =
                Vocabulary.of(CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT), "");
        return SpellingVariants.of(vocabulary).stream().map(Diagnostic::message).toList();
    }

    @Test
    void namesThatDifferByOneLetterAreReported() throws IOException {
        assertThat(messages("vertical aquaponics", "vertical aquapomics"))
                .containsExactly(
                        "the themes 'vertical aquapomics' and 'vertical aquaponics' differ only in their spelling");
    }

    /** A name of n letters has n keys of n letters: without a limit, one long word fills the memory. */
    @Test
    void longNamesAreNotCompared() throws IOException {
        String word = "abcdefghij".repeat(11);
        assertThat(messages(word + "klmnopq", word + "klmnxpq")).hasSize(1);
        assertThat(messages(word + "klmnopqrstuvw", word + "klmnxpqrstuvw")).isEmpty();
    }
}
