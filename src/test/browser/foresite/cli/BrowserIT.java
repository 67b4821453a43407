package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader with a real browser on the sample site: from disk, and as GitHub Pages would serve it. */
final class BrowserIT extends SampleInBrowser {

    private void follow(Locator link) {
        link.first().click();
        page.waitForLoadState();
    }

    private String heading() {
        return page.locator("h1").textContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void walksFromHomeToDigestReportTechnologyAnotherReportConcernAndBack(String how) {
        page.navigate((how.equals("disk") ? disk() : served()) + "index.html");
        String home = page.url();
        follow(page.locator("main h2 a[href^='digests/']"));
        assertThat(page.url()).contains("/digests/20250601.html");
        follow(page.locator("main .cards h3 a"));
        assertThat(page.url()).contains("/reports/20250601-1.html");
        String report = heading();
        follow(page.locator(".findings a.technology:has-text('Genome')").or(page.locator(".findings a.technology")));
        assertThat(page.url()).contains("/technologies/");
        assertThat(page.locator("main").textContent()).contains(report);
        page.goBack();
        page.goBack();
        page.goBack();
        assertThat(page.url()).isEqualTo(home);

        follow(page.locator("nav[aria-label=Main] a:has-text('Technologies')"));
        follow(page.locator("section:has(h2:text('Most reported')) a.technology"));
        String technology = heading();
        follow(page.locator(".said .facts a[href*='/reports/']").last());
        assertThat(page.locator("main").textContent().toLowerCase(Locale.ROOT))
                .contains(technology.toLowerCase(Locale.ROOT));
        follow(page.locator(".findings a.concern"));
        assertThat(page.url()).contains("/concerns/");
        follow(page.locator("header .brand"));
        assertThat(page.url()).isEqualTo(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void theFilterFindsANameAmongAll(String how) {
        page.navigate((how.equals("disk") ? disk() : served()) + "concerns/index.html");
        page.locator("#filter").fill("privacy");
        page.locator(".found li a").first().waitFor();
        assertThat(page.locator(".found li").allTextContents())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).containsIgnoringCase("privacy"));
        follow(page.locator(".found li a"));
        assertThat(heading()).containsIgnoringCase("privacy");
    }

    private List<String> found(String typed) {
        page.locator("#filter").fill(typed);
        page.waitForFunction("typed => location.hash === '#' + new URLSearchParams({find: typed})", typed);
        return page.locator(".found li").allTextContents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void theFilterKnowsOtherNamesAndOtherWritings(String how) {
        page.navigate((how.equals("disk") ? disk() : served()) + "technologies/index.html");
        assertThat(found("apprentissage")).singleElement().asString()
                .startsWith("Machine learning").endsWith("also named Apprentissage automatique");
        assertThat(found("gpt4")).first().asString().startsWith("GPT-4");
        assertThat(found("brain computer")).isNotEmpty().isEqualTo(found("brain-computer"));
        assertThat(found("ion")).isNotEmpty().noneMatch(name -> name.contains("carbonation"));
        assertThat(page.locator(".elsewhere").isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void whatWasLookedForIsThereOnTheWayBackAndLeadsOnWhereNothingIsFound(String how) {
        page.navigate((how.equals("disk") ? disk() : served()) + "technologies/index.html");
        List<String> names = found("quantum");
        assertThat(names).isNotEmpty();
        follow(page.locator(".found li a"));
        page.goBack();
        page.locator(".found li a").first().waitFor();
        assertThat(page.locator("#filter").inputValue()).isEqualTo("quantum");
        assertThat(page.locator(".found li").allTextContents()).isEqualTo(names);
        assertThat(found("biodiversity")).isEmpty();
        follow(page.locator(".elsewhere a:has-text('themes')"));
        page.locator(".found li a").first().waitFor();
        assertThat(page.locator("#filter").inputValue()).isEqualTo("biodiversity");
        page.navigate((how.equals("disk") ? disk() : served()) + "technologies/letter--c.html");
        page.locator("#filter").fill("quantum");
        follow(page.locator(".elsewhere a"));
        page.locator(".found li a").first().waitFor();
        assertThat(page.locator(".found li").allTextContents()).isEqualTo(names);
    }

    @Test
    void theFilterOfALetterOpensTheSwitchWhereItFindsSomethingBehindIt() {
        page.navigate(served() + "technologies/letter--c.html");
        Locator behind = page.locator("details li a").first();
        String name = behind.textContent();
        page.locator("summary").click();
        assertThat(behind.isVisible()).isFalse();
        page.locator("#filter").fill(name);
        assertThat(behind.isVisible()).isTrue();
        page.locator("#filter").fill("nothing is named like this");
        assertThat(page.locator("#names li:visible").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 1280})
    void nothingScrollsSideways(int width) {
        page.setViewportSize(width, 800);
        for (String path : List.of("index.html", "digests/index.html", "digests/20250601.html", "reports/20250601-1.html",
                "themes/index.html", "concerns/index.html", "data/index.html", "quality.html", "pages/about.html",
                "technologies/genome-sequencing.html", "reports/index.html", "404.html")) {
            page.navigate(served() + path);
            Object surplus = page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(surplus).as(path + " at " + width).isEqualTo(0);
        }
    }

    @Test
    void theKeyboardSkipsToTheText() {
        page.navigate(served() + "index.html");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#content");
    }

    @Test
    void darkAndLightDiffer() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(served() + "index.html");
        Object dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).isNotEqualTo(dark);
    }
}
