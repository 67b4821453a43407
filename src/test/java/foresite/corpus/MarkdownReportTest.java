package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Passage;
import foresite.model.Problem;
import foresite.model.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report is what its blocks of Markdown are, not what its lines look like. */
final class MarkdownReportTest {

    @TempDir
    private Path content;

    private Report report(String text) {
        return Written.report(content, text);
    }

    @Nested
    class Code {

        @ParameterizedTest
        @ValueSource(strings = {"```", "```sh", "~~~", "````"})
        void headingsInAClosedFenceAreCode(String fence) {
            String code = fence + "\n# Themes\nmake\n## Signals\n" + fence.replaceAll("[a-z]", "");
            ReportFile file = Written.read(
                    content, "r.md", "# Kites\n\n## Summary\n\nRun:\n\n" + code + "\n\nFly.\n\n## Themes\n\n* wind\n");
            assertThat(Written.only(file).summary()).isEqualTo("Run:\n\n" + code + "\n\nFly.");
            assertThat(Written.only(file).themes()).containsExactly("wind");
            assertThat(file.diagnostics()).isEmpty();
        }

        @Test
        void indentedHeadingsAreCode() {
            Report report =
                    report("# Kites\n\n## Summary\n\nRun:\n\n    ## Themes\n    * wind\n\n## Themes\n\n* air\n");
            assertThat(report.summary()).isEqualTo("Run:\n\n    ## Themes\n    * wind");
            assertThat(report.themes()).containsExactly("air");
        }

        @Test
        void commentsInCodeStay() {
            Report report = report("# Kites\n\n## Summary\n\nWrite `<!-- x -->` or `%%y%%`:\n\n```\n<!-- z -->\n```\n");
            assertThat(report.summary()).isEqualTo("Write `<!-- x -->` or `%%y%%`:\n\n```\n<!-- z -->\n```");
        }
    }

    @Nested
    class HiddenParts {

        @Test
        void commentsOfAllSizesAreGone() {
            Report report = report("""
                    # Kites <!-- working title -->

                    ## Summary

                    They fly <!-- or fall --> high.
                    <!-- ask
                    again -->
                    Now.

                    <!--
                    ## Concerns

                    * strings
                    -->

                    ## Themes

                    * wind <!-- sure? -->
                    <!-- * rain -->
                    """);
            assertThat(report.title()).isEqualTo("Kites");
            assertThat(report.summary()).isEqualTo("They fly  high.\n\n\nNow.");
            assertThat(report.findings()).isEmpty();
            assertThat(report.themes()).containsExactly("wind");
        }

        @Test
        void percentSignsHideALineAndABlock() {
            Report report = report("# T\n\n## Summary\n\nA %%b%% c at 50%% or 60%%.\n\n%%\nd\n\n## Issues\n%%\n\ne\n");
            assertThat(report.summary()).isEqualTo("A  c at 50%% or 60%%.\n\n\n\n\n\n\n\ne");
            assertThat(report.passages()).isEmpty();
        }

        @Test
        void commentThatIsNeverClosedHidesTheRestAndIsReported() {
            ReportFile file = Written.read(content, "r.md", "# T\n\n## Summary\n\nA.\n\n<!-- b\n\n## Themes\n\n* c\n");
            assertThat(Written.only(file).summary()).isEqualTo("A.");
            assertThat(Written.only(file).themes()).isEmpty();
            assertThat(Written.told(file.diagnostics()))
                    .containsExactly("digests/r.md:7:1: warning F034: the comment is never closed;"
                            + " all text after it is hidden");
        }
    }

    @Nested
    class Links {

        @Test
        void definitionsCountInTheWholeFileAndAreNoText() {
            Report report = report("""
                    # T

                    ## Summary

                    [One], [two][2] and ![three][].

                    ## Themes

                    * wind
                    [one]: https://example.org/1 "First"

                    ## Sources

                    [2]: <https://example.org/2 b>
                    [three]: https://example.org/3.png
                    """);
            assertThat(report.summary())
                    .isEqualTo("[One](https://example.org/1 \"First\"), [two](https://example.org/2%20b)"
                            + " and ![three](https://example.org/3.png).");
            assertThat(report.themes()).containsExactly("wind");
            assertThat(report.passages()).isEmpty();
        }

        @Test
        void addressThatNoLinkNamesIsKept() {
            Report report = report("# T\n\n## Summary\n\nText.\n\n[kite]: https://example.org/kite 'Kites'\n");
            assertThat(report.passages())
                    .containsExactly(new Passage("More links", "* [kite](https://example.org/kite \"Kites\")"));
        }

        @Test
        void linkedTitleGivesTheArticleWhereNothingElseDoes() {
            assertThat(report("# [Kites](https://example.org/k)\n").link().original())
                    .isEqualTo("https://example.org/k");
            Report report = report("# [Kites](https://example.org/k)\n\n<https://example.org/a>\n");
            assertThat(report.link().original()).isEqualTo("https://example.org/a");
            assertThat(report.passages()).containsExactly(new Passage("More links", "* <https://example.org/k>"));
        }
    }

    @Nested
    class Names {

        @Test
        void wrappedNestedNumberedAndCheckedItemsAreNames() {
            Report report = report("""
                    # T

                    ## Themes

                    * wind
                      power
                    * solar
                    energy
                      - roof panels
                      - [ ] heat
                    1. [x] waves
                    • tides
                    """);
            assertThat(report.themes())
                    .containsExactly("wind power", "solar energy", "roof panels", "heat", "waves", "tides");
        }

        @Test
        void marksAreNoPartOfAName() {
            Report report = report("""
                    # **F\\#** and R&amp;D

                    ## Themes

                    * F\\#
                    * A&amp;E
                    * **kites** of *silk*
                    * [[Wind]]
                    * [[W|wind power]]
                    * #air/wind
                    * #air #water
                    * snake_case

                    ---

                    ## Technologies

                    | name | description |
                    |---|---|
                    | [Kite](https://example.org/k) | flies<br>high |
                    """);
            assertThat(report.title()).isEqualTo("F# and R&D");
            assertThat(report.themes())
                    .containsExactly(
                            "F#",
                            "A&E",
                            "kites of silk",
                            "Wind",
                            "wind power",
                            "air/wind",
                            "air",
                            "water",
                            "snake_case");
            assertThat(report.findings())
                    .containsExactly(
                            new Finding(Kind.TECHNOLOGY, "Kite", "flies high [Kite](https://example.org/k)", 0));
        }

        @Test
        void rowsRightBelowAListAreATable() {
            Report report = report("# T\n\n## Issues\n\n* cost\n| name | description |\n|---|---|\n| noise | loud |\n");
            assertThat(report.findings())
                    .containsExactlyInAnyOrder(
                            new Finding(Kind.ISSUE, "cost", "", 0), new Finding(Kind.ISSUE, "noise", "loud", 0));
        }
    }

    @Nested
    class Sections {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# Kites\n\n## Summary\n\nS\n\n## Themes\n\n* wind\n",
                    "Kites\n=====\n\nSummary\n-------\n\nS\n\nThemes\n------\n\n* wind\n",
                    "# Kites\n\n### Summary\n\nS\n\n### Themes\n\n* wind\n",
                    "## Kites\n\n### Summary\n\nS\n\n### Themes\n\n* wind\n",
                    "---\ntitle: Kites\n---\n\n# Summary\n\nS\n\n# Themes\n\n* wind\n",
                    "---\ntitle: Kites\n---\n\nS\n\n### Themes\n\n* wind\n",
                    "# Kites\n\n## Findings\n\n### Summary\n\nS\n\n### Themes\n\n* wind\n",
                    "---\n\n# Kites\n\n## Summary\n\nS\n\n## Themes\n\n---\n\n* wind\n",
                    "# Kites\n\n## 1. Summary\n\nS\n\n## 2) **Themes** (1)\n\n* wind\n",
                    "# Kites\n\n## I. [Summary](#s)\n\nS\n\n## 🌬 Themes: 1\n\n* wind\n",
                    "# Kites\n\n## Zusammenfassung\n\nS\n\n## Themen\n\n* wind\n",
                    "# Kites\n\n## Resumen\n\nS\n\n## Temas\n\n* wind\n",
                    "# Kites\n\nS\n\n## Themes\n\n* wind\n",
                })
        void sectionsAreKnownAtAnyOneLevelAndInAnyOfFourLanguages(String text) {
            ReportFile file = Written.read(content, "r.md", text);
            Report report = Written.only(file);
            assertThat(List.of(report.title(), report.summary(), report.themes()))
                    .isEqualTo(List.of("Kites", "S", List.of("wind")));
            assertThat(file.diagnostics()).isEmpty();
        }

        @Test
        void bodyWithoutHeadingsIsTheSummary() {
            assertThat(report("---\ntitle: Kites\n---\n\nThey *fly*.\n\n* high\n")
                            .summary())
                    .isEqualTo("They *fly*.\n\n* high");
        }

        @Test
        void sentenceAboveARuleIsNoHeading() {
            Report report = report("# T\n\n## Summary\n\nKites fly.\n---\nThey fall.\n");
            assertThat(report.summary()).isEqualTo("Kites fly.\n---\nThey fall.");
        }

        @Test
        void htmlThatIsNeverClosedSwallowsNothing() {
            ReportFile file = Written.read(content, "r.md", "# T\n\n## Summary\n\n<pre>\nx\n\n## Themes\n\n* wind\n");
            assertThat(Written.only(file).themes()).containsExactly("wind");
            assertThat(Written.problems(file)).doesNotContain(Problem.STRAY_TEXT);
        }
    }
}
