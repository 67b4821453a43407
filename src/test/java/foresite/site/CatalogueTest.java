package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.insight.Insight;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.site.PageKind.FixedPage;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of all that is published. */
final class CatalogueTest {

    @TempDir
    private Path content;

    private SitePlan plan() throws IOException {
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
        Vocabulary vocabulary =
                Vocabulary.of(corpus, ContentSnapshot.of(content).vocabulary());
        Insight insight = Insight.of(corpus, vocabulary);
        Site site = Site.of(Settings.DEFAULTS, corpus, vocabulary, insight, List.of(), List.of());
        return SitePlan.of(site, List.of(), SitePlan.SourceLines.UNKNOWN);
    }

    private void report(String name, String text) throws IOException {
        Files.createDirectories(content.resolve("digests"));
        Files.writeString(
                content.resolve("digests/" + name + ".md"),
                "# __" + name + "__, (from page [20250810](https://example.org).)\n\n" + text);
    }

    @Test
    void everyFixedPageIsPlannedEvenWithoutReports() throws IOException {
        assertThat(plan().pages())
                .extracting(Page::address)
                .containsAll(Catalogue.fixed(Settings.DEFAULTS).stream()
                        .map(FixedPage::address)
                        .toList());
    }

    @Test
    void noTwoPagesOrFilesShareAnAddress() throws IOException {
        report("a", "## Themes\n\n* Tides\n* Reports\n* index\n\n## Keywords\n\n* tides\n");
        report("b", "## Themes\n\n* tide\n");
        SitePlan plan = plan();
        assertThat(Stream.concat(
                        plan.pages().stream().map(Page::address),
                        Catalogue.files(plan.site()).stream().map(PublishedFile::address)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPageHasATemplateOfItsKind() throws IOException {
        report("a", "## Themes\n\n* Tides\n");
        PageKind.Input input = new PageKind.Input(
                new ViewParts(plan().site(), SiteTargets.Links.of(plan().site())), Map.of(), List.of());
        for (PageKind kind : Catalogue.KINDS) {
            assertThat(kind.pages().apply(input)).extracting(Page::template).allMatch(kind.templates()::contains);
        }
        assertThat(Catalogue.templates()).doesNotHaveDuplicates();
    }

    @Test
    void addressesLastButThoseOfPartsAndOfWhatTheOwnerMayHide() throws IOException {
        report("a", "## Themes\n\n* Tides\n");
        assertThat(plan().pages().stream()
                        .filter(page -> !page.lasting())
                        .map(page -> page.address().path()))
                .containsExactly("themes/letter--t.html", "quality.html");
    }

    @Test
    void everyListInPartsKeepsTheAddressOfItsFirst() throws IOException {
        report("a", "## Themes\n\n* Tides\n");
        for (int i = 0; i < 120; i++) {
            report("r" + i, "## Themes\n\n* Tides\n");
        }
        assertThat(plan().pages().stream()
                        .filter(page -> page.address().path().startsWith("themes/tides"))
                        .map(page ->
                                page.address() + " " + page.template() + " " + page.indexed() + " " + page.lasting()))
                .containsExactly(
                        "themes/tides.html concept true true", "themes/tides--2.html concept-part false false");
    }

    @Test
    void hiddenQualityIsNowhere() {
        Settings hidden = new Settings(
                "",
                "",
                "",
                "en",
                "",
                "",
                "",
                "",
                "",
                "",
                50,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Settings.DEFAULTS.navigation(),
                false,
                List.of(),
                true,
                true,
                1,
                false,
                Map.of());
        assertThat(Catalogue.fixed(hidden)).doesNotContain(QualityPage.FIXED);
        assertThat(Catalogue.dataFiles(hidden)).extracting(PublishedFile::name).doesNotContain("diagnostics");
        assertThat(Catalogue.fixed(Settings.DEFAULTS)).contains(QualityPage.FIXED);
    }

    @Test
    void everyKindOfConceptHasItsIndexAndItsData() {
        for (Kind kind : Kind.CONCEPTS) {
            assertThat(Catalogue.index(kind)).hasToString(kind.plural() + "/index.html");
            assertThat(Catalogue.dataFiles(Settings.DEFAULTS))
                    .extracting(PublishedFile::path)
                    .contains("data/" + kind.plural() + ".json", "data/" + kind.plural() + ".csv");
        }
    }
}
