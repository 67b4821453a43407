package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a kind and its letters: what several reports name comes first, what one report names is behind a switch. */
final class IndexesTest {

    private static final List<String> CONSONANTS = List.of("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "v");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");

    @TempDir
    private Path folder;

    /** Returns names that have nothing in common, in the order of the alphabet. */
    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (String first : CONSONANTS) {
            for (String vowel : VOWELS) {
                for (String second : CONSONANTS) {
                    names.add(first + vowel + second + "olax");
                }
            }
        }
        return names.subList(0, count);
    }

    private void report(String id, List<String> themes) throws IOException {
        String list = themes.stream().map(theme -> "* " + theme + "\n").collect(Collectors.joining());
        BuiltSite.write(
                folder,
                "content/digests/20250810/" + id + ".md",
                BuiltSite.REPORT.replace("A title", id).replace("* energy\n", list));
    }

    private BuiltSite build() {
        return BuiltSite.of(folder.resolve("content"), folder.resolve("out"), "--quiet");
    }

    private static List<String> headings(Document page) {
        return page.select("main h2:not(.label), main summary").eachText();
    }

    @Test
    void whatOnlySingleReportsNameIsOneOpenList() throws IOException {
        report("a", List.of("tides", "ai policy"));
        BuiltSite site = build();
        for (String path : List.of("themes/index.html", "themes/letter--a.html")) {
            assertThat(site.page(path).select("details[open]")).as(path).hasSize(1);
        }
        Document index = site.page("themes/index.html");
        assertThat(headings(index)).containsExactly("2 themes named by one report");
        assertThat(index.select(".index li").eachText()).containsExactly("AI policy", "Tides");
        assertThat(index.select(".counts").text()).isEqualTo("2 themes.");
    }

    @Test
    void fewNamesOfSeveralReportsAreListedOnce() throws IOException {
        report("a", List.of("tides", "kelp"));
        report("b", List.of("tides"));
        Document index = build().page("themes/index.html");
        assertThat(headings(index)).containsExactly("Most reported", "1 theme named by one report");
        assertThat(index.select(".index li").eachText()).containsExactly("Tides 2", "Kelp");
    }

    @Test
    void manyNamesAreGroupedByLetterAndManySingleOnesFolded() throws IOException {
        List<String> names = names(150);
        report("a", names);
        report("b", names.subList(0, 100));
        BuiltSite site = build();
        Document index = site.page("themes/index.html");
        assertThat(headings(index))
                .containsExactly("Most reported", "Named by 2 or more reports", "50 themes named by one report");
        assertThat(index.select(".index section section h3").eachText()).containsExactly("B", "D");
        assertThat(index.select(".index section section li")).hasSize(100);
        assertThat(index.select("details:not([open]) li")).hasSize(50);
        Document letter = site.page("themes/letter--d.html");
        assertThat(letter.select("#names > .columns li")).hasSize(40);
        assertThat(letter.select("#names details li")).hasSize(20);
        assertThat(site.page("themes/letter--f.html").select("#names > .columns"))
                .isEmpty();
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void anIndexListsNoMoreNamesThanAPageBears() throws IOException {
        List<String> names = names(500);
        report("a", names);
        report("b", names.subList(0, 450));
        report("c", names.subList(0, 60));
        Document index = build().page("themes/index.html");
        assertThat(headings(index)).containsExactly("Most reported", "Named by 3 or more reports");
        assertThat(index.select(".index section section li")).hasSize(60);
        assertThat(index.select("details")).isEmpty();
        assertThat(index.select("main > .more").text())
                .isEqualTo("50 themes named by one report and all others are in the lists by letter.");
    }
}
