package foresite.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.insight.Insight;
import foresite.model.Corpus;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.site.TrendsPage.Line;
import foresite.site.TrendsPage.Topics;
import foresite.site.TrendsPage.View;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrendsPageTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 7);

    @TempDir
    private Path content;

    private void report(int number, int week, String category, String... themes) throws IOException {
        String date = FIRST.plusWeeks(week).toString().replace("-", "");
        String list = List.of(themes).stream().map(theme -> "* " + theme + "\n").collect(Collectors.joining());
        Files.createDirectories(content.resolve("digests"));
        Files.writeString(content.resolve("digests/r" + number + ".md"), """
                # __Report %d__, (from page [%s](https://letters.example.org/p/%s).)

                __[External link](https://site%d.example.org/a)__

                ## Themes

                %s
                ## Other

                * Category: %s
                """.formatted(
                        number, date, date, number, list, category));
    }

    private View view() throws IOException {
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        Corpus corpus = CorpusReader.read(snapshot, Settings.DEFAULTS, Progress.SILENT);
        Vocabulary vocabulary = Vocabulary.of(corpus, snapshot.vocabulary());
        Site site =
                Site.of(Settings.DEFAULTS, corpus, vocabulary, Insight.of(corpus, vocabulary), List.of(), List.of());
        Page page = SitePlan.of(site, List.of(), SitePlan.SourceLines.UNKNOWN).pages().stream()
                .filter(each -> each.address().equals(TrendsPage.FIXED.address()))
                .findFirst()
                .orElseThrow();
        return (View) page.content().get().view();
    }

    private static List<String> titles(View view) {
        return view.lists().stream().map(Topics::title).toList();
    }

    @Test
    void aSiteWithoutReportsShowsNothing() throws IOException {
        Files.createDirectories(content.resolve("digests"));
        assertThat(view()).isEqualTo(new View(List.of(), null, null, null));
    }

    @Test
    void fiveReportsOfOneMonthHaveNoTables() throws IOException {
        for (int n = 0; n < 5; n++) {
            report(n, n, "energy", "Tides");
        }
        View view = view();
        assertThat(view.lists()).allSatisfy(list -> assertThat(list.topics()).isNotEmpty());
        assertThat(titles(view)).doesNotContain("Rising");
        assertThat(view.categories()).isNull();
        assertThat(view.sources()).isNull();
        assertThat(view.map()).isNull();
    }

    @Test
    void thirtyReportsOfTwoYearsHaveWhatCanBeTold() throws IOException {
        for (int n = 0; n < 30; n++) {
            // One report of every third week; kelp in all of the second year, tides in all of both.
            report(n, n * 3, n % 2 == 0 ? "energy" : "health", n * 3 < 52 ? "Tides" : "Kelp");
        }
        View view = view();
        assertThat(view.lists()).allSatisfy(list -> assertThat(list.topics()).isNotEmpty());
        TrendsPage.Table categories = requireNonNull(view.categories());
        assertThat(categories.periods()).containsExactly("2024", "2025");
        assertThat(categories.lines()).extracting(Line::name).containsExactly("energy", "health");
        assertThat(categories.lines())
                .allSatisfy(line -> assertThat(line.shares()).hasSize(2));
        TrendsPage.Sources sources = requireNonNull(view.sources());
        assertThat(sources.finding().replace('\u00A0', ' ')).isEqualTo("10 sites of 30 have 33 % of the reports");
        TrendsPage.ThemeMap map = requireNonNull(view.map());
        assertThat(map.flood()).isEmpty();
        assertThat(map.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.cells()).hasSameSizeAs(map.quarters());
            assertThat(row.cells()).anyMatch(cell -> cell.shade() == 5);
            assertThat(row.cells()).allMatch(cell -> cell.share().isEmpty() == (cell.shade() == 0));
        });
    }

    @Test
    void aThemeAloneMakesNoMap() throws IOException {
        for (int n = 0; n < 30; n++) {
            report(n, n * 3, "", "Tides");
        }
        assertThat(view().map()).isNull();
        assertThat(view().categories()).isNull();
    }

    @Test
    void aChangeOfCategoriesIsTheTitle() throws IOException {
        for (int n = 0; n < 10; n++) {
            report(n, n, n < 8 ? "energy" : "health");
        }
        for (int n = 10; n < 20; n++) {
            report(n, n + 52, n < 14 ? "energy" : "health");
        }
        TrendsPage.Table categories = requireNonNull(view().categories());
        assertThat(categories.finding().replace('\u00A0', ' '))
                .isEqualTo("Energy is 40 % of 2025, down from 80 % in 2024");
    }
}
