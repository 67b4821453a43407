package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.serve.Events;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code foresite serve} says and does, from its options to its end. */
@Timeout(300)
final class ServeCommandIT {

    @TempDir
    private Path folder;

    private Path content;

    @BeforeEach
    void fill() throws IOException {
        content = folder.resolve("content");
        BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT);
        BuiltSite.write(folder, "templates/assets/logo.svg", "<svg/>");
    }

    private Serving serve(String... options) throws InterruptedException {
        return new Serving(content, folder.resolve("out"), options);
    }

    private static String get(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aChangedReportIsServedAndToldInALine() throws Exception {
        try (Serving serving = serve("--port", "0")) {
            String report = serving.address() + "reports/a.html";
            assertThat(get(report)).contains("A title");
            assertThat(serving.out()).contains("Watching     " + content, "Press Ctrl+C to stop.");
            BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT.replace("A title", "Another title"));
            serving.waitUntil(() -> get(report).contains("Another title"));
            serving.waitUntil(() -> serving.out().contains(", after a.md"));
            assertThat(serving.out()).containsPattern("Built in     \\d+\\.\\d s: \\d+ files changed, after a\\.md");
        }
    }

    @Test
    void anEditedReportIsShownBeforeItsBuildIsDone() throws Exception {
        isDrafted(content);
    }

    @Test
    void anEditedReportIsShownSoWhereTheContentFolderIsNamedFromHere() throws Exception {
        isDrafted(Path.of("").toAbsolutePath().relativize(content));
    }

    @Test
    void anEditedReportIsShownSoWhereALinkLeadsToTheContentFolder() throws Exception {
        isDrafted(Files.createSymbolicLink(folder.resolve("link"), content));
    }

    private void isDrafted(Path named) throws Exception {
        try (Serving serving = new Serving(named, folder.resolve("out"), "--port", "0");
                Events events = Events.of(serving.address())) {
            JsonNode hello = events.hear();
            BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT.replace("A title", "Another title"));
            JsonNode draft = events.hear();
            assertThat(draft.get("after")).isEqualTo(hello.get("build"));
            assertThat(draft.get("changed").toString()).isEqualTo("[\"reports/a.html\"]");
            JsonNode built = events.hear();
            assertThat(built.get("after")).isEqualTo(draft.get("build"));
            assertThat(built.get("changed").toString()).contains("\"index.html\"");
        }
    }

    @Test
    void theFilesAreThoseOfABuild() throws Exception {
        try (Serving serving = serve("--port", "0")) {
            assertThat(get(serving.address())).contains("reload.js");
        }
        BuiltSite built = BuiltSite.of(content, folder.resolve("built"));
        BuiltSite served = new BuiltSite(folder.resolve("out"), 0, "", "");
        assertThat(served.files().keySet()).isEqualTo(built.files().keySet());
        for (String path : built.files().keySet()) {
            assertThat(served.files().get(path))
                    .as(path)
                    .isEqualTo(built.files().get(path));
        }
    }

    @Test
    void onlyNewDiagnosticsAreTold() throws Exception {
        BuiltSite.write(
                content,
                "digests/b.md",
                BuiltSite.REPORT.replace("20250810]", "x]").replace("p/20250810", "p/x"));
        try (Serving serving = serve("--port", "0")) {
            assertThat(serving.err()).containsOnlyOnce("digests/b.md:1").doesNotContain("digests/c.md");
            BuiltSite.write(
                    content,
                    "digests/c.md",
                    BuiltSite.REPORT.replace("20250810]", "y]").replace("p/20250810", "p/y"));
            serving.waitUntil(() -> serving.out().contains(", after c.md"));
            assertThat(serving.err()).containsOnlyOnce("digests/b.md:1").contains("digests/c.md:1");
        }
    }

    @Test
    void aFailedBuildIsSaidOnceAndTheOldSiteStaysUntilItIsMended() throws Exception {
        Path templates = folder.resolve("templates");
        try (Serving serving = serve("--port", "0", "--templates", templates.toString())) {
            BuiltSite.write(templates, "home.peb", "{{ view.nothing }}");
            serving.waitUntil(() -> serving.err().contains("the template 'home' fails"));
            assertThat(get(serving.address())).contains("<h1");
            Files.delete(templates.resolve("home.peb"));
            serving.waitUntil(() -> serving.out().contains(", after home.peb"));
            assertThat(serving.err())
                    .containsOnlyOnce("the template 'home' fails")
                    .doesNotContain("\tat ");
        }
    }

    /** Each failure is said with the template and the line, and the next change builds again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{% for i in range(1, 2000000000) %}x{% endfor %} | 'range' gives 100000 numbers at most (home:2)",
                "{%- set r = range(1, 1000) -%}{%- for i in r -%}{%- for j in r -%}{%- for k in r -%}{%- endfor -%}"
                        + "{%- endfor -%}{%- endfor -%} | 10000000 rounds at most (home:2)",
                "{% for i in range(1, 100000) %}{% for j in range(1, 99) %}0123456789{% endfor %}{% endfor %}"
                        + " | a page may have 64000000 characters at most (home:2)",
                "{% set x = '0123456789' %}{% for i in range(1, 40) %}{% set x = x ~ x %}{% endfor %}{{ x }}"
                        + " | more memory than there is",
            })
    void aTemplateThatWouldNeverEndFailsAndTheNextChangeBuildsAgain(String template, String reason) throws Exception {
        Path templates = folder.resolve("templates");
        try (Serving serving = serve("--port", "0", "--templates", templates.toString())) {
            BuiltSite.write(templates, "home.peb", "<p>\n" + template);
            serving.waitUntil(() -> serving.err().contains("the template 'home' fails"));
            assertThat(serving.err()).contains(reason).doesNotContain("\tat ");
            assertThat(get(serving.address())).contains("<h1");
            Files.delete(templates.resolve("home.peb"));
            BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT.replace("A title", "Another title"));
            serving.waitUntil(() -> get(serving.address() + "reports/a.html").contains("Another title"));
        }
    }

    @Test
    void whereAnotherContentFolderTakesThePlaceOfTheFirstItIsShown() throws Exception {
        try (Serving serving = serve("--port", "0")) {
            Path other = folder.resolve("other");
            BuiltSite.write(other, "digests/a.md", BuiltSite.REPORT.replace("A title", "Of the other branch"));
            Files.move(content, folder.resolve("away"));
            serving.waitUntil(() -> serving.err().contains("there is no content folder"));
            Files.move(other, content);
            serving.waitUntil(() -> get(serving.address() + "reports/a.html").contains("Of the other branch"));
            BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT.replace("A title", "Edited there"));
            serving.waitUntil(() -> get(serving.address() + "reports/a.html").contains("Edited there"));
        }
    }

    @Test
    void aFilesNameCannotCommandTheTerminal() throws Exception {
        try (Serving serving = serve("--port", "0")) {
            BuiltSite.write(content, "digests/b\u001B]0;x\u0007\nBuilt.md", BuiltSite.REPORT);
            serving.waitUntil(() -> serving.out().contains(", after "));
            assertThat(serving.out()).contains("after b\u241B]0;x\u2407\u240ABuilt.md");
            assertThat(serving.out() + serving.err()).doesNotContain("\u001B", "\u0007");
        }
    }

    @Test
    void aSiteThatCannotBeBuiltYetIsServedAllTheSame() throws Exception {
        Path templates = folder.resolve("templates");
        BuiltSite.write(templates, "home.peb", "{{ view.nothing }}");
        try (Serving serving = serve("--port", "0", "--templates", templates.toString())) {
            assertThat(get(serving.address())).contains("Page not found", "reload.js");
            Files.delete(templates.resolve("home.peb"));
            serving.waitUntil(() -> get(serving.address()).contains("A title"));
        }
    }

    @Test
    void aTakenPortIsSaidAndReplaced() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Serving serving = serve("--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(serving.err()).contains("Port " + taken.getLocalPort() + " is taken; serving on port ");
            assertThat(get(serving.address())).contains("A title");
        }
    }

    @Test
    void underABasePathEverythingIsWhereGitHubPagesHasIt() throws Exception {
        try (Serving serving = serve("--port", "0", "--base-path", "repo", "--base-url", "https://example.org/x/")) {
            assertThat(serving.address()).endsWith("/repo/");
            assertThat(get(serving.address())).contains("A title", "https://example.org/x/");
            assertThat(get(serving.address() + "no/such/page")).contains("<base href=\"/repo/\">");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=-1", "--port=65536", "--port=x", "--base-path=/../", "--base-url=ftp://x"})
    void wrongUsageExitsWithTwo(String option) {
        StringWriter err = new StringWriter();
        int exit = Foresite.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "serve", option);
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains(option.substring(0, option.indexOf('=')));
    }

    @Test
    void missingFoldersAreOneClearSentence() throws Exception {
        try (Serving serving = new Serving(folder.resolve("none"), folder.resolve("out"))) {
            assertThat(serving.err())
                    .startsWith("foresite: there is no content folder")
                    .doesNotContain("\tat ");
        }
        try (Serving serving = serve("--templates", folder.resolve("none").toString())) {
            assertThat(serving.err()).startsWith("foresite: there is no templates folder");
        }
    }

    @Test
    void helpShowsAnExample() {
        StringWriter out = new StringWriter();
        assertThat(Foresite.run(new PrintWriter(out, true), new PrintWriter(out, true), "serve", "--help"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "--port", "--open", "--base-path", "--base-url", "--content", "Example:", "foresite.jar serve");
    }

    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
    void everySystemHasItsOwnWayToOpenABrowser(String system, String command) {
        assertThat(ServeCommand.browserCommand(system, "http://127.0.0.1:8080/"))
                .startsWith(command)
                .endsWith("http://127.0.0.1:8080/");
    }
}
