package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the sample site in a real browser: from disk, and as GitHub Pages would serve it. No page may complain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleInBrowser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    Path site;

    private HttpServer server;
    private Playwright playwright;
    Browser browser;

    BrowserContext context;
    Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        site = folder;
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
    void stop() {
        browser.close();
        playwright.close();
        server.stop(0);
    }

    @BeforeEach
    void open() {
        complaints.clear();
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

    String served() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/repo/";
    }

    String disk() {
        return site.toUri().toString();
    }
}
