package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** axe-core finds nothing wrong with a page of any kind: in light and dark, on a small phone, a phone and a desk. */
final class AccessibilityIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** The rules of axe-core whose outcome depends on the style sheet. */
    private static final String OF_LOOKS = "{runOnly: ['color-contrast', 'link-in-text-block',"
            + " 'scrollable-region-focusable', 'target-size']}";

    @TempDir
    static Path site;

    private static PageKinds kinds;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        kinds = PageKinds.build(site);
        for (Path file : kinds.pages()) {
            String page = Files.readString(file);
            // A page that has moved would lead on before axe-core has looked at it, and the page for what is not there
            // takes its style sheet from where the site will be.
            Files.writeString(file, page.replaceAll("<meta http-equiv=\"refresh\"[^>]*>|<base [^>]*>", ""));
        }
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

    /** Each page is loaded once; what depends on colors and width alone is looked at again. */
    @Test
    void pagesOfEveryKindAreAccessible() throws IOException {
        List<String> found = new ArrayList<>();
        String axe = IOUtils.resourceToString("/axe.min.js", StandardCharsets.UTF_8);
        // axe-core is put into the page as a script, which the site's own policy forbids.
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            for (Path file : kinds.pages()) {
                look(page, ColorScheme.LIGHT, 1280);
                page.navigate(file.toUri().toString());
                page.addScriptTag(new Page.AddScriptTagOptions().setContent(axe));
                String name = site.relativize(file).toString();
                found.addAll(violations(page, name + ", light, 1280", "{}"));
                for (int width : List.of(320, 375)) {
                    look(page, ColorScheme.LIGHT, width);
                    found.addAll(violations(page, name + ", light, " + width, OF_LOOKS));
                }
                for (int width : List.of(320, 375, 1280)) {
                    look(page, ColorScheme.DARK, width);
                    found.addAll(violations(page, name + ", dark, " + width, OF_LOOKS));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
    }

    /** @param options of axe-core, as JavaScript */
    private static List<String> violations(Page page, String where, String options) {
        Object lines = page.evaluate("async () => (await axe.run(document, " + options + ")).violations"
                + ".flatMap(rule => rule.nodes.map(node => rule.id + ': ' + rule.help + ': ' + node.html))");
        return ((List<?>) lines).stream().map(line -> where + ": " + line).toList();
    }
}
