package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader takes signals, a topic and a report from the sample site to a meeting. */
final class ShortlistIT extends SampleInBrowser {

    private static final String KEPT = "JSON.stringify([...document.querySelectorAll('.kept > li')]"
            + ".map(each => each.querySelector('a')?.textContent ?? each.querySelector('input').value))";

    private String root(String how) {
        return how.equals("disk") ? disk() : served();
    }

    private void open(String how) {
        page.navigate(root(how) + "shortlist/index.html");
        page.locator(".take").waitFor();
    }

    /** Stars three signals, a topic and a report. */
    private void fill(String how) {
        page.navigate(root(how) + "signals/index.html");
        page.locator(".row .star").nth(2).waitFor();
        for (int i = 0; i < 3; i++) {
            page.locator(".row .star").nth(i).click();
        }
        page.locator(".row h2 a").first().click();
        page.locator("h1 + .star").click();
        page.locator(".margin a.theme").first().click();
        page.locator("h1 + .star").click();
        open(how);
        page.locator(".kept .shift").nth(2).waitFor();
    }

    private String kept() {
        return (String) page.evaluate(KEPT);
    }

    private String saved(String format) throws IOException {
        Download download = page.waitForDownload(() -> page.getByText(format, new Page.GetByTextOptions().setExact(true))
                .click());
        return Files.readString(download.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void whatIsStarredIsListedOrderedNotedAndComesBack(String how) throws IOException {
        fill(how);
        assertThat(page.locator(".kept > li").count()).isEqualTo(5);
        page.getByText("Add a heading").click();
        page.keyboard().type("For the board");
        page.keyboard().press("Tab");
        page.locator(".kept [data-act=up]").last().click();
        assertThat(page.locator(".said").textContent()).contains("number 5 of 6");
        page.locator(".kept .notes summary").first().click();
        page.locator(".kept textarea").first().fill("It matters | a \"lot\"\n=1+1");
        page.keyboard().press("Tab");
        String before = kept();
        page.reload();
        page.locator(".kept .shift").nth(2).waitFor();
        assertThat(kept()).isEqualTo(before);
        assertThat(page.locator(".kept textarea").first().inputValue()).contains("=1+1");
        String json = saved("JSON");
        JsonNode entries = JsonMapper.shared().readTree(json).get("entries");
        assertThat(entries).hasSize(6);
        List<CSVRecord> records = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(saved("CSV").replace("\uFEFF", "")))
                .getRecords();
        assertThat(records).hasSize(5);
        assertThat(records.get(0).get("significance")).isEqualTo("It matters | a \"lot\"\n=1+1");
        assertThat(records.get(4).get("heading")).isEqualTo("For the board");
        assertThat(saved("Markdown")).contains("## For the board").contains("It matters \\| a \"lot\" =1+1");
        assertThat(saved("BibTeX")).contains("@misc{").contains("url = {https://");
        assertThat(saved("RIS")).contains("TY  - ELEC").contains("ER  - ");
        // The same list again, from the file and from the address.
        page.setInputFiles("input[type=file]", new FilePayload("list.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("() => document.querySelectorAll('select option').length === 2");
        assertThat(kept()).isEqualTo(before);
        assertThat(page.locator(".kept textarea").first().inputValue()).contains("=1+1");
        page.getByText("Address to share").click();
        page.waitForFunction("() => document.querySelector('.shared').value !== ''");
        String shared = page.locator(".shared").inputValue();
        try (BrowserContext other = browser.newContext()) {
            Page theirs = other.newPage();
            theirs.navigate(shared);
            theirs.getByText("Add it as a new list").click();
            theirs.waitForFunction("() => document.querySelectorAll('.kept > li').length === 6");
            assertThat(theirs.evaluate(KEPT).toString().replaceAll("\"[^\"]*\"", "x")).hasSameSizeAs(before.replaceAll("\"[^\"]*\"", "x"));
            assertThat(theirs.locator(".kept a").first().textContent()).isEqualTo(page.locator(".kept a").first().textContent());
            assertThat(theirs.url()).doesNotContain("#");
        }
    }

    @Test
    void listsAreMadeNamedDuplicatedAndDeletedWithUndo() {
        fill("served");
        page.locator(".sift input").fill("Water");
        page.keyboard().press("Tab");
        page.getByText("Duplicate").click();
        assertThat(page.locator("select option").allTextContents()).containsExactly("Water", "Water, copy");
        page.getByText("Delete list").click();
        assertThat(page.locator("select option").allTextContents()).containsExactly("Water");
        page.getByText("Undo").click();
        assertThat(page.locator("select option").allTextContents()).containsExactly("Water", "Water, copy");
        page.locator(".kept [data-act=remove]").first().click();
        assertThat(page.locator(".kept > li").count()).isEqualTo(4);
        page.getByText("Undo").click();
        assertThat(page.locator(".kept > li").count()).isEqualTo(5);
        page.getByText("New list").click();
        assertThat(page.locator(".kept > li").count()).isZero();
        page.locator(".sift select").selectOption(new SelectOption().setIndex(0));
        assertThat(page.locator(".kept > li").count()).isEqualTo(5);
    }

    @Test
    void twoTabsShowTheSame() {
        fill("served");
        Page second = context.newPage();
        second.navigate(served() + "shortlist/index.html");
        second.locator(".kept > li").nth(4).waitFor();
        page.locator(".kept [data-act=remove]").first().click();
        second.waitForFunction("() => document.querySelectorAll('.kept > li').length === 4");
        assertThat(second.locator(".tray .count").textContent()).isEqualTo("4");
    }

    @Test
    void aBrowserThatKeepsNothingSaysSoAndLosesNothingOfThePage() {
        page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });");
        page.navigate(served() + "signals/index.html");
        page.locator(".row .star").first().waitFor();
        page.locator(".row .star").first().click();
        page.locator(".notice").waitFor();
        assertThat(page.locator(".notice").textContent()).contains("keeps nothing");
        assertThat(page.locator(".row .star").first().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(page.locator(".tray .count").textContent()).isEqualTo("1");
    }

    @Test
    void aFullStoreAddsNothingAndSaysSo() {
        page.addInitScript("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        page.navigate(served() + "signals/index.html");
        page.locator(".row .star").first().waitFor();
        page.locator(".row .star").first().click();
        page.locator(".notice").waitFor();
        assertThat(page.locator(".notice").textContent()).contains("no room");
        assertThat(page.locator(".tray .count").textContent()).isEmpty();
    }

    @Test
    void fullStorageIsSaidAndNothingElse() {
        fill("served");
        String before = kept();
        page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        String full = "no room left";
        page.locator(".kept [data-act=remove]").first().click();
        assertThat(page.locator(".said").textContent()).contains(full).doesNotContain("off the list");
        page.locator(".kept [data-act=down]").first().click();
        assertThat(page.locator(".said").textContent()).contains(full).doesNotContain("is now number");
        page.getByText("Delete list").click();
        assertThat(page.locator(".said").textContent()).contains(full).doesNotContain("deleted");
        String json = "{\"name\": \"x\", \"entries\": [{\"heading\": \"y\"}]}";
        page.setInputFiles("input[type=file]", new FilePayload("list.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("() => document.querySelector('.take .said')");
        assertThat(page.locator(".said").textContent()).contains(full).doesNotContain("read");
        assertThat(kept()).isEqualTo(before);
        page.locator(".kept .notes summary").first().click();
        page.locator(".kept textarea").first().fill("not lost on the page");
        page.keyboard().press("Tab");
        assertThat(page.locator(".said").textContent()).contains(full);
        assertThat(page.locator(".kept textarea").first().inputValue()).isEqualTo("not lost on the page");
        page.navigate(served() + "draw/index.html");
        page.locator(".swap").first().waitFor();
        page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        page.getByText("All to the shortlist").click();
        assertThat(page.locator(".counts").textContent()).contains(full).doesNotContain("added to the shortlist");
    }

    /** What one tab writes goes to the entry that it shows, whatever another has done to the list in the meantime. */
    @Test
    void aNoteGoesToItsEntryWhenAnotherTabHasChangedTheList() {
        fill("served");
        Page second = context.newPage();
        second.navigate(served() + "shortlist/index.html");
        second.locator(".kept > li").nth(4).waitFor();
        page.locator(".kept .notes summary").nth(1).click();
        String name = page.locator(".kept a").nth(1).textContent();
        page.locator(".kept > li").nth(1).locator("textarea").first().click();
        page.keyboard().type("of this one");
        second.locator(".kept [data-act=remove]").first().click();
        second.waitForFunction("() => document.querySelectorAll('.kept > li').length === 4");
        page.waitForTimeout(300);
        page.keyboard().type(" and no other");
        page.keyboard().press("Tab");
        page.reload();
        page.locator(".kept > li").nth(3).waitFor();
        assertThat(page.locator(".kept > li:has(textarea) a").allTextContents()).containsExactly(name);
        assertThat(page.locator(".kept textarea").first().inputValue()).isEqualTo("of this one and no other");
    }

    @Test
    void aListThatAnotherTabHasLeftOrDeletedIsNotMixedUp() {
        fill("served");
        page.locator(".kept .notes summary").first().click();
        page.locator(".kept textarea").first().click();
        page.keyboard().type("first list");
        Page second = context.newPage();
        second.navigate(served() + "shortlist/index.html");
        second.locator(".take").waitFor();
        second.getByText("Duplicate").click();
        second.locator(".kept [data-act=remove]").first().click();
        page.waitForTimeout(300);
        page.keyboard().press("Tab");
        page.waitForTimeout(300);
        String stored = (String) page.evaluate("Object.values(localStorage).join()");
        JsonNode lists = JsonMapper.shared().readTree(stored).get("lists");
        assertThat(lists.get(0).toString()).contains("first list");
        assertThat(lists.get(0).get("entries")).hasSize(5);
        assertThat(lists.get(1).toString()).doesNotContain("first list");
        assertThat(lists.get(1).get("entries")).hasSize(4);
    }

    /** What is written is kept when the field is left, which must not take away what is pressed or focused for that. */
    @Test
    void leavingAFieldKeepsFocusAndClicks() {
        fill("served");
        page.locator(".sift input").click();
        page.keyboard().type("Water");
        page.getByText("Duplicate").click();
        assertThat(page.locator(".sift option").allTextContents()).containsExactly("Water", "Water, copy");
        page.getByText("Add a heading").click();
        page.keyboard().type("For the board");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('li')?.className")).isEqualTo("heading");
        page.locator(".kept .heading input").click();
        page.keyboard().type("!");
        page.locator(".kept .heading [data-act=remove]").click();
        assertThat(page.locator(".kept .heading").count()).isZero();
        page.getByText("Undo").click();
        assertThat(page.locator(".kept .heading input").inputValue()).contains("!");
    }

    @Test
    void anEntryGoesUnderAHeadingInTwoClicks() {
        fill("served");
        page.locator(".kept .move summary").nth(3).click();
        page.getByText("New heading above this").click();
        page.keyboard().type("Later");
        page.keyboard().press("Tab");
        assertThat(page.locator(".kept > li").nth(3).locator("input").inputValue()).isEqualTo("Later");
        String first = page.locator(".kept a").first().textContent();
        page.locator(".kept .move summary").first().click();
        page.getByText("Below “Later”").click();
        assertThat(page.locator(".kept a").last().textContent()).isEqualTo(first);
        assertThat(page.locator(".kept > li").last().locator(".said").textContent()).contains("number 6 of 6");
        page.locator(".kept .heading .move summary").click();
        page.locator(".kept .heading").getByText("To the top").click();
        assertThat(page.locator(".kept > li").nth(0).getAttribute("class")).isEqualTo("heading");
        assertThat(page.locator(".kept > li").nth(3).locator("a").textContent()).isEqualTo(first);
        page.getByText("Cards to print").click();
        page.locator(".card .hand").getByText("Later").first().waitFor();
    }

    @Test
    void whatIsSaidStandsBesideItsControl() {
        fill("served");
        page.getByText("Address to share").click();
        page.locator(".sharing .said").waitFor();
        double near = ((Number) page.evaluate("() => { const [a, b] = ['.sharing button', '.said'].map(each => "
                + "document.querySelector(each).getBoundingClientRect()); return Math.abs(a.bottom - b.top); }")).doubleValue();
        assertThat(near).isLessThan(60);
        page.locator(".kept [data-act=down]").first().click();
        assertThat(page.locator(".kept > li").nth(1).locator(".said").textContent()).contains("number 2 of 5");
    }

    /** However long the list, the handout is one page. */
    @ParameterizedTest
    @ValueSource(ints = {3, 40, 300})
    void onePageToPrintIsOnePage(int signals) {
        page.navigate(served() + "draw/index.html?hands=" + Math.max(1, signals / 10) + "&cards=" + Math.min(10, signals));
        page.locator(".swap").first().waitFor();
        page.getByText("All to the shortlist").click();
        page.navigate(served() + "shortlist/index.html#insight");
        page.locator(".insight section").first().waitFor();
        assertThat(sheets(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))).isEqualTo(1);
        assertThat(page.locator(".insight section").count() + page.locator(".bar .said").textContent().replaceAll("\\D+", "").length())
                .isGreaterThan(2);
    }

    @Test
    void nothingHostileComesWithAListFromElsewhere() {
        open("served");
        String hostile = """
                {"name": "<img src=x onerror=alert(1)>", "entries": [
                  {"type": "signal", "id": "javascript:alert(1)", "title": "a"},
                  {"type": "report", "id": "https://example.org/", "title": "b"},
                  {"type": "report", "id": "../../x.html", "title": "c"},
                  {"type": "topic", "id": "themes/x.html", "title": "<b>d</b>", "note": {"soWhat": "<i>e</i>", "x": 1}},
                  {"heading": "<script>f</script>"}, 7, null]}""";
        page.setInputFiles("input[type=file]", new FilePayload("list.json", "application/json", hostile.getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("() => document.querySelectorAll('.kept > li').length === 2");
        assertThat(page.locator(".kept a").textContent()).isEqualTo("<b>d</b>");
        assertThat(page.locator(".kept b, .kept script, .kept i, .shortlist img").count()).isZero();
        page.setInputFiles("input[type=file]", new FilePayload("list.json", "application/json", "[1".getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("() => document.querySelector('.said').textContent.includes('not a list')");
        page.navigate(served() + "shortlist/index.html#list=x&e=s~20250810~../../evil~a&e=t~~javascript:1&e=q&e=%25");
        page.reload();
        page.locator(".said").getByText("Leave it").waitFor();
        page.getByText("Leave it").click();
        assertThat(page.url()).doesNotContain("#");
    }

    @Test
    void fromStarToPrintedCardByKeyboard() throws IOException {
        page.navigate(served() + "signals/index.html");
        page.locator(".row .star").first().waitFor();
        page.keyboard().press("j");
        page.keyboard().press("s");
        page.keyboard().press("j");
        page.keyboard().press("s");
        page.locator(".tray").focus();
        page.keyboard().press("Enter");
        page.locator(".kept .shift").nth(1).waitFor();
        page.getByText("Cards to print").focus();
        page.keyboard().press("Enter");
        page.locator(".card").nth(1).waitFor();
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Print");
        assertThat(page.locator(".card .question").allTextContents()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))).isNotEmpty();
        assertThat(sheets(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))).isEqualTo(1);
        page.goBack();
        page.locator(".kept .shift").nth(1).waitFor();
    }

    /** Counts the pages of a PDF. */
    private static int sheets(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b").length - 1;
    }

    @Test
    void fiveHundredEntriesStayQuick() {
        open("served");
        String entries = "JSON.stringify({ name: 'many', entries: Array.from({ length: 500 }, (none, i) => "
                + "({ type: 'topic', id: `themes/t${i}.html`, title: `Topic ${i}` })) })";
        page.setInputFiles("input[type=file]", new FilePayload("list.json", "application/json",
                page.evaluate(entries).toString().getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("() => document.querySelectorAll('.kept > li').length === 500");
        double ms = ((Number) page.evaluate("() => { const from = performance.now(); "
                + "document.querySelectorAll('[data-act=down]')[100].click(); document.body.offsetHeight; return performance.now() - from; }")).doubleValue();
        assertThat(page.locator(".kept a").nth(101).textContent()).isEqualTo("Topic 100");
        System.out.printf(Locale.ROOT, "Moving one of 500 entries: %.0f ms%n", ms);
        assertThat(ms).isLessThan(500);
    }

    @Test
    void axeFindsNothing() throws IOException {
        fill("served");
        String state = context.storageState();
        String axe = IOUtils.resourceToString("/axe.min.js", StandardCharsets.UTF_8);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 1280)) {
                try (BrowserContext open = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900).setColorScheme(scheme).setStorageState(state).setBypassCSP(true))) {
                    for (String view : List.of("", "#cards", "#insight")) {
                        Page looked = open.newPage();
                        looked.navigate(served() + "shortlist/index.html" + view);
                        looked.locator(view.isEmpty() ? ".kept .shift" : view.equals("#cards") ? ".card" : ".insight section").first().waitFor();
                        if (view.isEmpty()) {
                            looked.locator(".notes summary").first().click();
                        }
                        assertThat(looked.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(view + width).isEqualTo(true);
                        looked.addScriptTag(new Page.AddScriptTagOptions().setContent(axe));
                        List<?> violations = (List<?>) looked.evaluate("async () => (await axe.run(document)).violations"
                                + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' '))");
                        assertThat(violations).as(view + width + scheme).isEmpty();
                        looked.close();
                    }
                }
            }
        }
    }
}
