package foresite.site;

import foresite.insight.CorpusCoverage;
import foresite.insight.FloodTopics;
import foresite.insight.Recurrence.Pattern;
import foresite.insight.Share;
import foresite.insight.ShareTable;
import foresite.insight.ShareTable.Row;
import foresite.insight.Trends;
import foresite.model.Concept;
import foresite.site.PageKind.FixedPage;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.Sighted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trends: what came again, rises, went quiet or came back, and what the reports cover over time. */
final class TrendsPage {

    static final FixedPage FIXED = FixedPage.of("trends.html", "Trends", "trends", FixedPage.Menu.HEADER);
    static final PageKind KIND = PageKind.single("trends", FIXED, input -> new TrendsPage(input.parts()).page());

    private static final int TOPICS = 10;

    /** Shades of the map, without the one for nothing. */
    private static final int SHADES = 5;

    private final Site site;
    private final ViewParts parts;

    private TrendsPage(ViewParts parts) {
        this.site = parts.site();
        this.parts = parts;
    }

    /**
     * What the page shows.
     *
     * @param categories null where fewer than two years have reports of a category
     * @param sources null where fewer than three sites are known
     * @param map null where there are too few themes or quarters
     */
    public record View(
            List<Topics> lists,
            @Nullable Table categories,
            @Nullable Sources sources,
            @Nullable ThemeMap map) {}

    /** Topics of one pattern with its rule. */
    public record Topics(String title, String rule, List<Topic> topics) {}

    /**
     * A topic in words and as dots.
     *
     * @param timeline null where it has fewer than two dates
     */
    public record Topic(
            ConceptLink concept, String words, @Nullable Timeline timeline) {}

    /** Shares by period; each row has a name and a share in words for each period. */
    public record Table(String finding, List<String> periods, List<Line> lines) {}

    /** A row of a table. */
    public record Line(String name, List<String> shares) {}

    /** The sites of most reports. */
    public record Sources(String finding, List<Line> largest) {}

    /**
     * Themes by quarter.
     *
     * @param flood the topics that are left out; empty where there are none
     */
    public record ThemeMap(List<ConceptLink> flood, List<String> quarters, List<MapRow> rows) {}

    /** A theme with its cells. */
    public record MapRow(ConceptLink theme, List<Cell> cells) {}

    /**
     * A theme in a quarter.
     *
     * @param shade 0 where no report names the theme, to 5 for the largest share of the map
     */
    public record Cell(int shade, String share) {}

    private Page page() {
        return Page.of(FIXED.address(), "trends", "", () -> {
            Page.Head head =
                    parts.head(FIXED, "What came again, what rises, what went quiet, and what the reports cover");
            return new Page.Content(head, view());
        });
    }

    private View view() {
        List<Topics> lists = new ArrayList<>();
        lists.add(sighted(Pattern.SEEN_AGAIN));
        lists.add(rising());
        lists.add(sighted(Pattern.GONE_QUIET));
        lists.add(sighted(Pattern.BACK_AGAIN));
        lists.removeIf(list -> list.topics().isEmpty());
        return new View(lists, categories(), sources(), map());
    }

    private Topics sighted(Pattern pattern) {
        List<Topic> topics = new ArrayList<>();
        site.insight().recurrence().latest(pattern, TOPICS).forEach(sighting -> {
            Sighted sighted = parts.sighted(List.of(sighting), 1).get(0);
            topics.add(new Topic(sighted.concept(), sighted.when(), timeline(sighting.concept())));
        });
        return new Topics(pattern.title(), pattern.rule(), topics);
    }

    private Topics rising() {
        Trends trends = site.insight().trends();
        return new Topics(
                "Rising",
                Trends.RULE,
                trends.rising(TOPICS).stream()
                        .map(concept -> new Topic(
                                parts.concept(concept), trends.of(concept).inWords(), timeline(concept)))
                        .toList());
    }

    private @Nullable Timeline timeline(Concept concept) {
        return parts.timeline(concept).orElse(null);
    }

    private @Nullable Table categories() {
        ShareTable<String> table = site.insight().coverage().categoriesByYear();
        if (table.periods().size() < 2 || table.rows().isEmpty()) {
            return null;
        }
        return new Table(
                finding(table),
                table.periods(),
                table.rows().stream()
                        .map(row -> new Line(
                                row.of(),
                                row.shares().stream().map(Share::percent).toList()))
                        .toList());
    }

    /** Returns which category changed most from the last year but one to the last. */
    private static String finding(ShareTable<String> table) {
        int last = table.periods().size() - 1;
        Row<String> most = table.rows().get(0);
        for (Row<String> row : table.rows()) {
            most = Math.abs(change(row, last)) > Math.abs(change(most, last)) ? row : most;
        }
        String direction = change(most, last) < 0 ? "down" : "up";
        return Words.sentence(most.of()) + " is " + most.shares().get(last).percent() + " of "
                + table.periods().get(last) + ", " + direction + " from "
                + most.shares().get(last - 1).percent() + " in "
                + table.periods().get(last - 1);
    }

    private static double change(Row<String> row, int last) {
        return row.shares().get(last).value() - row.shares().get(last - 1).value();
    }

    private @Nullable Sources sources() {
        CorpusCoverage coverage = site.insight().coverage();
        List<CorpusCoverage.Part> largest = coverage.largestSites();
        if (coverage.sites() <= largest.size()) {
            return null;
        }
        int of = largest.get(0).share().of();
        int together = largest.stream().mapToInt(part -> part.share().reports()).sum();
        String finding = Words.count(largest.size(), "site", "sites") + " of " + Words.number(coverage.sites())
                + " have " + new Share(together, of).percent() + " of the reports";
        return new Sources(
                finding,
                largest.stream()
                        .map(part -> new Line(part.name(), List.of(part.share().percent())))
                        .toList());
    }

    private @Nullable ThemeMap map() {
        FloodTopics flood = site.insight().floodTopics();
        ShareTable<Concept> table = site.insight().coverage().themesByQuarter(flood);
        if (table.rows().size() < 2 || table.periods().size() < 2) {
            return null;
        }
        double highest = table.rows().stream().mapToDouble(Row::highest).max().orElse(1);
        return new ThemeMap(
                flood.topics().stream().map(parts::concept).toList(),
                table.periods(),
                table.rows().stream()
                        .map(row -> new MapRow(
                                parts.concept(row.of()),
                                row.shares().stream()
                                        .map(share -> cell(share, highest))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(Share share, double highest) {
        // The eye tells areas apart by their ratio: the square root leaves differences among small shares.
        int shade = share.reports() == 0 ? 0 : (int) Math.ceil(SHADES * Math.sqrt(share.value() / highest));
        return new Cell(Math.min(SHADES, shade), share.reports() == 0 ? "" : share.percent());
    }
}
