package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader sifts the signals of the sample site. What is counted in the browser is counted again from the site's data. */
final class SignalsIT extends SampleInBrowser {

    /** A signal with its report, as data/reports.json has them. */
    private record Told(JsonNode report, JsonNode signal) {}

    private List<Told> told(Predicate<Told> wanted) throws IOException {
        List<Told> told = new ArrayList<>();
        JsonMapper.shared().readTree(Files.readString(site.resolve("data/reports.json"))).forEach(report -> report.get(
                        "signals")
                .valueStream()
                .distinct()
                .map(signal -> new Told(report, signal))
                .filter(wanted)
                .forEach(told::add));
        return told;
    }

    private void open(String how, String query) {
        page.navigate((how.equals("disk") ? disk() : served()) + "signals/index.html" + query);
        page.locator(".counts").getByText("signal").first().waitFor();
    }

    private int count() {
        return Integer.parseInt(page.locator(".counts").textContent().replaceAll("\\D", ""));
    }

    private void waitForCount(int expected) {
        page.waitForFunction(
                "wanted => document.querySelector('.counts').textContent.replace(/\\D/g, '') === String(wanted)", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void countsAreThoseOfTheData(String how) throws IOException {
        open(how, "");
        assertThat(count()).isEqualTo(told(any -> true).size());
        Told some = told(any -> !any.report().get("category").isNull()).get(0);
        String category = some.report().get("category").asString();
        page.locator("#by-category").selectOption(category);
        waitForCount(told(each -> each.report().get("category").asString("").equals(category)).size());
        page.goBack();
        waitForCount(told(any -> true).size());
        String year = some.report().get("date").asString().substring(0, 4);
        page.locator("#by-year").selectOption(year);
        waitForCount(told(each -> each.report().get("date").asString("").startsWith(year)).size());
        page.locator("#by-relevancy").selectOption("5");
        int both = told(each -> each.report().get("date").asString("").startsWith(year)
                        && each.signal().get("relevancy").asInt(0) >= 5)
                .size();
        page.waitForFunction(
                "wanted => document.querySelector('.counts').textContent.replace(/\\D/g, '') === (wanted || '').toString()", both);
        assertThat(page.url()).contains("year=" + year).contains("relevancy=5");
        open(how, "?year=" + year);
        waitForCount(told(each -> each.report().get("date").asString("").startsWith(year)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void rowsOpenInPlaceByKeyboardAndGoToTheShortlist(String how) {
        open(how, "");
        page.locator(".row h2").first().waitFor();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.evaluate("[...document.querySelectorAll('.row')].indexOf(document.activeElement)")).isEqualTo(0);
        page.keyboard().press("Enter");
        page.locator(".row .inside h3").first().waitFor();
        assertThat(page.locator(".row .open").first().getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("s");
        assertThat(page.locator(".row .star").first().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(page.locator(".tray .count").textContent()).isEqualTo("1");
        String link = page.locator(".row h2 a").first().getAttribute("href");
        page.navigate(link);
        assertThat(page.locator("li.signal .star[aria-pressed=true]").count()).isEqualTo(1);
        page.locator("li.signal .star[aria-pressed=true]").click();
        assertThat(page.locator(".tray .count").textContent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void wordsTopicsAndOrderSift(String how) throws IOException {
        open(how, "?q=quantum");
        page.locator(".row h2").first().waitFor();
int quantum = count();
        assertThat(quantum).isEqualTo(told(each ->
                        List.of("name", "description", "change", "outlook", "drivingForce").stream()
                                .anyMatch(field -> each.signal()
                                        .get(field)
                                        .asString("")
                                        .toLowerCase(Locale.ROOT)
                                        .contains("quantum")))
                .size());

        page.getByText("Take all filters away").click();
        page.waitForFunction("before => Number(document.querySelector('.counts').textContent.replace(/\\D/g, '')) > before", quantum);
        String topic = page.locator(".row .about a:not([href*='reports/'])").first().textContent();
        page.locator("#by-topic").fill(topic);
        page.waitForURL("**topic=*");
        page.waitForFunction("topic => [...document.querySelectorAll('.row')].length > 0", topic);
        assertThat(count()).isGreaterThan(1);
    }

    @Test
    void whatMatchesNothingIsSaid() {
        open("served", "");
        page.locator(".row h2").first().waitFor();
        page.locator("#by-topic").fill("xyzzy");
        page.keyboard().press("Enter");
        page.locator(".counts").getByText("No topic has “xyzzy” in its name").waitFor();
        assertThat(page.locator(".row").count()).isZero();
        page.locator(".counts button").click();
        page.locator(".counts").getByText("No signal has “xyzzy”").waitFor();
        assertThat(page.url()).contains("q=xyzzy").doesNotContain("topic");
        assertThat(page.locator(".whole").first().isVisible()).isFalse();
    }

    /** As one types, the list below the search field counts what the page of results counts. */
    @Test
    void theSearchFieldCountsLikeTheResults() {
        page.navigate(served() + "signals/index.html");
        page.locator("#search").fill("data");
        page.locator("#found .label").first().waitFor();
        List<String> counted = page.locator("#found .label").allTextContents();
        page.navigate(served() + "search.html?q=data");
        page.locator("#results h2").first().waitFor();
        assertThat(page.locator("#results h2").allTextContents()).isEqualTo(counted);
    }

    @Test
    void theCsvHasWhatIsShown() throws IOException {
        open("served", "?relevancy=5");
        page.locator(".row h2").first().waitFor();
        int shown = count();
        Download download = page.waitForDownload(
                () -> page.locator(".bar button").first().click());
        String csv = Files.readString(download.path()).replace("\uFEFF", "");
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(records).hasSize(shown).allMatch(each -> each.get("relevancy").equals("5"));
        assertThat(records).allMatch(each -> each.get("url").startsWith(served() + "reports/"));
    }

    @Test
    void withoutScriptsTheListsByYearLeadToEverySignal() throws IOException {
        try (BrowserContext plain =
                browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(served() + "signals/index.html");
            int found = 0;
            List<String> lists = new ArrayList<>(still.locator("main .columns a[href^='2'], main .columns a[href^='undated']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList());
            while (!lists.isEmpty()) {
                still.navigate(served() + "signals/" + lists.remove(0));
                found += still.locator("li.signal").count();
                still.locator("a[rel=next]").all().forEach(next -> lists.add(next.getAttribute("href")));
            }
            assertThat(found).isEqualTo(told(any -> true).size());
        }
    }

    @Test
    void axeFindsNothing() throws IOException {
        String axe = IOUtils.resourceToString("/axe.min.js", StandardCharsets.UTF_8);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 1280)) {
                try (BrowserContext open = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setBypassCSP(true))) {
                    Page looked = open.newPage();
                    looked.navigate(served() + "signals/index.html?relevancy=4");
                    looked.locator(".row .open").first().click();
                    looked.locator(".row .inside h3").first().waitFor();
                    assertThat(looked.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isEqualTo(true);
                    looked.addScriptTag(new Page.AddScriptTagOptions().setContent(axe));
                    List<?> violations = (List<?>) looked.evaluate("async () => (await axe.run(document)).violations"
                            + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' '))");
                    assertThat(violations).as(width + " " + scheme).isEmpty();
                }
            }
        }
    }
}
