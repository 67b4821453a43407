package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DigestThemesTest {

    private final List<Report> reports = new ArrayList<>();

    private void report(int week, String... themes) {
        Report report = Reports.report("r" + reports.size(), "R", "");
        reports.add(Reports.later(
                report.saying(List.of(), List.of(themes), List.of(), List.of(), List.of(), List.of()), week));
    }

    /** Returns the themes that set the digest of a week apart. */
    private List<String> of(int week, int limit) {
        List<Report> ordered = reports.stream().sorted(Corpus.order()).toList();
        List<Digest> digests = ordered.stream()
                .collect(Collectors.groupingBy(Report::digest, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Digest(each.getKey(), each.getValue().get(0).date(), each.getValue()))
                .toList();
        Corpus corpus = new Corpus(ordered, digests, List.of());
        Mentions mentions = Mentions.of(corpus, Vocabulary.of(corpus, ""));
        DigestThemes themes = new DigestThemes(corpus, mentions, new CoOccurrence(mentions, ordered.size()));
        return themes.of(digests.get(week), limit).stream().map(Concept::label).toList();
    }

    /** Three weeks of which each report names the cloud; the second is about tides and, less so, about kelp. */
    private void weeks() {
        for (int week = 0; week < 3; week++) {
            for (int n = 0; n < 8; n++) {
                List<String> themes = new ArrayList<>(List.of("Cloud"));
                if ((week == 1 && n < 5) || (week == 2 && n == 0)) {
                    themes.add("Tides");
                }
                if (week == 1 && n < 3) {
                    themes.add("Kelp");
                }
                report(week, themes.toArray(String[]::new));
            }
        }
    }

    @Test
    void whatEveryDigestNamesSetsNoneApart() {
        weeks();
        // Their G² is 8.9 and 7.5.
        assertThat(of(1, 9)).containsExactly("Tides", "Kelp");
        assertThat(of(0, 9)).isEmpty();
    }

    @Test
    void aThemeOfTwoReportsOfTheDigestComesBeforeOneThatASingleReportNames() {
        weeks();
        report(2, "Rust");
        report(1, "Rust");
        report(2, "Clay");
        report(2, "Clay");
        assertThat(of(2, 9)).startsWith("Clay").doesNotContain("Cloud");
        assertThat(of(2, 1)).containsExactly("Clay");
    }

    @Test
    void aThemeOfOneReportSetsNothingApart() {
        weeks();
        report(2, "Rust");
        assertThat(of(2, 9)).doesNotContain("Rust");
    }

    @Test
    void theOnlyDigestHasTheThemesThatMostOfItsReportsName() {
        report(0, "Tides", "Kelp");
        report(0, "Kelp");
        assertThat(of(0, 9)).containsExactly("Kelp", "Tides");
    }
}
