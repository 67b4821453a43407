package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors write in reports and pages comes out on every page that shows it. */
final class WrittenProseTest {

    private static final String HEAD = "# __%s__, (from page [20250810](https://example.org/p/20250810).)\n\n";
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000280000001e0802000000");

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        BuiltSite.write(folder.resolve("content"), name, text);
    }

    private void report(String name, String title, String body) throws IOException {
        write("digests/" + name, HEAD.formatted(title) + body);
    }

    private void image(String name) throws IOException {
        Path file = folder.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, PNG);
    }

    private BuiltSite built(String... options) {
        return BuiltSite.of(folder.resolve("content"), folder.resolve("site"), options);
    }

    /** Returns the lines of diagnostics that begin with a place and have one of some codes. */
    private static List<String> told(BuiltSite site, String codes) {
        return site.err()
                .lines()
                .filter(line -> line.matches(".*: \\w+ F(?:" + codes + "): .*"))
                .toList();
    }

    @Test
    void marksOfACellWorkOnEveryPageThatShowsIt() throws IOException {
        report("a.md", "Heat", """
                ## Signals

                | name | description | change | 10-year | driving-force | relevancy |
                |---|---|---|---|---|---|
                | Heat pumps warm grids | See [the plan](b.md), **twice**.<br>`v2` | from *coal* to **heat** | [[Heat pumps]] | R&amp;D | 5 |

                ## Technologies

                | name | description |
                |---|---|
                | Heat pumps | Need ~~oil~~ [power](https://example.org/p?a=1&b=2). |
                """);
        report(
                "b.md",
                "Plan",
                "## Summary\n\nA plan.\n\n## Technologies\n\n| name | description |\n|---|---|\n| Heat pumps | Loud. |\n");
        BuiltSite site = built();
        assertThat(site.page("reports/a.html")
                        .select(".signal p:not(.relevancy)")
                        .eachText())
                .containsExactly("from coal to heat", "See the plan, twice. v2");
        for (String page : List.of("reports/a.html", "technologies/heat-pumps.html")) {
            Element signal = site.page(page).expectFirst(".signal");
            assertThat(signal.select("strong").eachText()).as(page).containsExactly("heat", "twice");
            assertThat(signal.select("code, em, .from, .to")).as(page).hasSize(4);
            assertThat(signal.select("dd").eachText()).as(page).containsExactly("Heat pumps", "R&D");
            assertThat(signal.select("p a").eachAttr("href").get(0)).as(page).endsWith("b.html");
        }
        assertThat(site.page("index.html").select(".signal a").eachAttr("href"))
                .containsExactly("reports/a.html#s_heat-pumps-warm-grids");
        assertThat(site.page("technologies/heat-pumps.html").select(".words").eachText())
                .containsExactlyInAnyOrder("Need oil power.", "Loud.");
        assertThat(site.page("technologies/heat-pumps.html").select(".words a").eachAttr("href"))
                .containsExactly("https://example.org/p?a=1&b=2");
        assertThat(BuiltSite.faults(site.folder()))
                .noneMatch(fault -> fault.toString().contains("F30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](../D.MD)",
                "[x](../d.md)",
                "[x](../D)",
                "[x](20250810/d)",
                "[x](/digests/20250810/D.md#top)",
                "[x](D.md)",
                "[[20250810/D]]"
            })
    void aLinkFindsAReportHoweverItsFileIsWritten(String link) throws IOException {
        BuiltSite.write(folder, "content/digests/20250810/D.md", "# Delta\n\n## Summary\n\nText.\n");
        BuiltSite.write(folder, "content/digests/20250810/sub/a.md", "# A\n\n## Summary\n\n" + link + "\n");
        BuiltSite site = built();
        assertThat(site.page("reports/a.html").select("article a[href=d.html]")).isNotEmpty();
        assertThat(site.err()).doesNotContain("F206");
    }

    @Test
    void anEndOfAPathThatTwoFilesHaveLeadsNowhere() throws IOException {
        BuiltSite.write(folder, "content/digests/x/sub/b.md", "# B\n\n## Summary\n\nText.\n");
        BuiltSite.write(folder, "content/digests/y/sub/b.md", "# C\n\n## Summary\n\nText.\n");
        BuiltSite.write(folder, "content/digests/a.md", "# A\n\n## Summary\n\n[x](sub/b.md) [y](../../b.md)\n");
        BuiltSite site = built();
        assertThat(site.page("reports/a.html").select("article .prose a")).isEmpty();
        assertThat(site.err()).contains("the link 'sub/b.md' leads nowhere", "the link '../../b.md' leads nowhere");
    }

    @Test
    void reportsListedAsClosestAreFoundByIdAndByFile() throws IOException {
        BuiltSite.write(folder, "content/digests/20250810/pumps/index.md", "# Pumps\n\n## Summary\n\nText.\n");
        BuiltSite.write(folder, "content/digests/20250817/a.md", """
                # A

                ## Closest

                * [By id](pumps)
                * [By file](../20250810/pumps/index.md)
                * [By folder](../20250810/pumps/)
                * [By a path](20250810/pumps)
                * [Itself](a.md)
                * [Not there](../../../etc/passwd)
                """);
        assertThat(built().page("reports/a.html").select("ul.titles li").eachText())
                .containsExactly("By id", "By file", "By folder", "By a path", "Not there");
        assertThat(built().page("reports/a.html").select("ul.titles a[href=pumps.html]"))
                .hasSize(4);
    }

    @Test
    void imagesThatNoPageShowsAreReportedButNotPublished() throws IOException {
        for (String name : List.of("a.png", "b.png", "c.png", "d.png", "e.png", "f.png", "shown.png")) {
            BuiltSite.write(folder, "content/img/" + name, "no real image");
        }
        BuiltSite.write(folder, "content/digests/plan/secret.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        BuiltSite.write(folder, "content/digests/plan/index.md", "---\ndraft: true\n---\n# Plan\n\n![x](secret.svg)\n");
        BuiltSite.write(folder, "content/digests/a.md", "# A\n\n## Summary\n\n![x](../img/shown.png)\n");
        BuiltSite site = built();
        assertThat(site.err())
                .contains("img/: note F214: no page shows these images: a.png, b.png, c.png, d.png, e.png and 1 more")
                .contains("digests/plan/secret.svg: note F214: no page shows the image");
        assertThat(site.files().keySet()).noneMatch(path -> path.contains("secret"));
        assertThat(site.text("data/diagnostics.json")).doesNotContain("F214");
        assertThat(site.text("quality.html")).doesNotContain("secret");
    }

    @Test
    void linksBetweenReportsLeadToTheirPages() throws IOException {
        report(
                "2025/a.md",
                "One",
                "## Summary\n\n[b](../2024/b.md#costs-and-more) [c](<c d.md>) [e](c%20d.md#nope)\n[p](/pages/about.md)\n");
        report("2024/b.md", "Two", "## Summary\n\nText.\n\n### Costs and more\n\nHigh. See [[one]] and [[nobody]].\n");
        report("2025/c d.md", "Three", "## Summary\n\nText.\n");
        write("pages/about.md", "# About\n\n[one](../digests/2025/a.md)\n");
        BuiltSite site = built();
        assertThat(site.page("reports/a.html").select(".summary a").eachAttr("href"))
                .containsExactly("b.html#costs-and-more", "c-d.html", "c-d.html", "../pages/about.html");
        assertThat(site.page("reports/b.html").select(".summary a").eachAttr("href"))
                .containsExactly("a.html");
        assertThat(site.page("pages/about.html").select("article a").eachAttr("href"))
                .containsExactly("../reports/a.html");
        assertThat(told(site, "20\\d")).isEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsReportedAtItsLineWithTheNearestFile() throws IOException {
        report("a.md", "One", "## Summary\n\nText.\n\nSee [two](towns.md) and [x](javascript:x).\n");
        report("town.md", "Two", "## Summary\n\nText.\n");
        BuiltSite site = built();
        assertThat(site.page("reports/a.html").select(".summary p").eachText())
                .containsExactly("Text.", "See two and x.");
        assertThat(told(site, "206"))
                .containsExactly(
                        "digests/a.md:7: warning F206: the link 'javascript:x' leads nowhere",
                        "digests/a.md:7: warning F206: the link 'towns.md' leads nowhere; the nearest is"
                                + " 'digests/town.md'");
    }

    @Test
    void onlyImagesThatAreShownArePublished() throws IOException {
        report("2025/a.md", "One", "## Summary\n\n![Map](map.png) ![Plan](/images/plan.png) ![[deep.png]]\n");
        write("pages/about.md", "# About\n\n![Team](img/team.png) ![Far](https://example.org/far.png)\n");
        List.of(
                        "digests/2025/map.png",
                        "static/images/plan.png",
                        "notes/x/deep.png",
                        "pages/img/team.png",
                        "unused.png")
                .forEach(name -> {
                    try {
                        image(name);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        BuiltSite site = built();
        assertThat(told(site, "\\d+")).containsExactly("unused.png: note F214: no page shows the image");
        assertThat(site.files().keySet().stream().filter(path -> path.startsWith("media/")))
                .containsExactly(
                        "media/digests/2025/map.png",
                        "media/notes/x/deep.png",
                        "media/pages/img/team.png",
                        "media/static/images/plan.png");
        assertThat(site.page("reports/a.html").expectFirst("img").outerHtml())
                .isEqualTo(
                        "<img src=\"../media/digests/2025/map.png\" alt=\"Map\" width=\"40\" height=\"30\" loading=\"lazy\">");
        assertThat(site.page("pages/about.html").select("article img").eachAttr("src"))
                .containsExactly("../media/pages/img/team.png");
        assertThat(site.page("pages/about.html").select("article a").eachText()).containsExactly("Far");
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void anImageThatCannotBeShownIsReportedAndItsAlternativeTextIs() throws IOException {
        report("a.md", "One", "## Summary\n\n![A map](mpa.png) ![A door](door.png) ![A run](run.svg)\n");
        image("digests/map.png");
        Files.writeString(folder.resolve("secret.png"), "secret");
        Files.createSymbolicLink(folder.resolve("content/digests/door.png"), folder.resolve("secret.png"));
        write("digests/run.svg", "<svg onload=\"alert(1)\"/>");
        BuiltSite site = built();
        assertThat(site.page("reports/a.html").select(".summary p").text()).isEqualTo("A map A door A run");
        assertThat(told(site, "20[89]"))
                .containsExactly(
                        "digests/a.md:5: warning F208: there is no image 'mpa.png'; the nearest is 'digests/map.png'",
                        "digests/a.md:5: warning F209: the image 'digests/door.png' is a link that leads out of the"
                                + " content folder",
                        "digests/a.md:5: warning F209: the image 'digests/run.svg' contains a script, or what could"
                                + " load one");
        assertThat(site.files().keySet()).noneMatch(path -> path.startsWith("media/"));
    }

    @Test
    void aChangedImageIsPublishedAgainAndAnUnusedOneRemoved() throws IOException {
        String cache = folder.resolve("cache").toString();
        report("a.md", "One", "## Summary\n\n![Map](map.png)\n");
        image("digests/map.png");
        assertThat(built("--cache", cache).files()).containsKey("media/digests/map.png");
        byte[] wider = PNG.clone();
        wider[19] = 80;
        Files.write(folder.resolve("content/digests/map.png"), wider);
        BuiltSite second = built("--cache", cache);
        assertThat(second.files()).containsEntry("media/digests/map.png", wider);
        assertThat(second.page("reports/a.html").select("img").attr("width")).isEqualTo("80");
        assertThat(built("--cache", cache).out()).contains("nothing since the last build");
        report("a.md", "One", "## Summary\n\nText.\n");
        assertThat(built("--cache", cache).files()).doesNotContainKey("media/digests/map.png");
    }

    @Test
    void excerptsAndDescriptionsArePlainWords() throws IOException {
        write("site.yaml", "baseUrl: https://example.org/s/\n");
        report(
                "a.md",
                "One",
                "## Themes\n\n* grids\n\n## Summary\n\nThe [C# tool](https://example.org) reads `snake_case` **fast** &amp; [well][1].\n\n[1]: https://example.org\n");
        BuiltSite site = built();
        String words = "The C# tool reads snake_case fast & well.";
        assertThat(site.page("reports/a.html").select("meta[name=description]").attr("content"))
                .isEqualTo(words);
        assertThat(site.page("reports/a.html")
                        .select("meta[property=og:description]")
                        .attr("content"))
                .isEqualTo(words);
        assertThat(site.page("digests/20250810.html")
                        .select(".card > p:not(.facts)")
                        .text())
                .isEqualTo(words);
        assertThat(site.page("themes/grids.html").select(".words").text()).isEqualTo(words);
        assertThat(site.text("feed.xml")).contains("<summary>The C# tool reads snake_case fast &amp; well.</summary>");
    }

    @Test
    void headingsOfOnePageHaveTheirOwnIds() throws IOException {
        report("a.md", "One", "## Summary\n\n### Why\n\nText.\n\n### Why\n\nText.\n\n## Notes\n\n### Why\n\nText.\n");
        assertThat(built().page("reports/a.html").select("[id^=why]").eachAttr("id"))
                .containsExactly("why", "why-2", "why-3");
    }

    @Test
    void textOfAnotherLanguageIsMarkedByPart() throws IOException {
        write("digests/a.md", """
                ---
                title: המים
                digest: 20250810
                lang: he
                ---

                ## Summary

                טקסט קצר.

                ## Technologies

                | name | description |
                |---|---|
                | Drip | The water is led to the root of the plant and it is saved. |
                """);
        Element article = built().page("reports/a.html").expectFirst("article");
        assertThat(article.attr("lang") + " " + article.attr("dir")).isEqualTo("he rtl");
        assertThat(article.select(".findings li").attr("lang") + " "
                        + article.select(".findings li").attr("dir"))
                .isEqualTo("en ltr");
        assertThat(article.select(".margin").attr("dir")).isEqualTo("ltr");
    }
}
