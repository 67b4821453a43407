package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Fact;
import foresite.model.Link;
import foresite.model.Passage;
import foresite.model.Problem;
import foresite.model.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontMatterTest {

    @Test
    void everyKeyIsRead(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", """
                ---
                title: "Phages: a return"
                digest: 20241201
                link: https://example.org/phages?utm_source=x
                keywords: [phages, antibiotics]
                themes:
                  - health
                  - antimicrobial resistance
                category: Health
                type: article
                lang: fr
                ---

                ## Summary

                They are back.
                """);
        Report report = Written.only(file);
        assertThat(report.title()).isEqualTo("Phages: a return");
        assertThat(report.digest()).isEqualTo("20241201");
        assertThat(report.link())
                .isEqualTo(new Link(
                        "https://example.org/phages?utm_source=x", "https://example.org/phages", "example.org"));
        assertThat(report.keywords()).containsExactly("phages", "antibiotics");
        assertThat(report.themes()).containsExactly("health", "antimicrobial resistance");
        assertThat(report.category()).isEqualTo("Health");
        assertThat(report.type()).isEqualTo("article");
        assertThat(report.language()).isEqualTo("fr");
        assertThat(report.summary()).isEqualTo("They are back.");
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void namesMayBeOneText(@TempDir Path content) {
        Report report = Written.report(content, "---\ntags: phages, antibiotics\nthemes: health\n---\n# T\n");
        assertThat(report.keywords()).containsExactly("phages", "antibiotics");
        assertThat(report.themes()).containsExactly("health");
    }

    @Test
    void namesOfTheSectionsFollowThoseOfTheFrontMatter(@TempDir Path content) {
        Report report = Written.report(content, "---\nthemes: [health]\n---\n# T\n\n## Themes\n\n* health\n* law\n");
        assertThat(report.themes()).containsExactly("health", "law");
    }

    @Test
    void valuesOfUnknownKeysAreFacts(@TempDir Path content) {
        ReportFile file = Written.read(
                content, "report.md", "---\ntitle: T\nmood: calm\nteams: [\"911\", \"400\"]\nempty:\n---\n");
        assertThat(Written.only(file).passages()).isEmpty();
        assertThat(Written.only(file).facts())
                .containsExactly(new Fact("mood", List.of("calm")), new Fact("teams", List.of("911", "400")));
        assertThat(file.diagnostics()).isEmpty();
        assertThat(file.unknownKeys())
                .extracting(ReportFile.UnknownKey::name)
                .containsExactly("mood", "teams", "empty");
    }

    @Test
    void aLineThatIsNotYamlCostsNothingButItself(@TempDir Path content) {
        ReportFile file = Written.read(
                content, "report.md", "---\ntitle: [open\nlink: https://example.org\n---\n\n## Summary\n\nS\n");
        assertThat(Written.only(file).title()).isEqualTo("open");
        assertThat(Written.only(file).link().original()).isEqualTo("https://example.org");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:2:1: warning F021: the key 'title': the list is not closed,"
                        + " or has a mark that needs quotation marks; read as 'open'");
    }

    @Test
    void textBetweenRulesIsKeptAsAPassage(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\nJust words.\n---\n# Title\n");
        assertThat(Written.only(file).passages()).containsExactly(new Passage("Front matter", "Just words.\n"));
        assertThat(Written.problems(file)).containsExactly(Problem.BAD_FRONT_MATTER);
    }

    @Test
    void keyGivenTwiceIsReportedAndNothingOfItLost(@TempDir Path content) {
        ReportFile file = Written.read(
                content, "report.md", "---\nthemes: [a]\nthemes: [b]\ntype: news\ntype: essay\n---\n# Title\n");
        assertThat(Written.only(file).themes()).containsExactly("a", "b");
        assertThat(Written.only(file).type()).isEqualTo("news");
        assertThat(Written.only(file).facts()).containsExactly(new Fact("type", List.of("essay")));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "digests/report.md:3:1: warning F021: the key 'themes' is given a second time;"
                                + " the values of both are read",
                        "digests/report.md:5:1: warning F021: the key 'type' is given a second time;"
                                + " the first one counts");
    }

    @Test
    void objectsAreReadByTheirNames(@TempDir Path content) {
        Report report = Written.report(content, """
                ---
                title: {name: A title}
                themes: [{name: health}, {title: law}, {label: "[[labour|work]]"}]
                source: {name: The Herald, url: https://herald.example.org/a}
                author: {name: Ada, team: 3}
                links: {first: a, second: b}
                ---
                """);
        assertThat(report.title()).isEqualTo("A title");
        assertThat(report.themes()).containsExactly("health", "law", "work");
        assertThat(report.link().original()).isEqualTo("https://herald.example.org/a");
        assertThat(report.facts())
                .containsExactly(
                        new Fact("author", List.of("Ada")), new Fact("links", List.of("first: a", "second: b")));
    }

    @Test
    void ofSeveralKeysOfOneMeaningTheOneThatCanBeUsedCounts(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", """
                ---
                source: The Herald
                canonical_url: https://herald.example.org/a
                url: /2025/08/herald/
                issue: 42
                date: 2025-08-10 08:00
                created: 2025-08-09
                ---
                # T
                """);
        Report report = Written.only(file);
        assertThat(report.link().original()).isEqualTo("https://herald.example.org/a");
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.facts())
                .containsExactly(
                        new Fact("issue", List.of("42")),
                        new Fact("created", List.of("2025-08-09")),
                        new Fact("source", List.of("The Herald")));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void namesThatYamlTakesForNumbersKeepTheirLetters(@TempDir Path content) {
        Report report = Written.report(content, "---\nkeywords: [3.10, 007, 1e3, No, 5G]\n---\n# T\n");
        assertThat(report.keywords()).containsExactly("3.10", "007", "1e3", "No", "5G");
    }

    @Test
    void characterThatYamlForbidsBreaksNothing(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\ntitle: a\u0081b\n---\n# Title\n");
        assertThat(file.reports()).hasSize(1);
    }

    @Test
    void frontMatterThatIsNeverClosedIsToldAndKept(@TempDir Path content) {
        ReportFile file =
                Written.read(content, "report.md", "---\nmood: calm\nURL: x\n# Title\n\n## Summary\n\nA: b\n");
        assertThat(Written.only(file).title()).isEqualTo("Title");
        assertThat(Written.only(file).summary()).isEqualTo("A: b");
        assertThat(Written.only(file).facts()).containsExactly(new Fact("mood", List.of("calm")));
        assertThat(Written.only(file).link().original()).isEqualTo("x");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "digests/report.md:1:1: warning F021: the front matter is never closed;"
                                + " a line --- is missing after it",
                        "digests/report.md:3:1: warning F019: 'x' is not a web address");
    }

    @Test
    void ruleThatIsNeverClosedIsText(@TempDir Path content) {
        Report report = Written.report(content, "---\nTo be: or not\n\n# Title\n\ntitle: x\n");
        assertThat(report.title()).isEqualTo("Title");
        assertThat(report.summary()).isEqualTo("To be: or not\n\n\ntitle: x");
    }

    @Test
    void digestThatLeadsOutOfTheFolderIsNone(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\ntitle: T\ndigest: ../../x\n---\n");
        assertThat(Written.only(file).digest()).isEmpty();
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:3:1: warning F008: '../../x' is not a digest's date");
    }

    @Test
    void valueIsToldAtItsOwnLine(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", """
                ---
                title: T
                type: linkless
                "URL" : example.org
                lang: en
                lane: two
                date: soon
                ---
                """);
        assertThat(Written.told(file.diagnostics()))
                .containsExactlyInAnyOrder(
                        "digests/report.md:4:1: warning F019: 'example.org' is not a web address",
                        "digests/report.md:7:1: warning F008: 'soon' is not a digest's date");
    }

    @Test
    void keywordsAndTagsAreOneList(@TempDir Path content) {
        Report report = Written.report(content, "---\nkeywords: [phages]\ntags: [antibiotics]\n---\n# T\n");
        assertThat(report.keywords()).containsExactly("phages", "antibiotics");
    }

    @Test
    void escapesWriteNothingThatNoPageMayHold(@TempDir Path content) {
        Report report = Written.report(content, "---\ntitle: \"a\\u0001b\\ud800c\"\n---\n\n## Summary\n\nx\n");
        assertThat(report.title()).isEqualTo("a b c");
    }
}
