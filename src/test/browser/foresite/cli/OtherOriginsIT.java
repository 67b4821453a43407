package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another origin, open in the author's own browser, tries to read the preview. */
final class OtherOriginsIT {

    /** Loads a path in every way that a page has, and returns what it could see of each. */
    private static final String ATTACK = """
            async (target) => {
              const seen = { callback: "never called" };
              window.foresiteNames = (names) => seen.callback = JSON.stringify(names);
              const load = (way, name, attributes) => new Promise((resolve) => {
                const made = document.createElement(name);
                made.onload = () => resolve(seen[way] = `loaded ${made.naturalWidth ?? made.sheet?.cssRules.length ?? ""}`);
                made.onloadeddata = made.onload;
                made.onerror = () => resolve(seen[way] = "error");
                Object.assign(made, attributes);
                document.body.append(made);
                setTimeout(() => resolve(seen[way] ??= "nothing"), 3000);
              });
              const ask = (way, options) => fetch(target, options)
                .then(async (answer) => seen[way] = `${answer.type} ${await answer.text()}`)
                .catch(() => seen[way] = "error");
              const listen = () => new Promise((resolve) => {
                const source = new EventSource(target);
                const end = (what) => { source.close(); resolve(seen.events = what); };
                source.onopen = () => end("open");
                source.onerror = () => end("error");
              });
              await Promise.all([
                load("script", "script", { src: target }),
                load("module", "script", { src: target, type: "module" }),
                load("silent script", "script", { src: target, referrerPolicy: "no-referrer" }),
                load("style", "link", { rel: "stylesheet", href: target }),
                load("prefetch", "link", { rel: "prefetch", href: target }),
                load("image", "img", { src: target }),
                load("video", "video", { src: target }),
                load("audio", "audio", { src: target }),
                load("object", "object", { data: target }),
                load("embed", "embed", { src: target }),
                ask("opaque", { mode: "no-cors" }),
                ask("read", { mode: "cors" }),
                ask("with cookies", { mode: "no-cors", credentials: "include" }),
                ask("as a page", { mode: "no-cors", headers: { Accept: "text/html" } }),
                listen(),
              ]);
              const frame = document.createElement("iframe");
              frame.src = target;
              await new Promise((resolve) => { frame.onload = resolve; document.body.append(frame); });
              seen.frames = frame.contentWindow.length;
              try { seen.frame = frame.contentDocument?.body.textContent ?? "closed"; } catch { seen.frame = "closed"; }
              return seen;
            }
            """;

    @TempDir
    static Path folder;

    private static Serving serving;
    private static HttpServer other;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;
    private final List<Response> answers = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        serving = new Serving(Path.of("content"), folder.resolve("out"), "--port", "0");
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] body = ("<!doctype html><title>Other</title><body><a href=\"" + serving.address() + "\">link</a>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--host-resolver-rules=MAP rebind.example 127.0.0.1")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        other.stop(0);
        serving.close();
    }

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.onResponse(answer -> {
            if (answer.url().startsWith(serving.address())) {
                answers.add(answer);
            }
        });
    }

    @AfterEach
    void close() {
        page.close();
    }

    private static String otherOrigin(String host) {
        return "http://" + host + ":" + other.getAddress().getPort() + "/";
    }

    /** Another port is another origin of the same site; another name is another site. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void itLearnsNothingNotEvenWhetherAFileIsThere(String host) throws IOException {
        page.navigate(otherOrigin(host));
        Object nothing = page.evaluate(ATTACK, serving.address() + "none.html");
        assertThat(nothing).asString().contains("callback=never called", "script=error", "opaque=error", "events=error");
        for (String path : List.of("index.html", "assets/style.css", "assets/icon.svg", "data/index.html", "data/graph.json",
                ".foresite/events", ".foresite/reload.js", names())) {
            assertThat(page.evaluate(ATTACK, serving.address() + path)).as(path).isEqualTo(nothing);
        }
        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer.status()).as(answer.url()).isEqualTo(403));
    }

    /** The script with the names of all concepts, which a page on the disk loads as well. */
    private static String names() throws IOException {
        Path out = folder.resolve("out");
        try (Stream<Path> files = Files.list(out.resolve("data"))) {
            return files.map(file -> out.relativize(file).toString())
                    .filter(path -> path.matches("data/names-.*\\.js"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aLinkOnItOpensThePreviewWhichThenWorks() {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(otherOrigin("localhost"));
        page.locator("a").click();
        page.waitForURL(serving.address());
        page.waitForLoadState();
        assertThat(page.locator("h1").first().isVisible()).isTrue();
        assertThat(page.evaluate("performance.getEntriesByType('resource').length > 2")).isEqualTo(true);
        assertThat(answers).hasSizeGreaterThan(2).allSatisfy(answer -> assertThat(answer.status()).isLessThan(400));
        assertThat(complaints).isEmpty();
    }

    @Test
    void aWindowThatItOpensIsOutOfItsHands() {
        page.navigate(otherOrigin("localhost"));
        page.evaluate("target => { window.opened = window.open(target); }", serving.address());
        page.waitForTimeout(1000);
        assertThat(page.evaluate("window.opened.closed")).isEqualTo(true);
    }

    @Test
    void aFormOnItIsRefused() {
        page.navigate(otherOrigin("localhost"));
        Response answer = page.waitForResponse(serving.address(), () -> page.evaluate("""
                target => {
                  const form = document.createElement("form");
                  form.method = "post";
                  form.action = target;
                  document.body.append(form);
                  form.submit();
                }""", serving.address()));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aNameThatLeadsToThisMachineIsRefused() {
        int port = URI.create(serving.address()).getPort();
        Response answer = page.navigate("http://rebind.example:" + port + "/");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("body").textContent()).isEqualTo("This preview answers to localhost and 127.0.0.1 only.\n");
    }
}
