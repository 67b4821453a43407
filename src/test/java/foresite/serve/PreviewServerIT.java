package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview gives to whom, asked over the wire. */
final class PreviewServerIT {

    private static final String PAGE = "<!doctype html><html><head><title>x</title></head><body>Grüße</body></html>";

    @TempDir
    private Path temporary;

    private Served served;

    @BeforeEach
    void start() throws IOException {
        Path site = temporary.resolve("site");
        Served.write(site, "index.html", PAGE);
        Served.write(site, "themes/index.html", PAGE.replace("Grüße", "All themes"));
        Served.write(site, "themes/café.html", PAGE.replace("Grüße", "Coffee"));
        Served.write(
                site,
                "404.html",
                PAGE.replace("<title>", "<base href=\"/elsewhere/\"><title>").replace("Grüße", "Lost"));
        Served.write(site, "old.html", "<html><head><meta http-equiv=\"refresh\" content=\"0; url=a\"></head></html>");
        Served.write(site, ".foresite-manifest", "secret list");
        Served.write(site, ".git/config", "secret config");
        Served.write(temporary, "outside.txt", "secret outside");
        Served.write(temporary, "site-two/index.html", "secret neighbor");
        Files.createSymbolicLink(site.resolve("link.txt"), temporary.resolve("outside.txt"));
        Files.createSymbolicLink(site.resolve("away"), temporary);
        Files.createSymbolicLink(site.resolve("list.txt"), site.resolve(".foresite-manifest"));
        served = new Served(site, BasePath.ROOT);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void under(String base) throws IOException {
        served.close();
        served = new Served(served.folder, new BasePath(base));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, text/html; charset=utf-8",
        "a.css, text/css; charset=utf-8",
        "a.js, text/javascript; charset=utf-8",
        "a.json, application/json; charset=utf-8",
        "a.jsonld, application/ld+json; charset=utf-8",
        "a.xml, application/xml; charset=utf-8",
        "a.txt, text/plain; charset=utf-8",
        "a.csv, text/csv; charset=utf-8",
        "a.svg, image/svg+xml; charset=utf-8",
        "a.png, image/png",
        "a.WEBP, image/webp",
        "a.woff2, font/woff2",
        "CNAME, application/octet-stream",
        "a.b/c, application/octet-stream",
    })
    void aFileSaysWhatItIs(String name, String type) throws Exception {
        Served.write(served.folder, name, "x");
        HttpResponse<byte[]> answer = served.get("/" + name);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void aFileComesByteForByte() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Files.write(served.folder.resolve("all.png"), all);
        assertThat(served.get("/all.png").body()).isEqualTo(all);
    }

    @Test
    void aPageComesWithOneScriptMoreAndItsFileStaysAsItIs() throws Exception {
        String shown = served.text("/");
        assertThat(shown).containsOnlyOnce("<script").contains("/.foresite/reload.js", "data-page=\"index.html\"");
        assertThat(shown.replaceAll("<script.*></script>\n", "")).isEqualTo(PAGE);
        assertThat(served.folder.resolve("index.html")).hasContent(PAGE);
    }

    @Test
    void aPageThatOnlyLeadsOnHasNoScript() throws Exception {
        assertThat(served.text("/old.html")).doesNotContain("<script");
    }

    @Test
    void aNameIsNoMarkup() throws Exception {
        Served.write(served.folder, "a\"><b>.html", PAGE);
        assertThat(served.text("/a%22%3E%3Cb%3E.html")).contains("data-page=\"a&quot;>&lt;b>.html\"");
    }

    @Test
    void aFolderShowsItsIndexBehindASlash() throws Exception {
        assertThat(served.text("/themes/")).contains("All themes");
        HttpResponse<byte[]> answer = served.get("/themes?sort=name");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/themes/?sort=name");
    }

    @Test
    void anAddressMayBeInAnyScript() throws Exception {
        assertThat(served.text("/themes/caf%C3%A9.html")).contains("Coffee", "data-page=\"themes/café.html\"");
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() throws Exception {
        String tag = served.get("/").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]+\"");
        for (String known : List.of(tag, "\"x\", " + tag, "W/" + tag, "*")) {
            HttpResponse<byte[]> answer = served.get("/", "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(served.get("/", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        Served.write(served.folder, "index.html", PAGE.replace("Grüße", "New"));
        assertThat(served.get("/", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void headIsTheHeadOfGet() throws Exception {
        HttpResponse<byte[]> get = served.get("/");
        HttpResponse<byte[]> head = served.ask("HEAD", "/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void nothingCanBeSent(String method) throws Exception {
        HttpResponse<byte[]> answer = served.ask(method, "/");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void whatIsNotThereShowsTheSitesOwnPageWithItsLinksStartingHere() throws Exception {
        under("/repo/");
        HttpResponse<byte[]> answer = served.get("/repo/a/b/c.html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("Lost", "<base href=\"/repo/\">", "/repo/.foresite/reload.js", "data-page=\"404.html\"");
    }

    @Test
    void aPageForWhatIsNotThereThatWasBuiltWithoutABaseGetsOne() throws Exception {
        Served.write(served.folder, "404.html", "<html>\n<HEAD lang=\"en\">\n<title>Lost</title></HEAD></html>");
        assertThat(served.text("/reports/none.html"))
                .startsWith("<html>\n<HEAD lang=\"en\"><base href=\"/\">\n<title>");
    }

    @Test
    void withoutAnySiteThereIsStillAPageThatReloads() throws Exception {
        try (Served empty = new Served(temporary.resolve("none"), BasePath.ROOT)) {
            assertThat(empty.get("/").statusCode()).isEqualTo(404);
            assertThat(empty.text("/")).contains("Page not found", "reload.js");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.txt",
                "/themes/../../outside.txt",
                "/%2e%2e/outside.txt",
                "/..%2foutside.txt",
                "/%2e%2e%2foutside.txt",
                "/themes/..%2f..%2foutside.txt",
                "/..%5coutside.txt",
                "/..%c0%afoutside.txt",
                "/%252e%252e/outside.txt",
                "/..;/outside.txt",
                "/....//outside.txt",
                "/../site-two/index.html",
                "/../site-two/",
                "//outside.txt",
                "//127.0.0.1/../outside.txt",
                "/link.txt",
                "/away/outside.txt",
                "/away/site-two/",
                "/list.txt",
                "/.foresite-manifest",
                "/.git/config",
                "/%2egit/config",
                "/.git%2fconfig",
                "/themes/../.git/config",
                "/./.git/config",
                "/.foresite/../.foresite-manifest",
                "/.foresite/..%2f.foresite-manifest",
                "/.foresite/package-info.class",
                "/outside.txt%00.html",
                "/%00",
                "/themes%2f..%2f..%2foutside.txt",
                "/file:///etc/passwd",
                "/%2fetc%2fpasswd",
                "//etc/passwd",
                "http://127.0.0.1/../outside.txt",
            })
    void nothingOutsideOrHiddenIsGiven(String target) throws IOException {
        String answer = served.raw(target, "Host: 127.0.0.1");
        assertThat(answer).matches("(?s)HTTP/1.1 40[0-4].*").doesNotContain("secret", "root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//evil.example/themes", "/themes//", "/%2fevil.example/themes"})
    void noRedirectLeadsAway(String target) throws IOException {
        assertThat(served.raw(target, "Host: 127.0.0.1")).doesNotContainIgnoringCase("location: //");
    }

    @Test
    void aPathOfAnyLengthIsOnlyNotFound() throws IOException {
        assertThat(served.raw("/" + "a".repeat(5000), "Host: localhost")).startsWith("HTTP/1.1 404");
        assertThat(served.raw("/" + "a/".repeat(3000), "Host: localhost")).startsWith("HTTP/1.1 404");
    }

    @Test
    void everyAnswerIsForThisOriginAlone() throws Exception {
        String tag = served.get("/").headers().firstValue("ETag").orElseThrow();
        for (HttpResponse<byte[]> answer : List.of(
                served.get("/"),
                served.get("/", "If-None-Match", tag),
                served.ask("HEAD", "/"),
                served.ask("POST", "/"),
                served.get("/themes"),
                served.get("/none.html"),
                served.get("/.foresite/reload.js"),
                served.get("/.foresite/none"),
                served.get("/", "Sec-Fetch-Site", "cross-site"))) {
            Map<String, List<String>> headers = answer.headers().map();
            assertThat(headers)
                    .as("%s", answer)
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                    .containsEntry("content-security-policy", List.of("frame-ancestors 'self'"))
                    .containsEntry("x-frame-options", List.of("SAMEORIGIN"))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("same-origin"))
                    .doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void anotherSiteLearnsNothingNotEvenWhetherAFileIsThere() throws Exception {
        HttpResponse<byte[]> there = served.get("/", "Sec-Fetch-Site", "cross-site");
        HttpResponse<byte[]> none = served.get("/none.html", "Sec-Fetch-Site", "cross-site");
        assertThat(there.statusCode()).isEqualTo(403).isEqualTo(none.statusCode());
        assertThat(there.body()).isEqualTo(none.body());
        assertThat(there.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsAnAnswerToo() throws Exception {
        Path file = served.folder.resolve("closed.txt");
        // The largest array of Java is smaller; the file takes no room on the disk.
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        assertThat(served.get("/closed.txt").statusCode()).isEqualTo(500);
        assertThat(served.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void noOtherAddressOfThisMachineIsServed() throws IOException {
        try (Socket socket = new Socket()) {
            InetSocketAddress other = new InetSocketAddress("127.0.0.2", served.port());
            assertThatThrownBy(() -> socket.connect(other, 5000)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aTakenPortIsReplacedByAFreeOne() throws IOException {
        try (PreviewServer second = PreviewServer.start(served.files, served.browsers, BasePath.ROOT, served.port())) {
            assertThat(second.port()).isPositive().isNotEqualTo(served.port());
        }
    }

    @Test
    void underABasePathTheRootLeadsThereAndNothingElseIsServed() throws Exception {
        under("/repo/");
        for (String before : List.of("/", "/repo")) {
            HttpResponse<byte[]> answer = served.get(before);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains("/repo/");
        }
        assertThat(served.text("/repo/themes/")).contains("All themes", "/repo/.foresite/reload.js");
        assertThat(served.get("/themes/").statusCode()).isEqualTo(404);
        assertThat(served.get("/repository/index.html").statusCode()).isEqualTo(404);
        assertThat(served.get("/repo/themes").headers().firstValue("Location")).contains("/repo/themes/");
    }

    @Test
    void draftsAreShownAboveTheFilesUntilTheyArePublished() throws Exception {
        byte[] draft = PAGE.replace("Grüße", "Draft").getBytes(StandardCharsets.UTF_8);
        byte[] other = PAGE.replace("Grüße", "Other").getBytes(StandardCharsets.UTF_8);
        served.files.draft(Map.of("index.html", draft, "new/page.html", other));
        assertThat(served.text("/")).contains("Draft");
        assertThat(served.text("/new/page.html")).contains("Other");

        Files.write(served.folder.resolve("index.html"), draft);
        assertThat(served.files.publish(Set.of("index.html", "themes/index.html")))
                .containsExactly("new/page.html", "themes/index.html");
        assertThat(served.get("/new/page.html").statusCode()).isEqualTo(404);
    }
}
