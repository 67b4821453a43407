package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader searches the sample site with a real browser: from disk, and as GitHub Pages would serve it. */
final class SearchIT extends SampleInBrowser {

    private String root(String how) {
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
        assertThat(found(how, "quantm")).contains("Shown for quantum");
        assertThat(found(how, "wuantum")).contains("Shown for quantum");
        assertThat(page.locator("[data-result=topic]").first().textContent()).contains("uantum");
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

    private String first() {
        Locator first = page.locator("[data-result]").first();
        return first.getAttribute("data-result") + " " + first.locator("a").textContent();
    }

    @Test
    void whatAnswersBestComesFirst() {
        found("served", "quantum computing");
        assertThat(first()).isEqualTo("topic Quantum computing");
        found("served", "cultivated meat bans");
        assertThat(first()).isEqualTo("report Cultivated Meat Meets Its First Bans");
    }

    @Test
    void ofManyWordsOneMayBeMissingWhereTooFewReportsHaveAll() {
        assertThat(found("served", "cloned president deepfakes zzzzqq")).contains("Nothing has all words");
        assertThat(page.locator("[data-result=report] a").allTextContents())
                .contains("A Cloned President on the Phone: Deepfakes in the Biggest Election Year");
    }

    @Test
    void wordsAreFoundJoinedAndApart() {
        found("served", "deepfake");
        String together = page.locator("[data-result=report] a").first().getAttribute("href");
        found("served", "deep fake");
        assertThat(page.locator("[data-result=report] a").first().getAttribute("href"))
                .isEqualTo(together);
        found("served", "quantumcomputing");
        assertThat(page.locator("[data-result=topic] a").allTextContents()).contains("Quantum computing");
    }

    @Test
    void thePagesOfTheSiteAreFoundByTheirNames() {
        found("served", "trends");
        assertThat(page.locator("[data-result=page] a").allTextContents()).contains("Trends");
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
