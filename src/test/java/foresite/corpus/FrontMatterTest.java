package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Link;
import foresite.model.Passage;
import foresite.model.Problem;
import foresite.model.Report;
import java.nio.file.Path;
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
    void unknownKeyIsToldAndShown(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\ntitle: T\nmood: calm\n---\n");
        assertThat(Written.only(file).passages()).containsExactly(new Passage("mood", "calm"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:3:1: warning F022: the key 'mood' is not known");
    }

    @Test
    void brokenYamlIsKeptAsAPassage(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\ntitle: [open\nlink: x\n---\n# Title\n");
        assertThat(Written.only(file).title()).isEqualTo("Title");
        assertThat(Written.only(file).passages())
                .containsExactly(new Passage("Front matter", "title: [open\nlink: x\n"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:3:1: warning F021: the front matter is not YAML"
                        + " (while parsing a flow sequence: expected ',' or ']', but got :)");
    }

    @Test
    void textBetweenRulesIsKeptAsAPassage(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\nJust words.\n---\n# Title\n");
        assertThat(Written.only(file).passages()).containsExactly(new Passage("Front matter", "Just words.\n"));
        assertThat(Written.problems(file)).containsExactly(Problem.BAD_FRONT_MATTER);
    }

    @Test
    void keyGivenTwiceIsToldAndNothingOfItLost(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\nthemes: [a]\nthemes: [b]\n---\n# Title\n");
        assertThat(Written.only(file).passages())
                .containsExactly(new Passage("Front matter", "themes: [a]\nthemes: [b]\n"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:3:1: warning F021: the front matter is not YAML"
                        + " (Duplicate property \"themes\")");
    }

    @Test
    void valueOfAnotherSortIsToldAndKept(@TempDir Path content) {
        ReportFile file =
                Written.read(content, "report.md", "---\ntitle: [a, b]\nthemes: {health: phages}\n---\n# Title\n");
        assertThat(Written.only(file).title()).isEqualTo("Title");
        assertThat(Written.only(file).passages())
                .containsExactly(
                        new Passage("title", "[\"a\",\"b\"]"), new Passage("themes", "{\"health\":\"phages\"}"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "digests/report.md:2:1: warning F021: the value of 'title' is not text",
                        "digests/report.md:3:1: warning F021: the value of 'themes' is neither a list nor text");
    }

    @Test
    void secondKeyOfOneMeaningIsToldAndKept(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", "---\nlink: https://example.org\nurl: b\n---\n# T\n");
        assertThat(Written.only(file).link().original()).isEqualTo("https://example.org");
        assertThat(Written.only(file).passages()).containsExactly(new Passage("url", "b"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:3:1: warning F022: the key 'url' means the same as one before it");
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
        assertThat(Written.only(file).passages()).containsExactly(new Passage("Front matter", "mood: calm\nURL: x\n"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:1:1: warning F021: the front matter is never closed;"
                        + " a line --- is missing behind it");
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
                .containsExactly("digests/report.md:3:1: warning F008: '../../x' is no digest");
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
                        "digests/report.md:4:1: warning F019: 'example.org' is no web address",
                        "digests/report.md:6:1: warning F022: the key 'lane' is not known",
                        "digests/report.md:7:1: warning F008: 'soon' is no digest");
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
