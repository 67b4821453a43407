package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Finding;
import foresite.model.Passage;
import foresite.model.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LongNamesTest {

    @TempDir
    private Path content;

    private static String words(int letters) {
        return "deep sea mining of polymetallic nodules "
                        .repeat(letters / 40 + 1)
                        .substring(0, letters - 1) + "x";
    }

    @Test
    void nameOfThreeHundredCharactersIsALabel() {
        Report report = Written.report(content, "# T\n\n## Themes\n\n* " + words(300) + "\n");
        assertThat(report.themes()).containsExactly(words(300));
        assertThat(report.passages()).isEmpty();
    }

    @Test
    void longerNameIsCutAtAWordAndWholeInAPassage() {
        String name = words(400);
        ReportFile file = Written.read(content, "a.md", "# T\n\n## Themes\n\n* " + name + "\n* energy\n");
        Report report = Written.only(file);
        assertThat(report.themes().get(0))
                .hasSizeBetween(250, 301)
                .endsWith("mining of…")
                .startsWith("deep sea mining of");
        assertThat(report.themes().get(1)).isEqualTo("energy");
        assertThat(report.passages()).containsExactly(new Passage("Names in full", "* " + name));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "digests/a.md:1:1: warning F042: the name 'deep sea mining of polymetallic nodules deep"
                                + " sea mining o…' has 400 characters; its first 300 at most are its label");
    }

    @Test
    void titleAndEveryListOfNamesAreCut() {
        String name = words(1_000);
        Report report = Written.report(content, """
                # %1$s

                ## Keywords

                * %1$s

                ## Signals

                | name | description |
                |---|---|
                | %1$s | one |

                ## Technologies

                | name | description |
                |---|---|
                | %1$s | two |
                """.formatted(name));
        assertThat(report.title()).hasSizeLessThan(302);
        assertThat(report.keywords()).containsExactly(report.title());
        assertThat(report.signals().get(0).name()).isEqualTo(report.title());
        assertThat(report.signals().get(0).description()).isEqualTo("one");
        assertThat(report.findings()).extracting(Finding::name).containsExactly(report.title());
        assertThat(report.passages()).containsExactly(new Passage("Names in full", "* " + name));
    }

    @Test
    void longWordIsCutBetweenCharacters() {
        Report report = Written.report(content, "# T\n\n## Themes\n\n* " + "x" + "🌊".repeat(20_000) + "\n");
        assertThat(report.themes()).containsExactly("x" + "🌊".repeat(149) + "…");
    }

    @Test
    void namesThatDifferOnlyBehindTheCutAreBothWhole() {
        Report report =
                Written.report(content, "# T\n\n## Themes\n\n* " + words(400) + " one\n* " + words(400) + " two\n");
        assertThat(report.themes()).hasSize(1);
        assertThat(report.passages())
                .containsExactly(new Passage("Names in full", "* " + words(400) + " one\n* " + words(400) + " two"));
    }

    @Test
    void marksOfALongNameMeanNothingInThePassage() {
        Report report =
                Written.report(content, "# T\n\n## Themes\n\n* \\*" + words(400) + "\\[x\\]\\(https://example.org)\n");
        assertThat(report.passages())
                .extracting(Passage::markdown)
                .singleElement()
                .asString()
                .startsWith("* \\*deep")
                .endsWith("\\[x\\](https\\://example.org)");
    }

    @Test
    void aMillionLettersCostNoMoreThanTheirSize() {
        for (String name : List.of("x".repeat(1_000_000), "word ".repeat(20_000).strip())) {
            Report report = Written.report(content, "# T\n\n## Themes\n\n* " + name + "\n");
            assertThat(report.themes().get(0)).hasSizeLessThan(302);
            assertThat(report.passages()).hasSize(1);
        }
    }
}
