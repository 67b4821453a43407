package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.PageReader;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {

    /** All addresses of a content folder, with what they are the addresses of. */
    private record Read(Corpus corpus, Vocabulary vocabulary, PageReader pages, Addresses addresses) {

        static Read of(Path content) throws IOException {
            Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
            Vocabulary vocabulary =
                    Vocabulary.of(corpus, ContentSnapshot.of(content).vocabulary());
            PageReader pages = PageReader.read(ContentSnapshot.of(content), Settings.DEFAULTS);
            return new Read(corpus, vocabulary, pages, Addresses.of(corpus, vocabulary, pages.pages()));
        }

        List<String> themes() {
            return vocabulary.concepts(Kind.THEME).stream()
                    .map(concept -> addresses.concept(concept).path())
                    .toList();
        }
    }

    private static void write(Path content, String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private static String naming(String digest, String... themes) {
        return "# A report, (from page [" + digest + "](https://example.org).)\n\n## Themes\n\n* "
                + String.join("\n* ", themes) + "\n";
    }

    @Test
    void conceptsThatShareASlugGetNumbersInTheOrderOfTheirFirstMention(@TempDir Path content) throws IOException {
        write(content, "digests/a.md", naming("20250105", "C", "C++", "C#", "3.5G", "3 5G", "index", "🤖", "€"));
        assertThat(Read.of(content).themes())
                .startsWith(
                        "themes/c.html",
                        "themes/c-plus-plus.html",
                        "themes/c-sharp.html",
                        "themes/3-5g.html",
                        "themes/3-5g-2.html",
                        "themes/index-name.html")
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void laterDigestsNeverChangeAnAddress(@TempDir Path content) throws IOException {
        write(content, "digests/b.md", naming("20250105", "Data Privacy", "3.5G", "AI 2"));
        List<String> before = Read.of(content).themes();
        write(content, "digests/a.md", naming("20250112", "data privacy", "data privacy", "3 5G", "AI", "3-5g-2"));
        write(content, "digests/c.md", naming("20250119", "data privacy"));
        List<String> after = Read.of(content).themes();
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after).doesNotHaveDuplicates();
    }

    @Test
    void otherLabelsLeadToTheConcept(@TempDir Path content) throws IOException {
        write(content, "digests/a.md", naming("20250105", "ML", "Robots"));
        write(content, "vocabulary.yaml", "themes:\n  - prefLabel: Machine learning\n    altLabel: [ML, robots]\n");
        Read read = Read.of(content);
        Address ml = new Address("themes/ml.html");
        assertThat(read.themes()).containsExactly("themes/ml.html");
        assertThat(read.addresses().redirects())
                .containsOnlyKeys(new Address("themes/machine-learning.html"), new Address("themes/robots.html"))
                .containsValue(ml);
    }

    @Test
    void redirectNeverTakesTheAddressOfAConcept(@TempDir Path content) throws IOException {
        write(content, "digests/a.md", naming("20250105", "3.5G", "3 5G"));
        write(content, "vocabulary.yaml", "themes:\n  - prefLabel: Mobile\n    altLabel: [3.5G, 3/5G]\n");
        Read read = Read.of(content);
        Set<Address> pages = new HashSet<>();
        for (Concept concept : read.vocabulary().concepts(Kind.THEME)) {
            pages.add(read.addresses().concept(concept));
        }
        assertThat(read.addresses().redirects().keySet()).doesNotContainAnyElementsOf(pages);
    }

    @Test
    void reportsNeverShareAnAddressNorLeaveTheFolder(@TempDir Path content) throws IOException {
        write(content, "digests/x/a b.md", naming("20250105", "t"));
        write(content, "digests/y/a-b.md", naming("20250105", "t"));
        write(content, "digests/z/a-b.md", naming("20250105", "t"));
        write(content, "digests/...md", naming("20250105", "t"));
        write(content, "digests/con.md", "# One\n\n# Two\n");
        Read read = Read.of(content);
        List<String> paths = read.corpus().reports().stream()
                .map(report -> read.addresses().report(report).path())
                .toList();
        assertThat(paths)
                .doesNotHaveDuplicates()
                .contains(
                        "reports/a-b.html",
                        "reports/a-b-2.html",
                        "reports/digests-z-a-b.html",
                        "reports/con-1.html",
                        "reports/con-2.html")
                .allSatisfy(path -> assertThat(path).matches("reports/[a-z0-9-]+\\.html"));
    }

    private static String reportAt(Path content, String file, Map<String, String> owners) throws IOException {
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
        Addresses addresses = Addresses.of(
                corpus, Vocabulary.of(corpus, ContentSnapshot.of(content).vocabulary()), List.of(), 1, owners);
        return corpus.reports().stream()
                .filter(report -> report.at().file().equals(file))
                .map(report -> addresses.report(report).path())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportKeepsTheAddressThatItHadWhateverFilesAreAdded(@TempDir Path content) throws IOException {
        write(content, "digests/River delta.md", naming("20250105", "t"));
        write(content, "digests/river-delta.md", naming("20250105", "t"));
        Map<String, String> owners = Map.of("reports/river-delta.html", "digests/River delta.md");
        assertThat(reportAt(content, "digests/River delta.md", owners)).isEqualTo("reports/river-delta.html");
        assertThat(reportAt(content, "digests/river-delta.md", owners)).isEqualTo("reports/river-delta-2.html");
    }

    @Test
    void whereNothingIsRememberedTheNameThatIsTheAddressHasIt(@TempDir Path content) throws IOException {
        write(content, "digests/River delta.md", naming("20250105", "t"));
        write(content, "digests/river-delta.md", naming("20250105", "t"));
        assertThat(reportAt(content, "digests/river-delta.md", Map.of())).isEqualTo("reports/river-delta.html");
        write(content, "digests/River delta.md", naming("20240105", "t"));
        assertThat(reportAt(content, "digests/River delta.md", Map.of())).isEqualTo("reports/river-delta.html");
    }

    @Test
    void aFileOfTheSameNameInAnotherFolderTakesNoAddressOver(@TempDir Path content) throws IOException {
        write(content, "digests/b/reef.md", naming("20250105", "t"));
        Map<String, String> owners = Map.of("reports/reef.html", "digests/b/reef.md");
        write(content, "digests/a/reef.md", naming("20250105", "t"));
        assertThat(reportAt(content, "digests/b/reef.md", owners)).isEqualTo("reports/reef.html");
    }

    @Test
    void whatTheListOfAddressesSaysNeverLeadsOutOfTheFolder(@TempDir Path content) throws IOException {
        write(content, "digests/reef.md", naming("20250105", "t"));
        assertThat(reportAt(content, "digests/reef.md", Map.of("reports/../../x.html", "digests/reef.md")))
                .isEqualTo("reports/reef.html");
    }

    @Test
    void twoReportsWithOneAddressAreReported(@TempDir Path content) throws IOException {
        write(content, "digests/River delta.md", naming("20250105", "t"));
        write(content, "digests/river-delta.md", naming("20250105", "t"));
        assertThat(Read.of(content).addresses().diagnostics())
                .extracting(Object::toString)
                .containsExactly("digests/River delta.md:1:1: warning F033: the address 'reports/river-delta.html' is"
                        + " already that of digests/river-delta.md:1:1; the report is published as"
                        + " reports/river-delta-2.html");
    }

    @Test
    void pagesKeepTheirFolders(@TempDir Path content) throws IOException {
        write(content, "pages/about.md", "# About\n");
        write(content, "pages/guide/index.md", "# Guide\n");
        write(content, "pages/guide/Report Format.md", "# Format\n");
        Read read = Read.of(content);
        assertThat(read.pages().pages())
                .extracting(page -> read.addresses().page(page).path())
                .containsExactlyInAnyOrder(
                        "pages/about.html", "pages/guide/index.html", "pages/guide/report-format.html");
    }

    @Test
    void freeSlugIsTheFirstThatNobodyHas() {
        Set<String> taken = new HashSet<>(Set.of("a", "a-2"));
        assertThat(Addresses.free("a", taken)).isEqualTo("a-3");
        assertThat(Addresses.free("b", taken)).isEqualTo("b");
        assertThat(taken).containsExactlyInAnyOrder("a", "a-2", "a-3", "b");
    }

    @Test
    void reportsOfOneFileKeepTheirOrder(@TempDir Path content) throws IOException {
        write(content, "digests/d.md", "# T\n\n".repeat(11));
        assertThat(Read.of(content).corpus().reports()).extracting(Report::id).endsWith("d#9", "d#10", "d#11");
    }

    @Test
    void commentInCodeIsNoTitleOfAPage(@TempDir Path content) throws IOException {
        write(content, "pages/run.md", "```sh\n# comment\n```\n\n# Run\n");
        assertThat(Read.of(content).pages().pages())
                .allSatisfy(page -> assertThat(page.title()).isEqualTo("Run"))
                .allSatisfy(page -> assertThat(page.markdown()).contains("# comment"));
    }
}
