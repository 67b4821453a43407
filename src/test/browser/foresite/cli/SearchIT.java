package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader searches the sample site with a real browser: from disk, and as GitHub Pages would serve it. */
final class SearchIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    static Path site;

    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;

    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        assertThat(BuiltSite.of(Path.of("content"), site, "--base-url", "https://example.org/repo/").exit()).isZero();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/repo/", exchange -> {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring("/repo/".length()));
            Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
            boolean there = Files.isRegularFile(found);
            byte[] body = there ? Files.readAllBytes(found) : new byte[0];
            String name = found.getFileName().toString();
            exchange.getResponseHeaders().set("Content-Type", name.endsWith(".css") ? "text/css"
                    : name.endsWith(".js") ? "text/javascript" : name.endsWith(".svg") ? "image/svg+xml" : "text/html");
            exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        server.stop(0);
    }

    @BeforeEach
    void open() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private static String served() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/repo/";
    }

    private static String disk() {
        return site.toUri().toString();
    }

    private static String root(String how) {
        return how.equals("disk") ? disk() : served();
    }

    private List<String> listed(String typed) {
        page.locator("#search").fill(typed);
        page.locator("#found").waitFor();
        page.waitForTimeout(400);
        return page.locator("#found a").allTextContents();
    }

    private String found(String how, String query) {
        page.navigate(root(how) + "search.html?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        page.locator("#results .counts").waitFor();
        return page.locator("#results").textContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void theListOpensIsWalkedByKeyboardAndCloses(String how) {
        page.navigate(root(how) + "technologies/index.html");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
        assertThat(listed("quantu")).anyMatch(title -> title.toLowerCase(Locale.ROOT).contains("quantum"));
        assertThat(page.locator("[role=status]").first().textContent()).matches("(?s)\\d+ results?\\..*");
        assertThat(page.locator("#search").getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("Escape");
        assertThat(page.locator("#found").isVisible()).isFalse();
        listed("quantum");
        page.keyboard().press("ArrowDown");
        String first = page.locator("#found [aria-selected=true] a").getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void thePageOfResultsKeepsItsStateInTheAddress(String how) {
        assertThat(found(how, "quantum")).contains("result");
        assertThat(page.locator("[data-result] a").count()).isEqualTo(page.locator("[data-result]").count());
        assertThat(page.locator("[data-result=report]").count()).isPositive();
        int all = page.locator("[data-result]").count();
        page.locator("#facet-kind").selectOption("technology");
        page.waitForURL("**kind=technology*");
        page.waitForFunction("all => document.querySelectorAll('[data-result]').length < all", all);
        page.goBack();
        page.waitForFunction("all => document.querySelectorAll('[data-result]').length === all", all);
        assertThat(page.locator("#search").inputValue()).isEqualTo("quantum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void queriesForgiveExcludeAndDrop(String how) {
        assertThat(found(how, "quantm")).contains("Shown for");
        assertThat(found(how, "quantum zzzzqq")).contains("Nothing has both");
        String all = found(how, "quantum");
        assertThat(found(how, "quantum -computing")).isNotEqualTo(all);
        assertThat(found(how, "\"zzzz quantum\"")).doesNotContain("Topics");
        assertThat(found(how, "<img src=x onerror=alert(1)>")).contains("esult");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void theBrowserMakesTheSameTermsAsTheProgram(String how) throws IOException {
        page.navigate(root(how) + "search.html");
        page.locator("#results .facets").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (String line : IOUtils.resourceToString("/search/search-terms.tsv", StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] pair = line.split("\t");
            assertThat(page.evaluate("async text => (await foresiteTerms(text)).join(' ')", pair[0]))
                    .as(pair[0])
                    .isEqualTo(pair[1]);
        }
    }

    @Test
    void accentsPhrasesAndOtherNamesAreFound() {
        assertThat(found("served", "apprentissage")).contains("Machine learning");
        assertThat(found("served", "\"quantum computing\"")).contains("Quantum computing");
    }

    @Test
    void withoutScriptsTheFormLeadsToTheLists() {
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page bare = plain.newPage();
            bare.navigate(served() + "index.html");
            bare.locator("form[role=search] input[type=search]").first().fill("quantum");
            bare.keyboard().press("Enter");
            bare.waitForURL("**/search.html?q=quantum");
            assertThat(bare.locator("#results a[href='themes/index.html']").count()).isEqualTo(1);
        }
    }

    @Test
    void theOpenListAndThePageAreAccessible() throws IOException {
        String axe = IOUtils.resourceToString("/axe.min.js", StandardCharsets.UTF_8);
        try (BrowserContext free = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            page = free.newPage();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                found("served", "quantum");
                assertThat(violations(axe)).isEmpty();
                page.navigate(served() + "index.html");
                listed("quantum");
                assertThat(violations(axe)).isEmpty();
            }
        }
    }

    private List<?> violations(String axe) {
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(axe));
        return (List<?>) page.evaluate("async () => (await axe.run(document)).violations"
                + ".flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))");
    }
}
