package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Fact;
import foresite.model.Link;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.model.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form in which a report is written. {@link ReportRoundTripIT} reads written reports again. */
final class ReportTextTest {

    @TempDir
    private Path content;

    @Test
    void aReportIsWrittenInTheCurrentForm() {
        Report report = Written.report(content, """
                # __C#, or: a | b__, (from page [20250810](https://letters.example.org/p/20250810).)

                __[link](https://example.org/a)__

                ## Themes

                * energy

                ## Concerns

                * a | b: first | second
                """);
        assertThat(ReportText.of(report, Settings.DEFAULTS)).isEqualTo("""
                # __C#, or: a | b__, (from page [20250810](https://letters.example.org/p/20250810).)

                __[External link](https://example.org/a)__

                ## Keywords


                ## Themes

                * energy

                ## Summary


                ## Signals

                | name | description | change | 10-year | driving-force | relevancy |
                |:---|:---|:---|:---|:---|---:|

                ## Concerns

                | name | description |
                |:---|:---|
                | a \\| b | first \\| second |

                ## Behaviors

                | name | description |
                |:---|:---|

                ## Technologies

                | name | description |
                |:---|:---|

                ## Issues

                | name | description |
                |:---|:---|
                """);
    }

    @Test
    void aTemplateThatNobodyFilledInIsADraft() {
        ReportFile file = Written.read(
                content,
                "new.md",
                ReportText.template("A new title", "20250810", "https://example.org/a", Settings.DEFAULTS));
        assertThat(file).isEqualTo(new ReportFile(List.of(), List.of(), List.of(), 1));
    }

    @Test
    void oneSentenceMakesAReportOfATemplate() {
        ReportFile file = Written.read(
                content,
                "new.md",
                ReportText.template("A new title", "20250810", "https://example.org/a", Settings.DEFAULTS)
                        .replace("## Summary\n", "## Summary\n\nIt is new.\n"));
        assertThat(file.diagnostics()).isEmpty();
        Report report = Written.only(file);
        assertThat(report.summary()).isEqualTo("It is new.");
        assertThat(report.title()).isEqualTo("A new title");
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.signals()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(report.passages()).isEmpty();
        assertThat(report.themes()).isEmpty();
    }

    @Test
    void aTitleAloneIsAReport() {
        assertThat(Written.report(content, "# Only a title\n\n## Summary\n").title())
                .isEqualTo("Only a title");
    }

    @Test
    void factsAreWrittenAndReadAgain() {
        Report report = Written.report(content, "# T\n")
                .withFacts(List.of(
                        new Fact("ring", List.of("trial")),
                        new Fact("teams", List.of("911", "no: such # team")),
                        new Fact("url", List.of("https://example.org/other"))));
        ReportFile file = Written.read(content, "r.md", ReportText.of(report, Settings.DEFAULTS));
        assertThat(Written.only(file).facts())
                .containsExactly(
                        new Fact("ring", List.of("trial")),
                        new Fact("teams", List.of("911", "no: such # team")),
                        new Fact("Further url", List.of("https://example.org/other")));
        assertThat(Written.only(file).link()).isEqualTo(Link.NONE);
    }

    @Test
    void aFilledTemplateWithoutALinkRemindsOfIt() {
        ReportFile file = Written.read(
                content,
                "new.md",
                ReportText.template("A title", "20250810", "", Settings.DEFAULTS)
                        .replace("## Summary\n", "## Summary\n\nText.\n"));
        assertThat(Written.problems(file)).containsExactly(Problem.UNSAFE_LINK);
    }
}
