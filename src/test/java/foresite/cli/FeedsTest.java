package foresite.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What readers of feeds get. */
final class FeedsTest {

    private static final String LONG = "Kelp grows half a meter a day and needs no field. ".repeat(40);

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void build() throws IOException {
        BuiltSite.write(folder, "content/site.yaml", "title: Shores\nbaseUrl: https://example.org/\n");
        BuiltSite.write(folder, "content/vocabulary.yaml", """
                themes:
                  - prefLabel: Coasts
                  - prefLabel: kelp farming
                    broader: [Coasts]
                  - prefLabel: reefs
                    broader: [Coasts]
                """);
        report("kelp", "20250803", "kelp farming", LONG);
        report("tides", "20250810", "tidal power", "Turbines turn with the tide.");
        site = BuiltSite.of(folder.resolve("content"), folder.resolve("site"));
    }

    private void report(String id, String digest, String theme, String summary) throws IOException {
        BuiltSite.write(
                folder,
                "content/digests/" + id + ".md",
                "---\ntitle: " + id + "\ndigest: " + digest + "\nlink: https://example.net/" + id + "\n---\n\n"
                        + "## Summary\n\n" + summary + "\n\n## Themes\n\n* " + theme + "\n");
    }

    private Document atom(String path) throws IOException {
        return Jsoup.parse(site.text(path), "", Parser.xmlParser());
    }

    @Test
    void eachReportIsInTheFeedOnce() throws IOException {
        assertThat(atom("feed.xml").select("entry > title").eachText())
                .containsExactly(
                        "Digest of 10 August 2025: 1 report", "tides", "Digest of 3 August 2025: 1 report", "kelp");
        assertThat(site.text("feed.xml")).containsOnlyOnce(">tides<").containsOnlyOnce(">kelp<");
    }

    @Test
    void anEntryHasItsDayAndItsArticle() throws IOException {
        Document feed = atom("feed.xml");
        assertThat(feed.select("entry > published").eachText())
                .isEqualTo(feed.select("entry > updated").eachText())
                .endsWith("2025-08-03T00:00:00Z");
        assertThat(feed.select("entry > link[rel=via]").eachAttr("href"))
                .containsExactly("https://example.net/tides", "https://example.net/kelp");
    }

    @Test
    void anEntryHasTheBeginningOfASummaryOnly() throws IOException {
        String summary = atom("feed.xml").select("entry > summary").eachText().get(3);
        assertThat(summary).startsWith("Kelp grows half a meter a day and needs no field.");
        assertThat(summary.length()).isBetween(300, 501);
    }

    @Test
    void theJsonFeedSaysWhatItIsAndTagsWhatHasTags() throws IOException {
        JsonNode feed = site.json("feed.json");
        assertThat(feed.get("description").asString()).isEqualTo("The newest digests and reports of Shores");
        assertThat(feed.get("icon").asString()).isEqualTo("https://example.org/assets/icon.svg");
        JsonNode digest = feed.get("items").get(0);
        JsonNode report = feed.get("items").get(1);
        assertThat(digest.has("tags")).isFalse();
        assertThat(digest.has("external_url")).isFalse();
        assertThat(report.get("tags").get(0).asString()).isEqualTo("tidal power");
        assertThat(report.get("external_url").asString()).isEqualTo("https://example.net/tides");
    }

    @Test
    void anEntryHasTwentyThemesAtMost() throws IOException {
        report(
                "many",
                "20250817",
                IntStream.range(0, 30).mapToObj(n -> "theme " + n).collect(joining("\n* ")),
                "Many.");
        BuiltSite more = BuiltSite.of(folder.resolve("content"), folder.resolve("many"));
        assertThat(more.json("feed.json").get("items").get(1).get("tags")).hasSize(20);
        assertThat(more.text("feed.xml")).containsOnlyOnce("theme 19\"").doesNotContain("theme 20\"");
    }

    /** The page of the broader theme counts five dated reports of two narrower ones, and each of these fewer. */
    @Test
    void aThemeOfFiveDatedReportsHasAFeedOfThemWithThoseOfNarrowerThemes() throws IOException {
        for (int day = 1; day <= 4; day++) {
            report("reef-" + day, "2025070" + day, "reefs", "Reefs break waves.");
        }
        BuiltSite more = BuiltSite.of(folder.resolve("content"), folder.resolve("more"));
        Document feed = Jsoup.parse(more.text("themes/coasts.xml"), "", Parser.xmlParser());
        assertThat(feed.select("entry > title").eachText())
                .containsExactly("kelp", "reef-4", "reef-3", "reef-2", "reef-1");
        assertThat(more.page("themes/coasts.html")
                        .select("link[type=application/atom+xml]")
                        .eachAttr("href"))
                .contains("coasts.xml");
        assertThat(more.files()).doesNotContainKeys("themes/reefs.xml", "themes/kelp-farming.xml");
    }

    @Test
    void aThemeOfFewerReportsHasNoFeedAndNoLinkToOne() throws IOException {
        assertThat(site.files().keySet()).noneMatch(path -> path.matches("themes/.*\\.xml"));
        assertThat(site.text("themes/coasts.html")).doesNotContain("coasts.xml");
    }

    @Test
    void themesBeginWithACapitalOnPagesAndStayAsWrittenInTheData() throws IOException {
        assertThat(site.page("themes/kelp-farming.html").select("h1").text()).isEqualTo("Kelp farming");
        assertThat(site.text("data/themes.json")).contains("\"label\":\"kelp farming\"");
    }

    @Test
    void pagesDescribeThemselvesForSearchEngines() throws IOException {
        assertThat(site.text("index.html")).contains("\"@type\":\"WebSite\"");
        assertThat(site.text("data/index.html")).contains("\"@type\":\"Dataset\"", "\"contentUrl\"");
        assertThat(site.text("reports/tides.html"))
                .contains("\"headline\":\"tides\"", "\"author\":{", "\"publisher\":{", "\"description\":\"Turbines");
        assertThat(site.text("digests/20250810.html")).contains("\"datePublished\":\"2025-08-10\"", "\"hasPart\":[{");
        assertThat(site.text("themes/coasts.html"))
                .contains("\"@type\":\"DefinedTermSet\"")
                .doesNotContain("\"alternateName\":[]");
    }
}
