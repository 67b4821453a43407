package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.insight.Reports;
import foresite.model.Link;
import foresite.model.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

    private static Report report(String id, String title, String url, String site) {
        Report report = Reports.report(id, title, "");
        return new Report(
                report.id(),
                report.at(),
                report.title(),
                report.digest(),
                report.date(),
                new Link(url, url, site),
                report.category(),
                report.type(),
                report.language(),
                report.summary(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Citation of(String title) {
        return Citation.of(report("a", title, "", ""), "Scans");
    }

    @Test
    void threeFormsSayTheSame() {
        Report report = report("20250105-a", "Tides feed an island", "https://example.org/t?id=7", "example.org");
        assertThat(Citation.of(report, "Scans & signs"))
                .isEqualTo(new Citation(
                        "Tides feed an island. example.org. Read 5\u00A0January\u00A02025 in Scans & signs."
                                + " https://example.org/t?id=7",
                        """
                        @misc{20250105-a,
                          title = {{Tides feed an island}},
                          organization = {example.org},
                          howpublished = {\\url{https://example.org/t?id=7}},
                          urldate = {2025-01-05},
                          note = {Report in Scans \\& signs},
                        }""",
                        """
                        TY  - ELEC
                        TI  - Tides feed an island
                        PB  - example.org
                        UR  - https://example.org/t?id=7
                        Y2  - 2025/01/05
                        N1  - Report in Scans & signs
                        ER  -\s"""));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Report report = Reports.report("a", "Tides", "").undated();
        assertThat(report.date()).isEqualTo(Optional.empty());
        assertThat(Citation.of(report, "Scans"))
                .isEqualTo(new Citation(
                        "Tides. Report in Scans.",
                        "@misc{a,\n  title = {{Tides}},\n  note = {Report in Scans},\n}",
                        "TY  - ELEC\nTI  - Tides\nN1  - Report in Scans\nER  - "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5 % of R&D at $9       | 5 \\% of R\\&D at \\$9
            a_b #1 ~x ^2           | a\\_b \\#1 \\textasciitilde{}x \\textasciicircum{}2
            \\input{secret}        | \\textbackslash{}input\\textbraceleft{}secret\\textbraceright{}
            } } @misc{x,           | \\textbraceright{} \\textbraceright{} @misc\\textbraceleft{}x,
            Où va l’île 🌊 ?       | Où va l’île 🌊 ?
            """)
    void whatHasAMeaningInTexIsWritten(String title, String tex) {
        assertThat(of(title).bibtex()).contains("  title = {{" + tex + "}},\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "{", "\\}", "}} {", "a \\", "{\\}"})
    void bracesOfAnEntryAreBalancedWhateverTheTitleIs(String title) {
        int depth = 0;
        String bibtex = Citation.of(report("a", title, "https://example.org/{x", "example.org"), title)
                .bibtex();
        // As BibTeX counts them: a backslash makes no difference.
        for (int i = 0; i < bibtex.length(); i++) {
            depth += bibtex.charAt(i) == '{' ? 1 : bibtex.charAt(i) == '}' ? -1 : 0;
            assertThat(depth > 0 || i < "@misc".length() || i == bibtex.length() - 1)
                    .as(bibtex.substring(0, i + 1))
                    .isTrue();
        }
        assertThat(depth).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tides\nER  - \nTY  - BOOK",
                "Tides\r\nER  - \r\nTY  - BOOK",
                "Tides\u2028ER  - \u2029TY  - BOOK",
                "Tides\u0085ER  - \u000BTY  - BOOK\n"
            })
    void aTitleOfSeveralLinesIsOneFieldOfRis(String title) {
        assertThat(of(title).ris().split("\\R"))
                .containsExactly(
                        "TY  - ELEC",
                        "TI  - Tides ER - TY - BOOK",
                        "Y2  - 2025/01/05",
                        "N1  - Report in Scans",
                        "ER  - ");
        assertThat(of(title).plain()).startsWith("Tides ER - TY - BOOK. Read ");
    }

    @Test
    void aTitleThatEndsASentenceGetsNoFullStop() {
        assertThat(of("Who owns the tides?").plain()).startsWith("Who owns the tides? Read ");
    }

    @ParameterizedTest
    @CsvSource({"20250105-a, 20250105-a", "'a, b} @x', a-b-x", "'été 2025', -t-2025"})
    void aKeyHasNoSignsOfBibtex(String id, String key) {
        assertThat(Citation.of(report(id, "Tides", "", ""), "Scans").bibtex()).startsWith("@misc{" + key + ",\n");
    }
}
