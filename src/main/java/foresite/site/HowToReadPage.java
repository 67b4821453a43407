package foresite.site;

import foresite.insight.Trends;
import foresite.model.Digest;
import foresite.model.Report;
import foresite.site.PageKind.FixedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How to read this site: what its words mean, what a program decided, and what the reports cover. */
final class HowToReadPage {

    static final FixedPage FIXED =
            FixedPage.of("how-to-read.html", "How to read this site", "how-to-read", FixedPage.Menu.FOOTER);
    static final PageKind KIND = PageKind.single("how-to-read", FIXED, HowToReadPage::page);

    /** So many sources, types and languages are named; the others are counted. */
    private static final int NAMED = 5;

    private HowToReadPage() {}

    /**
     * What the page shows.
     *
     * @param reports the size of the corpus, in words
     * @param trendRule when a topic is called rising or falling, in words
     * @param coverage of the reports by source, type and language; without those of which nothing is known
     * @param years newest first, what has no date last
     */
    public record View(String reports, String signals, String trendRule, List<Coverage> coverage, List<Year> years) {}

    /**
     * What the reports cover in one respect.
     *
     * @param different how many different values there are, in words
     * @param most the values that most reports have, with the number of reports
     * @param rest the reports with other values or with none, in words; empty where there are none
     */
    public record Coverage(String title, String different, List<Share> most, String rest) {}

    /** One value, and the number of its reports. */
    public record Share(String name, String reports) {}

    /** A row of the table: the digests of one year. */
    public record Year(String year, String digests, String reports, String sources, String signals) {}

    private static Page page(PageKind.Input input) {
        return Page.of(FIXED.address(), "how-to-read", "", () -> {
            Page.Head head = input.parts()
                    .head(FIXED, "What a digest, a report, a signal and a topic are, and what the reports cover");
            return new Page.Content(head, view(input.site()));
        });
    }

    private static View view(Site site) {
        List<Report> reports = site.corpus().reports();
        List<Coverage> coverage = new ArrayList<>();
        coverage.add(coverage(
                "Sources", "site", "sites", reports, report -> report.link().site()));
        coverage.add(coverage("Types", "type", "types", reports, Report::type));
        coverage.add(coverage("Languages", "language", "languages", reports, Report::language));
        coverage.removeIf(each -> each.most().isEmpty());
        List<Year> years = new ArrayList<>();
        DigestList.byYear(site.corpus().digests()).forEach((year, digests) -> years.add(year(year, digests)));
        return new View(
                Words.count(reports.size(), "report", "reports"),
                Words.count(signals(reports), "signal", "signals"),
                Trends.RULE,
                coverage,
                years);
    }

    private static Coverage coverage(
            String title, String one, String many, List<Report> reports, Function<Report, String> value) {
        Map<String, Integer> counts = new TreeMap<>();
        reports.forEach(report -> counts.merge(value.apply(report), 1, Integer::sum));
        counts.remove("");
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .toList();
        int rest = reports.size() - most.stream().mapToInt(Map.Entry::getValue).sum();
        return new Coverage(
                title,
                Words.count(counts.size(), one, many),
                most.stream()
                        .map(each -> new Share(each.getKey(), Words.number(each.getValue())))
                        .toList(),
                rest == 0 ? "" : Words.number(rest));
    }

    private static Year year(String year, List<Digest> digests) {
        List<Report> reports =
                digests.stream().flatMap(digest -> digest.reports().stream()).toList();
        return new Year(
                year.isEmpty() ? "Without a date" : year,
                year.isEmpty() ? "" : Words.number(digests.size()),
                Words.number(reports.size()),
                Words.number(reports.stream()
                        .map(report -> report.link().site())
                        .filter(site -> !site.isEmpty())
                        .distinct()
                        .count()),
                Words.number(signals(reports)));
    }

    private static int signals(List<Report> reports) {
        return reports.stream().mapToInt(report -> report.signals().size()).sum();
    }
}
