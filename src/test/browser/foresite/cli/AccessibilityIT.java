package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core finds nothing wrong with a page of any kind: in light and dark, on a small phone, a phone and a desk. */
@EnabledIfSystemProperty(
        named = "foresite.axe",
        matches = "true",
        disabledReason = "axe-core takes minutes; run it with mvn verify -Dtest.axe=true, or -P long")
final class AccessibilityIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    static Path site;

    private static PageKinds kinds;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        kinds = PageKinds.build(site);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 320", "LIGHT, 375", "LIGHT, 1280", "DARK, 320", "DARK, 375", "DARK, 1280"})
    void pagesOfEveryKindAreAccessible(ColorScheme scheme, int width) {
        List<String> found = new ArrayList<>();
        // axe-core is put into the page as a script, which the site's own policy forbids.
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBypassCSP(true)
                .setColorScheme(scheme)
                .setViewportSize(width, 900))) {
            Page page = context.newPage();
            for (Path file : kinds.pages()) {
                page.navigate(file.toUri().toString());
                new AxeBuilder(page).analyze().getViolations().forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> found.add(site.relativize(file) + ": " + violation.getId() + ": "
                                + violation.getHelp() + ": " + node.getHtml())));
            }
        }
        assertThat(found).isEmpty();
    }
}
