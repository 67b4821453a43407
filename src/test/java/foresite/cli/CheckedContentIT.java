package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import foresite.build.SiteBuild;
import foresite.model.Progress;
import foresite.state.CacheFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong between reports that are each well written: {@code check} tells it, and so does the site. */
final class CheckedContentIT {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void report(String name, String title, String digest, String link, String theme) throws IOException {
        BuiltSite.write(folder, "content/digests/" + name + ".md", """
                # __%s__, (from page [%s](https://example.org/p/%2$s).)

                __[External link](%s)__

                ## Themes

                * %s
                """.formatted(title, digest, link, theme));
    }

    private int check(String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(
                new String[] {
                    "check",
                    "--content",
                    folder.resolve("content").toString(),
                    "--output",
                    folder.resolve("site").toString()
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Foresite.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void aLinkThatTwoReportsHaveIsTold() throws IOException {
        report("one", "First of its name", "20250803", "https://example.com/a", "energy");
        report("two", "Second of its name", "20250810", "https://example.com/a?utm_source=x", "water");
        check();
        assertThat(out.toString())
                .contains("digests/two.md:1:1: warning F029: it has the same link as digests/one.md:1:1")
                .doesNotContain("digests/one.md:1:1: ");
    }

    @Test
    void aTitleThatTwoReportsHaveIsTold() throws IOException {
        report("one", "Tides that feed islands", "20250803", "https://example.com/a", "tidal energy");
        report("two", "Tides that feed islands", "20250810", "https://example.com/b", "tidal energy");
        check();
        assertThat(out.toString()).contains("digests/two.md:1:1: note F030: it has ");
    }

    @Test
    void aReportInAnotherDigestsFolderIsTold() throws IOException {
        report("2025/20250803/one", "One", "20250803", "https://example.com/a", "energy");
        report("2025/20250803/two", "Two", "20250810", "https://example.com/b", "water");
        report("2024/three", "Three", "20250810", "https://example.com/c", "air");
        report("misc/20250803b", "Four", "20250803", "https://example.com/d", "fire");
        check();
        assertThat(out.toString())
                .contains(
                        "20250803/two.md:1:1: warning F031: its digest is 20250810 but it is in the folder '20250803'",
                        "2024/three.md:1:1: warning F031: its digest is 20250810 but it is in the folder '2024'",
                        "2 warnings");
    }

    @Test
    void digestsAfterTodayAreToldByCheckAlone() throws IOException {
        report("one", "One", "20250803", "https://example.com/a", "energy");
        report("two", "Two", "20250810", "https://example.com/b", "water");
        assertThat(check("--today", "2025-08-09", "--fail-on", "warning")).isEqualTo(1);
        assertThat(out.toString())
                .contains("two.md:1:1: warning F032: the digest 20250810 lies in the future: today is 2025-08-09");
        assertThat(check("--today", "2025-08-10", "--fail-on", "warning")).isZero();
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("site"));
        assertThat(site.text("data/diagnostics.json")).doesNotContain("F032");
    }

    @Test
    void conceptsThatOnlySpellingKeepsApartAreToldOnTheSiteAsWell() throws IOException {
        report("one", "One", "20250803", "https://example.com/a", "goverment reform");
        report("two", "Two", "20250810", "https://example.com/b", "Government Reform");
        check();
        String words = "the themes 'Government Reform' and 'goverment reform' differ only in their spelling";
        assertThat(out.toString()).contains("digests/two.md:1:1: note F106: " + words);
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("site"));
        assertThat(site.json("data/diagnostics.json").get(0).get("code").asString())
                .isEqualTo("F106");
        assertThat(site.page("quality.html").text()).contains("F106", words);
    }

    @Test
    void whatTheEditorHasDecidedIsNotTold() throws IOException {
        report("one", "One", "20250803", "https://example.com/a", "goverment reform");
        report("two", "Two", "20250810", "https://example.com/b", "Government Reform");
        BuiltSite.write(
                folder,
                "content/vocabulary.yaml",
                "themes:\n  - prefLabel: Government Reform\n    notSame: [goverment reform]\n");
        check();
        assertThat(out.toString()).doesNotContain("F106");
    }

    @Test
    void withoutASiteOnlyTheContentIsCheckedAndThatIsSaid() throws IOException {
        report("one", "One", "20250803", "https://example.com/a", "energy");
        assertThat(check()).isZero();
        assertThat(out.toString()).contains("only the content was checked", "0 errors");
    }

    @Test
    void aFolderThatIsNoSiteIsOneClearSentence() throws IOException {
        report("one", "One", "20250803", "https://example.com/a", "energy");
        BuiltSite.write(folder, "site/readme.txt", "x");
        assertThat(check()).isEqualTo(1);
        assertThat(err.toString())
                .contains("is not a built site, because it has no index.html")
                .doesNotContain("\tat ");
    }

    @Test
    void whatFailsIsForTheCallerToSay() throws IOException {
        report("one", "One", "13214.0", "https://example.com/a", "energy");
        assertThat(check()).isZero();
        assertThat(check("--fail-on", "warning")).isEqualTo(1);
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("site"));
        Files.delete(site.folder().resolve("quality.html"));
        assertThat(check()).isEqualTo(1);
        assertThat(check("--fail-on", "never")).isZero();
        assertThat(check("--fail-on", "sometimes")).isEqualTo(2);
    }

    @Test
    void anAddressThatABuildHasPublishedIsMissedWhenItsReportGoes() throws IOException {
        String cache = folder.resolve("cache").toString();
        report("one", "One", "20250803", "https://example.com/a", "energy");
        report("two", "Two", "20250810", "https://example.com/b", "energy");
        BuiltSite.of(folder.resolve("content"), folder.resolve("site"), "--cache", cache);
        assertThat(check("--cache", cache)).as(out.toString()).isZero();
        Files.delete(folder.resolve("content/digests/two.md"));
        BuiltSite.of(folder.resolve("content"), folder.resolve("site"), "--cache", cache);
        assertThat(check("--cache", cache, "--fail-on", "warning")).isEqualTo(1);
        assertThat(out.toString()).contains("reports/two.html: warning F315", "digests/20250810.html: warning F315");
    }

    @Test
    void whatOnlyListsOthersIsNoPromise() throws IOException {
        String cache = folder.resolve("cache").toString();
        report("one", "One", "20250803", "https://example.com/a", "energy");
        report("two", "Two", "13214.0", "https://example.com/b", "water");
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("site"), "--cache", cache);
        assertThat(site.files()).containsKeys("digests/undated.html", "themes/letter--w.html");
        assertThat(Files.readAllLines(folder.resolve("cache/addresses.txt")))
                .contains("reports/two.html\tdigests/two.md", "themes/water.html", "digests/20250803.html")
                .doesNotContain("digests/undated.html", "themes/letter--w.html");
    }

    @Test
    void whatIsOnlyLookedAtIsNoPromiseUntilItIsBuilt() throws IOException {
        Path memory = folder.resolve("cache");
        report("one", "One", "20250803", "https://example.com/a", "energy");
        SiteBuild preview = new SiteBuild(
                folder.resolve("content"),
                folder.resolve("site"),
                Optional.empty(),
                Optional.empty(),
                CacheFolder.in(memory, message -> {}),
                false,
                true);
        assertThat(preview.run(Progress.SILENT, found -> {}).plan()).isPresent();
        assertThat(preview.run(Progress.SILENT, found -> {}).plan()).isEmpty();
        assertThat(memory.resolve("addresses.txt")).doesNotExist();
        BuiltSite.of(folder.resolve("content"), folder.resolve("site"), "--cache", memory.toString());
        assertThat(Files.readAllLines(memory.resolve("addresses.txt"))).contains("reports/one.html\tdigests/one.md");
    }

    @Test
    void whatALinkLeadsToIsAskedForOnlyWhenThatIsWanted() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String link = "http://127.0.0.1:" + server.getAddress().getPort() + "/gone";
            report("one", "One", "20250803", link, "energy");
            String cache = folder.resolve("cache").toString();
            check("--cache", cache);
            assertThat(asked).hasValue(0);
            check("--cache", cache, "--external");
            assertThat(asked).hasValue(0);
            assertThat(out.toString())
                    .contains("digests/one.md:1:1: warning F415: the link '" + link
                            + "': '127.0.0.1' is not on the public internet");
            check("--cache", cache, "--external", "--own-network");
            assertThat(out.toString())
                    .contains("digests/one.md:1:1: warning F411: the link '" + link + "': it answers 404");
            assertThat(folder.resolve("cache/.gitignore")).hasContent("*");
        } finally {
            server.stop(0);
        }
    }
}
