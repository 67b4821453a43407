package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.model.Signal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {

    private static final String CURRENT = """
            # __The quiet grid__, (from page [20250810d](https://letters.example.org/p/20250810).)

            __[The quiet grid](https://example.org/grid?utm_source=letter)__

            ## Keywords

            * grid
            * batteries

            ## Themes

            * energy

            ## Other

            * Category: technology
            * Type: blog post

            ## Summary

            The grid of the town is quiet, and the people of the town are glad of it.

            ## Signals

            | name | description | change | 10-year | driving-force | relevancy |
            |---|---|---|---|---|---|
            | Silence | No hum | from loud to quiet | All quiet | Batteries | 4 |

            ## Issues

            | name | description |
            |---|---|
            | Cost | It is dear. |
            """;

    @Test
    void currentFormIsReadWhole(@TempDir Path content) {
        ReportFile file = Written.read(content, "quiet-grid.md", CURRENT);
        assertThat(file.reports())
                .containsExactly(new Report(
                        "quiet-grid",
                        new Position("digests/quiet-grid.md", 1, 1),
                        "The quiet grid",
                        "20250810",
                        Optional.of(LocalDate.of(2025, 8, 10)),
                        new Link(
                                "https://example.org/grid?utm_source=letter",
                                "https://example.org/grid",
                                "example.org",
                                "https://letters.example.org/p/20250810"),
                        "technology",
                        "blog post",
                        "en",
                        "The grid of the town is quiet, and the people of the town are glad of it.",
                        List.of("grid", "batteries"),
                        List.of("energy"),
                        List.of(new Signal("Silence", "No hum", "from loud to quiet", "All quiet", "Batteries", 4)),
                        List.of(new Finding(Kind.ISSUE, "Cost", "It is dear.", 0)),
                        List.of(),
                        List.of()));
        assertThat(file.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineBreaksOfEverySystemAreRead(String lineBreak, @TempDir Path content) {
        ReportFile expected = Written.read(content, "report.md", CURRENT);
        assertThat(Written.read(content, "report.md", CURRENT.replace("\n", lineBreak)))
                .isEqualTo(expected);
    }

    @Test
    void noLineBreakAtTheEndIsNeeded(@TempDir Path content) {
        ReportFile expected = Written.read(content, "report.md", CURRENT);
        assertThat(Written.read(content, "report.md", CURRENT.stripTrailing())).isEqualTo(expected);
    }

    @Test
    void sectionsMayComeInAnyOrder(@TempDir Path content) {
        List<String> parts = List.of(CURRENT.split("(?m)^(?=## )"));
        StringBuilder turned = new StringBuilder(parts.get(0));
        for (int i = parts.size() - 1; i > 0; i--) {
            turned.append(parts.get(i).strip()).append("\n\n");
        }
        assertThat(Written.report(content, turned.toString())).isEqualTo(Written.report(content, CURRENT));
    }

    @Test
    void headingIsKnownWhateverItsWriting(@TempDir Path content) {
        Report report = Written.report(content, "# T\n\n##THÈMES :\n* énergie\n\n## Mots-clés ##\n* réseau\n");
        assertThat(report.themes()).containsExactly("énergie");
        assertThat(report.keywords()).containsExactly("réseau");
    }

    @Test
    void unknownSectionIsKeptAndTold(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "# T\n\n## Wild cards\n\nA *storm*.\n\n* hail\n");
        assertThat(Written.only(file).passages()).containsExactly(new Passage("Wild cards", "A *storm*.\n\n* hail"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:3:1: note F017: the section 'Wild cards' is not known");
    }

    @Test
    void strayTextIsKeptAndTold(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", """
                # T

                By the editors.

                ## Other

                * Category: law
                * Mood: calm

                ## Summary

                It rains.
                """);
        assertThat(Written.only(file).category()).isEqualTo("law");
        assertThat(Written.only(file).passages())
                .containsExactly(new Passage("", "By the editors."), new Passage("Other", "* Mood: calm"));
        assertThat(Written.only(file).summary()).isEqualTo("It rains.");
        assertThat(Written.problems(file)).containsExactly(Problem.STRAY_TEXT, Problem.STRAY_TEXT);
    }

    @Test
    void olderFormKeepsItsNeighbors(@TempDir Path content) {
        ReportFile file = Written.read(content, "older.md", """
                # __Two minds__, from ([20221016](https://letters.example.org/20221016).)

                [Two minds](https://example.org/minds)

                ## Summary

                Two minds meet.

                ## Keywords

                * minds

                ## Themes

                * cognition

                ## Signals

                |Signal|Change|10y horizon|Driving force|
                |---|---|---|---|
                |Meeting|from one to two|Many minds|Curiosity|

                ## Closest

                * [Two minds](older)
                * [One [single] mind](one-mind)
                * [One [single] mind](one-mind)
                """);
        Report report = Written.only(file);
        assertThat(report.digest()).isEqualTo("20221016");
        assertThat(report.link().shown()).isEqualTo("https://example.org/minds");
        assertThat(report.signals())
                .containsExactly(new Signal("Meeting", "", "from one to two", "Many minds", "Curiosity", 0));
        assertThat(report.closest())
                .containsExactly(
                        new Neighbor("Two minds", "older"),
                        new Neighbor("One [single] mind", "one-mind"),
                        new Neighbor("One [single] mind", "one-mind"));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Nested
    class DigestFiles {

        @Test
        void eachHeadingIsAReport(@TempDir Path content) {
            ReportFile file = Written.read(content, "20250601.md", """
                    ---
                    digest: 20250601
                    lang: en
                    ---

                    # First

                    ## Themes

                    * energy

                    # Second

                    ## Themes

                    * law

                    # Third

                    ## Summary

                    The end.
                    """);
            assertThat(file.reports()).extracting(Report::id).containsExactly("20250601#1", "20250601#2", "20250601#3");
            assertThat(file.reports()).extracting(Report::title).containsExactly("First", "Second", "Third");
            assertThat(file.reports()).extracting(Report::digest).containsOnly("20250601");
            assertThat(file.reports())
                    .extracting(Report::themes)
                    .containsExactly(List.of("energy"), List.of("law"), List.of());
            assertThat(file.reports()).extracting(report -> report.at().line()).containsExactly(6, 12, 18);
            assertThat(file.diagnostics()).isEmpty();
        }

        @Test
        void digestOfTheFrontMatterWinsOverThatOfTheTitle(@TempDir Path content) {
            Report report = Written.report(
                    content, "---\ndigest: 20250601\n---\n# T, (from page [20240101](https://example.org).)\n");
            assertThat(report.digest()).isEqualTo("20250601");
        }
    }

    @Nested
    class Titles {

        @Test
        void fileNameServesWhereThereIsNone(@TempDir Path content) {
            ReportFile file = Written.read(content, "quiet-grid_2.md", "## Summary\n\nQuiet.\n");
            assertThat(Written.only(file).title()).isEqualTo("quiet grid 2");
            assertThat(Written.problems(file)).containsExactly(Problem.NO_TITLE);
        }

        @Test
        void secondTitleIsTold(@TempDir Path content) {
            ReportFile file = Written.read(content, "report.md", "---\ntitle: One\n---\n# Two\n");
            assertThat(Written.only(file).title()).isEqualTo("One");
            assertThat(Written.told(file.diagnostics()))
                    .containsExactly("digests/report.md:4:1: warning F025: 'Two' is a second title");
        }

        @Test
        void markupInATitleIsText(@TempDir Path content) {
            assertThat(Written.report(content, "# <script>alert(1)</script>\n").title())
                    .isEqualTo("<script>alert(1)</script>");
        }
    }

    @Test
    void emptyFileIsTold(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", " \n\t\n");
        assertThat(file.reports()).isEmpty();
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md: warning F006: the file is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__[External link](https://example.org/a_(b)__)__",
                "[](https://example.org/a_(b)__)",
                "https://example.org/a_(b)__",
                "  <https://example.org/a_(b)__>  ",
                "**https://example.org/a_(b)__**",
            })
    void lineThatIsNothingButALinkIsTheArticles(String line, @TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "# T\n\n" + line + "\n\n## Summary\n\nS\n");
        assertThat(Written.only(file).link().shown()).isEqualTo("https://example.org/a_(b)__");
        assertThat(file.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"See https://example.org", "https://example.org and more", "example.org", "mailto:a@b.org"})
    void linkAmongWordsIsText(String line, @TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "# T\n\n" + line + "\n");
        assertThat(Written.only(file).link()).isEqualTo(Link.NONE);
        assertThat(Written.only(file).summary()).isEqualTo(line);
    }

    @Test
    void secondLinkIsText(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "# T\n\n<https://a.org>\n\nhttps://b.org\n");
        assertThat(Written.only(file).link().original()).isEqualTo("https://a.org");
        assertThat(Written.only(file).summary()).isEqualTo("https://b.org");
    }

    @Test
    void unsafeLinkIsToldAndNotShown(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "# T\n\n[T](javascript:alert(1))\n");
        assertThat(Written.only(file).link()).isEqualTo(new Link("javascript:alert(1)", "", ""));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:3:1: warning F019: 'javascript:alert(1)' is not a web address");
    }

    @ParameterizedTest
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "# title, from [",
                "## summary \t ",
                "* [a](",
                "* name : ",
                "| ",
                "# __",
                "```",
                "> ",
                "&",
                "[[",
                ", from ([20250810](x",
                "https://x",
                "Ã",
            })
    void longHostileLinesAreReadInTime(String piece, @TempDir Path content) {
        String spaces = " ".repeat(30_000);
        String text = "# T\n\n" + piece + spaces + "x\n\n## Signals\n\n" + piece + spaces + "x\n\n## Closest\n\n"
                + piece.repeat(30_000) + "x\n\n# " + piece.repeat(30_000) + spaces + "x\n";
        assertThat(Written.read(content, "report.md", text).reports()).isNotEmpty();
    }
}
