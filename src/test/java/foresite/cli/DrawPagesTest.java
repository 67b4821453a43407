package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ready draws and the facilitator's sheet, as pages. */
final class DrawPagesTest {

    @TempDir
    private Path folder;

    private void report(String digest, String name, int signals) throws IOException {
        StringBuilder text = new StringBuilder("# " + name + "\n\n## Signals\n\n");
        if (signals > 0) {
            text.append("| name | change | 10-year outlook | driving force | relevancy |\n|---|---|---|---|---|\n");
        }
        for (int i = 0; i < signals; i++) {
            text.append("| %1$s %2$d | From old %1$s to new %1$s%2$d | Soon | Need | 3 |\n".formatted(name, i));
        }
        BuiltSite.write(folder, "content/digests/" + digest + "/" + name + ".md", text.toString());
    }

    private BuiltSite build() {
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("out"), "--quiet");
        assertThat(site.exit()).as(site.err()).isZero();
        return site;
    }

    @Test
    void aSmallSiteSaysHowManyCardsThereAre() throws IOException {
        report("20250803", "Kelp", 2);
        report("20250810", "Whales", 3);
        report("20250817", "Silence", 0);
        BuiltSite site = build();
        Document draw = site.page("draw/index.html");
        assertThat(draw.select("#draw").attr("data-seed")).isEqualTo("20250810");
        assertThat(draw.select(".static").eachText()).anyMatch(text -> text.startsWith("Only 5 of 30 cards"));
        assertThat(draw.select(".card h3").eachText())
                .containsExactlyInAnyOrder("Kelp 0", "Kelp 1", "Whales 0", "Whales 1", "Whales 2");
        assertThat(draw.select(".rules li a").eachText()).containsExactly("10 August 2025", "3 August 2025");
        assertThat(site.page("draw/20250803.html").select(".card h3").eachText())
                .containsExactlyInAnyOrder("Kelp 0", "Kelp 1");
        assertThat(site.page("digests/20250803.html").select("header a[href=../draw/20250803.html]"))
                .hasSize(1);
        assertThat(folder.resolve("out/draw/20250817.html")).doesNotExist();
        assertThat(site.page("digests/20250817.html").select("a[href*=draw/2]")).isEmpty();
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void withoutSignalsThePageSaysSo() throws IOException {
        report("20250817", "Silence", 0);
        BuiltSite site = build();
        assertThat(site.page("draw/index.html").select("#draw").text()).isEqualTo("There are no signals to deal yet.");
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void aFrenchSiteHasFrenchCardsAndAFrenchSheet() throws IOException {
        BuiltSite.write(folder, "content/site.yaml", "language: fr\n");
        report("20250810", "Baleines", 3);
        BuiltSite site = build();
        Document draw = site.page("draw/index.html");
        assertThat(draw.select("main > div").attr("lang")).isEqualTo("fr");
        assertThat(draw.select("h1").text()).isEqualTo("Tirage");
        assertThat(draw.select(".wild").eachText()).contains("Joker");
        Document sheet = site.page("draw/facilitator.html");
        assertThat(sheet.select("article").attr("lang")).isEqualTo("fr");
        assertThat(sheet.select("h1").text()).isEqualTo("Fiche d’animation");
        assertThat(sheet.select("article a[href=index.html]")).isNotEmpty();
        assertThat(sheet.select("h2"))
                .hasSameSizeAs(englishSheet().select("h2"))
                .hasSize(5);
        assertThat(sheet.select("table tr")).hasSameSizeAs(englishSheet().select("table tr"));
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    private Document englishSheet() throws IOException {
        BuiltSite.write(folder, "english/digests/20250810/a.md", BuiltSite.REPORT);
        return BuiltSite.of(folder.resolve("english"), folder.resolve("english-out"), "--quiet")
                .page("draw/facilitator.html");
    }

    @Test
    void anOwnPageTakesThePlaceOfTheSheet() throws IOException {
        report("20250810", "Whales", 3);
        BuiltSite.write(folder, "content/pages/facilitator.md", "# Our exercises\n\nTen minutes.\n");
        BuiltSite site = build();
        assertThat(site.page("draw/index.html").select("header p a").get(0).attr("href"))
                .isEqualTo("../pages/facilitator.html");
        assertThat(site.page("draw/facilitator.html")
                        .select("meta[http-equiv=refresh]")
                        .attr("content"))
                .isEqualTo("0; url=../pages/facilitator.html");
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }
}
