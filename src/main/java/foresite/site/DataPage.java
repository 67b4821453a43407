package foresite.site;

import foresite.model.Kind;
import foresite.site.PageKind.FixedPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the site has for programs and spreadsheets. */
final class DataPage {

    static final FixedPage FIXED = FixedPage.of("data/index.html", "Data", "data", FixedPage.Menu.FOOTER);
    static final PageKind KIND = PageKind.single("data", FIXED, DataPage::page);

    private static final String DESCRIPTION = "All reports, digests, themes, technologies and concerns of this site as"
            + " JSON, CSV and SKOS, with their fields, and its feeds.";

    /** What each data file contains, by its name in the catalogue. */
    private static final Map<String, String> CONTENTS = Map.of(
            "reports", "Every report with its facts, names, findings and signals",
            "digests", "Every digest with its date and reports",
            "themes", "Every theme with its names and reports",
            "technologies", "Every technology, the same way",
            "concerns", "Every concern, the same way",
            "vocabulary", "All themes, technologies and concerns, and what is broader, narrower and related, as SKOS",
            "diagnostics", "Every problem found in the content",
            "feed", "The newest digests and reports");

    private DataPage() {}

    /**
     * What the site has for machines.
     *
     * @param feeds those of the whole site
     * @param themeFeeds how many themes have a feed, in words; empty where none has
     * @param themes the index from which each theme, and its feed, is found
     */
    public record View(
            List<File> files,
            List<File> feeds,
            String themeFeeds,
            NamedLink themes,
            String licence,
            String licenceUrl) {}

    /** A data file: what it contains, how much of it, and in which forms. */
    public record File(String name, String description, String size, List<NamedLink> forms) {}

    private static Page page(PageKind.Input input) {
        return Page.of(FIXED.address(), "data", "", () -> {
            ViewParts parts = input.parts();
            List<PublishedFile> files = Catalogue.dataFiles(input.site().settings());
            Page.Head head = parts.head(FIXED, DESCRIPTION, parts.structured().dataset(DESCRIPTION, files));
            return new Page.Content(head, view(input.site(), files));
        });
    }

    private static View view(Site site, List<PublishedFile> files) {
        long feeds = site.vocabulary().concepts(Kind.THEME).stream()
                .filter(theme -> site.feed(theme).isPresent())
                .count();
        return new View(
                files(site, files),
                files(site, Catalogue.feeds()),
                feeds == 0 ? "" : Words.count((int) feeds, "theme", "themes"),
                IndexPages.fixed(Kind.THEME).link(),
                site.settings().licence(),
                site.settings().licenceUrl());
    }

    private static List<File> files(Site site, List<PublishedFile> published) {
        Map<String, List<NamedLink>> forms = new LinkedHashMap<>();
        published.forEach(file -> forms.computeIfAbsent(file.name(), none -> new ArrayList<>())
                .add(new NamedLink(file.form().label(), file.address())));
        return forms.entrySet().stream()
                .map(file -> new File(
                        file.getKey(),
                        CONTENTS.getOrDefault(file.getKey(), ""),
                        size(site, file.getKey()),
                        file.getValue()))
                .toList();
    }

    private static String size(Site site, String name) {
        return switch (name) {
            case "reports" -> {
                int signals = site.corpus().reports().stream()
                        .mapToInt(report -> report.signals().size())
                        .sum();
                yield Words.count(site.corpus().reports().size(), "report", "reports") + ", "
                        + Words.count(signals, "signal", "signals");
            }
            case "digests" -> Words.count(site.corpus().datedDigests().size(), "digest", "digests");
            case "vocabulary" -> Words.count(concepts(site), "concept", "concepts");
            case "feed" -> "at most " + Words.count(site.settings().feedItems(), "entry", "entries");
            default ->
                Kind.CONCEPTS.stream()
                        .filter(kind -> kind.plural().equals(name))
                        .map(kind -> Words.count(site.vocabulary().concepts(kind), kind))
                        .findFirst()
                        .orElse("");
        };
    }

    private static int concepts(Site site) {
        return Kind.CONCEPTS.stream()
                .mapToInt(kind -> site.vocabulary().concepts(kind).size())
                .sum();
    }
}
