package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author hid is in no file of the site. */
final class DraftsLeftOutTest {

    private static final String SECRET = "quokka";

    @TempDir
    private Path folder;

    private Path content() {
        return folder.resolve("content");
    }

    private void write(String name, String text) throws IOException {
        BuiltSite.write(content(), name, text);
    }

    private BuiltSite build(String... options) {
        return BuiltSite.of(content(), folder.resolve("site"), options);
    }

    private List<Path> filesWithTheSecret() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return (file + Files.readString(file)).contains(SECRET);
                        } catch (IOException e) {
                            throw new UncheckedIOException("reading " + file, e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void draftsOfEveryFormAreInNoFileAndOnlyCounted() throws IOException {
        write("digests/a.md", BuiltSite.REPORT);
        write("digests/b1.md", "---\ntitle: The quokka\ndraft: true\n---\n\n## Summary\n\nA quokka.\n");
        write("digests/b2.md", "---\ntitle: The quokka\ndraft: Yes\nring: quokka\n---\n");
        write("digests/b3.md", "---\ntitle: The quokka\npublished: \"false\"\n---\n");
        write("digests/b4.md", "---\ntitle: The quokka\nstatus: Draft\n---\n");
        write("digests/b5.md", "+++\ntitle = \"The quokka\"\ndraft = true\n+++\nA quokka.\n");
        write("digests/b6.md", "{\"title\": \"The quokka\", \"published\": 0}\nA quokka.\n");
        write("digests/b7.md", "---\ntitle: The quokka: a life\nis_draft: 1\n---\n# Another quokka\n");
        write("digests/b8.md", "---\ntitle: The quokka\ndraft: ture\n\n# The quokka\n");
        write("digests/b9.md", "---\ntitel: Das quokka\nEntwurf: ja\n---\n");
        write("digests/_drafts/c.md", "# The quokka\n\n## Themes\n\n* quokka\n");
        write("pages/d.md", "---\ndraft: true\n---\n# The quokka\n");
        BuiltSite site = build();
        assertThat(site.exit()).isZero();
        assertThat(site.out()).contains("Reports      1 in 1 digest", "Drafts       11 left out");
        assertThat(site.err())
                .contains("digests/: note F039: 10 drafts are left out", "pages/: note F039: 1 draft is left out")
                .doesNotContain(SECRET);
        assertThat(filesWithTheSecret()).isEmpty();
    }

    @Test
    void whatIsPublishedIsShown() throws IOException {
        write("digests/a.md", "---\ntitle: One\ndraft: false\npublished: true\nstatus: published\n---\n");
        write("digests/b.md", "---\ntitle: Two\ndraft:\npublished: 2025-08-10\n---\n");
        write("pages/c.md", "---\ntitle: A page\ndraft: no\n---\n\nIts text.\n");
        BuiltSite site = build();
        assertThat(site.out()).contains("Reports      2 in").doesNotContain("Drafts");
        assertThat(site.page("pages/c.html").select("h1").text()).isEqualTo("A page");
        assertThat(site.page("pages/c.html").select("main").text())
                .contains("Its text.")
                .doesNotContain("draft");
    }

    @Test
    void aReportThatBecomesADraftLeavesTheSite() throws IOException {
        String[] cache = {"--cache", folder.resolve("cache").toString()};
        write("digests/a.md", BuiltSite.REPORT);
        write("digests/b.md", "---\ntitle: The quokka\ndate: 2025-08-10\nthemes: [quokka]\n---\n");
        build(cache);
        assertThat(filesWithTheSecret()).isNotEmpty();
        write("digests/b.md", "---\ntitle: The quokka\ndate: 2025-08-10\nthemes: [quokka]\ndraft: true\n---\n");
        assertThat(build(cache).out()).contains("Drafts       1 left out");
        assertThat(filesWithTheSecret()).isEmpty();
        assertThat(build(cache).out()).contains("Drafts       1 left out", "nothing since the last build");
    }

    @Test
    void aHouseKeyIsReportedOnceAndShownAsAFact() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            write(
                    "digests/2025-08-10/" + name + ".md",
                    "---\ntitle: " + name + "\nring: trial\nteams: [\"911\", \"400\"]\n---\n");
        }
        BuiltSite site = build();
        assertThat(site.err().lines().filter(line -> line.contains("F022")))
                .containsExactly(
                        "digests/2025-08-10/a.md:3:1: note F022: the keys 'ring' (3 files), 'teams' (3 files) are not"
                                + " known");
        assertThat(site.page("reports/a.html").select(".facts").text()).isEqualTo("ring trial teams 911 400");
        assertThat(site.json("data/reports.json").get(0).get("facts").toString())
                .isEqualTo("[{\"label\":\"ring\",\"values\":[\"trial\"]},"
                        + "{\"label\":\"teams\",\"values\":[\"911\",\"400\"]}]");
    }

    @Test
    void aHouseKeyCanBeMadeKnown() throws IOException {
        write("site.yaml", "keys:\n  ring: category\n  teams: fact\n  mood: ignored\n");
        write("digests/a.md", "---\ntitle: A\ndate: 2025-08-10\nring: trial\nteams: [x]\nmood: calm\n---\n");
        BuiltSite site = build();
        assertThat(site.err()).doesNotContain("F022");
        assertThat(site.json("data/reports.json").get(0).get("category").asString())
                .isEqualTo("trial");
        assertThat(site.page("reports/a.html").select(".facts").text()).isEqualTo("teams x");
    }
}
