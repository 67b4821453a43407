package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.insight.CorpusCoverage.Part;
import foresite.insight.ShareTable.Row;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Link;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CorpusCoverageTest {

    /** The first week of 2026: the first digest is of January 5, 2025. */
    private static final int NEXT_YEAR = 52;

    private final List<Report> reports = new ArrayList<>();

    private void report(int week, String category, String site, String... themes) {
        Report base = Reports.later(Reports.report("r" + reports.size(), "R", ""), week);
        reports.add(new Report(
                base.id(),
                base.at(),
                base.title(),
                base.digest(),
                base.date(),
                new Link(site, site, site),
                category,
                "",
                "en",
                "",
                List.of(),
                List.of(themes),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private Corpus corpus() {
        List<Report> ordered = reports.stream().sorted(Corpus.order()).toList();
        List<Digest> digests = ordered.stream()
                .collect(Collectors.groupingBy(Report::digest, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Digest(each.getKey(), each.getValue().get(0).date(), each.getValue()))
                .toList();
        return new Corpus(ordered, digests, List.of());
    }

    private CorpusCoverage coverage() {
        Corpus corpus = corpus();
        Vocabulary vocabulary = Vocabulary.of(corpus, "");
        return new CorpusCoverage(corpus, vocabulary, new Trends(corpus, vocabulary));
    }

    @Test
    void aCategoryIsAPartOfEachYearsReportsTheLargestFirst() {
        report(0, "health", "");
        report(1, "health", "");
        report(2, "science", "");
        report(NEXT_YEAR, "science", "");
        report(NEXT_YEAR + 1, "science", "");
        report(NEXT_YEAR + 2, "", "");
        reports.add(Reports.report("shelf", "R", "").undated());
        assertThat(coverage().categoriesByYear())
                .isEqualTo(new ShareTable<>(
                        List.of("2025", "2026"),
                        List.of(
                                new Row<>("science", List.of(new Share(1, 3), new Share(2, 3))),
                                new Row<>("health", List.of(new Share(2, 3), new Share(0, 3))))));
    }

    @Test
    void reportsWithoutACategoryMakeNoRow() {
        report(0, "", "");
        assertThat(coverage().categoriesByYear().rows()).isEmpty();
    }

    @Test
    void sitesArePartsOfTheReportsWhoseSiteIsKnown() {
        report(0, "", "b.example");
        report(0, "", "a.example");
        report(1, "", "c.example");
        report(1, "", "c.example");
        report(1, "", "");
        assertThat(coverage().sites()).isEqualTo(3);
        assertThat(coverage().largestSites())
                .containsExactly(
                        new Part("c.example", new Share(2, 4)),
                        new Part("a.example", new Share(1, 4)),
                        new Part("b.example", new Share(1, 4)));
    }

    @Test
    void ofTenSitesAndMoreTheLargestTenAreReturned() {
        for (int n = 0; n < 12; n++) {
            report(0, "", "site" + n + ".example");
        }
        assertThat(coverage().largestSites()).hasSize(10);
        assertThat(coverage().sites()).isEqualTo(12);
    }

    /** Ten reports in each of eight quarters; themes begin, end, or are spread evenly. */
    private void quarters() {
        for (int week = 0; week < 8 * 13; week += 13) {
            for (int n = 0; n < 10; n++) {
                List<String> themes = new ArrayList<>();
                if (n < 2) {
                    themes.add("Sand");
                }
                if (week < 2 * 13 && n < 5) {
                    themes.add("Tides");
                }
                if (week >= 6 * 13 && n < 5) {
                    themes.add("Kelp");
                }
                if (week == 0 && n < 7) {
                    themes.add("Rust");
                }
                report(week, "", "", themes.toArray(String[]::new));
            }
        }
    }

    private List<String> themes(FloodTopics flood) {
        return coverage().themesByQuarter(flood).rows().stream()
                .map(Row::of)
                .map(Concept::label)
                .toList();
    }

    @Test
    void themesAreInTheOrderOfTheirLargestQuarterAndThoseOfFewReportsAreLeftOut() {
        quarters();
        assertThat(themes(new FloodTopics(List.of()))).containsExactly("Sand", "Tides", "Kelp");
        ShareTable<Concept> table = coverage().themesByQuarter(new FloodTopics(List.of()));
        assertThat(table.periods()).hasSize(8).startsWith("Q1 2025");
        assertThat(table.rows().get(0).shares()).containsOnly(new Share(2, 10));
    }

    @Test
    void floodTopicsAreLeftOut() {
        quarters();
        Corpus corpus = corpus();
        FloodTopics flood = FloodTopics.of(corpus, Vocabulary.of(corpus, ""), List.of("sand"));
        assertThat(themes(flood)).containsExactly("Tides", "Kelp");
    }

    @Test
    void ofManyThemesThoseThatChangeMostAreKept() {
        quarters();
        for (int n = 0; n < 45; n++) {
            String name = "" + (char) ('b' + n % 20) + (n < 20 ? "ab" : "ol") + (n < 40 ? "ak" : "uk") + "ox";
            for (int week = 0; week < 8; week++) {
                report(week * 13, "", "", name);
            }
        }
        assertThat(themes(new FloodTopics(List.of()))).hasSize(40).contains("Tides", "Kelp");
    }
}
