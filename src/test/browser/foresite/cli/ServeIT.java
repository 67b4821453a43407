package foresite.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer with a text editor on one side and a real browser on the other. */
final class ServeIT {

    private static final String TITLE = "Foresite sample";
    private static final int PATIENCE = 60_000;
    private static final String REPORT = "digests/2024/20240602/casgevy-approval.md";

    @TempDir
    static Path folder;

    private static Path content;
    private static Path templates;
    private static Serving serving;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        content = folder.resolve("content");
        templates = folder.resolve("templates");
        FileUtils.copyDirectory(Path.of("content").toFile(), content.toFile());
        BuiltSite.write(templates, "assets/style.css", Files.readString(Path.of("templates/assets/style.css")));
        serving = new Serving(content, folder.resolve("out"), "--port", "0", "--base-path", "/repo/", "--templates",
                templates.toString());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        serving.close();
    }

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() throws IOException {
        Files.deleteIfExists(templates.resolve("home.peb"));
        page.close();
        assertThat(complaints).isEmpty();
    }

    private Locator overlay() {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private static void replace(String file, String old, String with) throws IOException {
        String text = Files.readString(content.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(content.resolve(file), text.replace(old, with));
    }

    @Test
    void anEditedReportComesByItselfWhereTheReaderWas() throws IOException {
        page.setViewportSize(800, 400);
        page.navigate(serving.address() + "reports/casgevy-approval.html");
        page.evaluate("window.scrollTo(0, 300)");
        page.evaluate("window.before = true");
        String title = page.locator("h1").textContent();
        // As long as the one before: what stands below would else keep its place on the screen, and the page move.
        String edited = "X" + title.substring(1);
        replace(REPORT, title, edited);
        assertThat(page.locator("h1")).hasText(edited);
        assertThat(page.evaluate("window.before === undefined")).isEqualTo(true);
        // A page's policy forbids Playwright to wait for an expression by itself.
        for (int i = 0; i < 100 && !page.evaluate("window.scrollY").equals(300); i++) {
            page.waitForTimeout(50);
        }
        assertThat(page.evaluate("window.scrollY")).isEqualTo(300);
        replace(REPORT, edited, title);
        assertThat(page.locator("h1")).hasText(title);
    }

    @Test
    void aPageThatShowsNothingOfTheChangeStaysAsItIs() throws IOException {
        page.navigate(serving.address() + "pages/about.html");
        page.evaluate("window.before = true");
        Page other = browser.newPage();
        other.navigate(serving.address() + "pages/changelog.html");
        String log = Files.readString(content.resolve("pages/changelog.md"));
        Files.writeString(content.resolve("pages/changelog.md"), log + "\n## Quite new\n");
        assertThat(other.locator("article h2").last()).hasText("Quite new");
        Files.writeString(content.resolve("pages/changelog.md"), log);
        assertThat(other.locator("article h2").last()).not().hasText("Quite new");
        other.close();
        assertThat(page.evaluate("window.before")).isEqualTo(true);
    }

    @Test
    void anEditedStyleSheetIsSeenAtOnce() throws IOException {
        page.navigate(serving.address() + "index.html");
        String before = Files.readString(templates.resolve("assets/style.css"));
        Files.writeString(templates.resolve("assets/style.css"), before + "\nh1 { letter-spacing: 7px; }\n");
        assertThat(page.locator("h1").first()).hasCSS("letter-spacing", "7px");
        Files.writeString(templates.resolve("assets/style.css"), before);
        assertThat(page.locator("h1").first()).not().hasCSS("letter-spacing", "7px");
    }

    @Test
    void aBrokenTemplateIsShownOverTheOldPageUntilItIsMended() throws IOException {
        page.navigate(serving.address());
        // Waited for: what the test before has put back may load the page once more.
        assertThat(page).hasTitle(TITLE);
        BuiltSite.write(templates, "home.peb", "<b>{{ view.nothing }}</b>");
        assertThat(overlay()).isVisible();
        assertThat(overlay()).containsText("the template 'home' fails");
        assertThat(overlay()).hasAccessibleName("The build failed");
        assertThat(page).hasTitle(TITLE);
        assertThat(page.evaluate("document.activeElement.shadowRoot.activeElement.textContent")).isEqualTo("Close (Esc)");

        Page late = browser.newPage();
        late.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        late.navigate(serving.address() + "themes/index.html");
        Locator there = late.getByRole(AriaRole.ALERTDIALOG);
        assertThat(there).containsText("the template 'home' fails");
        assertThat(there).hasCSS("background-color", "rgb(31, 30, 27)");

        page.keyboard().press("Escape");
        assertThat(overlay()).hasCount(0);

        BuiltSite.write(templates, "home.peb", "<b>{{ view.neither }}</b>");
        assertThat(overlay()).containsText("neither");

        Files.delete(templates.resolve("home.peb"));
        assertThat(overlay()).hasCount(0);
        assertThat(there).hasCount(0);
        late.close();
    }

    @Test
    void whatAChangeHasMadeWrongIsToldBelowThePageUntilItIsMended() throws IOException {
        Locator notice = page.getByRole(AriaRole.STATUS);
        page.navigate(serving.address() + "reports/casgevy-approval.html");
        assertThat(notice).hasCount(0);
        String report = Files.readString(content.resolve(REPORT));
        Files.writeString(content.resolve(REPORT), report + "\n```\n");
        assertThat(notice).hasAccessibleName("New problems since the preview started");
        assertThat(notice).containsText("casgevy-approval.md:");
        assertThat(notice).containsText("the code fence is never closed");
        assertThat(notice).containsText("Delete the line of back-ticks");

        page.navigate(serving.address() + "pages/changelog.html");
        assertThat(notice).isVisible();
        String log = Files.readString(content.resolve("pages/changelog.md"));
        Files.writeString(content.resolve("pages/changelog.md"), log + "\n## Something else\n");
        assertThat(page.locator("article h2").last()).hasText("Something else");
        assertThat(notice).isVisible();
        notice.getByRole(AriaRole.BUTTON).click();
        assertThat(notice).hasCount(0);
        page.navigate(serving.address() + "pages/about.html");
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(notice).hasCount(0);
        page.navigate(serving.address() + "pages/changelog.html");
        Files.writeString(content.resolve("pages/changelog.md"), log);
        assertThat(page.locator("article h2").last()).not().hasText("Something else");
        assertThat(notice).hasCount(0);

        BuiltSite.write(templates, "home.peb", "<b>{{ view.nothing }}</b>");
        assertThat(overlay()).containsText("the template 'home' fails");
        BuiltSite.write(content, "digests/none.md", "");
        assertThat(overlay()).containsText("New problems since the preview started");
        assertThat(overlay()).containsText("digests/none.md: warning F006");
        // The template last: the build that succeeds finds everything as it was.
        Files.writeString(content.resolve(REPORT), report);
        Files.delete(content.resolve("digests/none.md"));
        Files.delete(templates.resolve("home.peb"));
        assertThat(overlay()).hasCount(0);
        assertThat(notice).hasCount(0);
    }

    @Test
    void aPageThatWasNotThereComesWhenItIsWritten() throws IOException {
        page.onConsoleMessage(message -> complaints.removeIf(each -> each.contains("404")));
        page.navigate(serving.address() + "pages/written.html");
        assertThat(page.locator("h1")).hasText("Page not found");
        BuiltSite.write(content, "pages/written.md", "# Written now\n");
        assertThat(page.locator("h1")).hasText("Written now");
        Files.delete(content.resolve("pages/written.md"));
        assertThat(page.locator("h1")).hasText("Page not found");
    }
}
