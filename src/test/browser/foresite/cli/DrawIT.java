package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import foresite.build.SiteBuild;
import foresite.insight.CorpusSignals;
import foresite.insight.SignalDraw;
import foresite.insight.SignalDraw.Choice;
import foresite.insight.SignalDraw.Wish;
import foresite.model.Progress;
import foresite.site.Site;
import foresite.site.SitePlan;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workshop leader deals cards of the sample site. What the browser deals is dealt again by the program. */
final class DrawIT extends SampleInBrowser {

    private static final String SHOWN = "[...document.querySelectorAll('.deck .card h3')].map(each => each.firstChild.textContent)";

    private String root(String how) {
        return how.equals("disk") ? disk() : served();
    }

    private void open(String how, String query) {
        page.navigate(root(how) + "draw/index.html" + query);
        page.locator(".swap").first().waitFor();
    }

    @SuppressWarnings("unchecked")
    private List<String> shown() {
        return (List<String>) page.evaluate(SHOWN);
    }

    private static Site sample() throws IOException {
        SitePlan plan = SiteBuild.plan(
                SiteBuild.read(Path.of("content"), Optional.empty(), Progress.SILENT), Map.of(), Progress.SILENT);
        return plan.site();
    }

    private static List<String> dealt(Site site, Wish wish) {
        CorpusSignals signals = site.insight().signals();
        return new SignalDraw(site.corpus(), signals)
                .deal(wish).stream()
                        .flatMap(List::stream)
                        .map(card -> signals.all().get(card.signal()).signal().name())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void theBrowserDealsWhatTheBuildDealt(String how) {
        open(how, "");
        List<String> fixed = shown();
        assertThat(fixed).hasSize(30);
        assertThat(page.locator(".card .wild").count()).isEqualTo(5);
        open(how, "?seed=" + page.locator("#draw").getAttribute("data-seed"));
        page.locator(".counts").getByText("30 cards").waitFor();
        assertThat(shown()).isEqualTo(fixed);
        assertThat(page.locator(".card .wild").count()).isEqualTo(5);
    }

    /** Seeds with other letters, sizes, swaps, a topic, a year and a category. */
    @Test
    void theProgramDealsTheSameForEveryWish() throws IOException {
        Site sample = sample();
        CorpusSignals signals = sample.insight().signals();
        int topic = IntStream.range(0, signals.topics().size())
                .filter(i -> signals.topics().get(i).concept().label().equals("artificial intelligence"))
                .findFirst()
                .orElseThrow();
        String category = sample.corpus().reports().get(0).category();
        Set<List<String>> different = new HashSet<>();
        for (String seed : List.of("water", "eau été 水 🌊", "0", "18446744073709551616", "<b>&=", "a b")) {
            for (int cards : List.of(2, 5, 10)) {
                String query = "?seed=" + URLEncoder.encode(seed, StandardCharsets.UTF_8) + "&hands=4&cards=" + cards;
                List<Integer> swaps = List.of(0, cards - 1, 0, 3 * cards);
                String swap = "&swap=1," + cards + ",1," + (3 * cards + 1);
                Choice about = new Choice(Optional.empty(), Set.of(topic), Optional.empty(), Optional.empty());
                Choice year = new Choice(Optional.empty(), Set.of(), Optional.of(2024), Optional.empty());
                Choice kind = new Choice(Optional.empty(), Set.of(), Optional.empty(), Optional.of(category));
                Map<String, Wish> wishes = Map.of(
                        "", new Wish(seed, 4, cards, Choice.ALL, List.of()),
                        swap, new Wish(seed, 4, cards, Choice.ALL, swaps),
                        "&topic=Artificial+Intelligence", new Wish(seed, 4, cards, about, List.of()),
                        "&year=2024" + swap, new Wish(seed, 4, cards, year, swaps),
                        "&category=" + URLEncoder.encode(category, StandardCharsets.UTF_8),
                                new Wish(seed, 4, cards, kind, List.of()));
                wishes.forEach((more, wish) -> {
                    open("served", query + more);
                    List<String> mine = dealt(sample, wish);
                    assertThat(shown()).as(query + more).isEqualTo(mine);
                    different.add(mine);
                });
            }
        }
        assertThat(different).hasSizeGreaterThan(60);
    }

    @Test
    void aBuildOnTopOfAnEarlierOneDealsTheSame(@TempDir Path folder) throws IOException {
        Path content = folder.resolve("content");
        Path output = folder.resolve("site");
        FileUtils.copyDirectory(Path.of("content").toFile(), content.toFile());
        Path last = content.resolve("digests/2025/20250601.md");
        String text = Files.readString(last);
        Files.delete(last);
        String[] options = {
            "--base-url", "https://example.org/repo/", "--cache", folder.resolve("cache").toString()
        };
        assertThat(BuiltSite.of(content, output, options).exit()).isZero();
        String before = Files.readString(output.resolve("draw/index.html"));
        Files.writeString(last, text);
        assertThat(BuiltSite.of(content, output, options).exit()).isZero();
        String after = Files.readString(output.resolve("draw/index.html"));
        assertThat(after).isNotEqualTo(before).isEqualTo(Files.readString(site.resolve("draw/index.html")));
        page.navigate(output.toUri() + "draw/index.html?seed=water");
        page.locator(".swap").first().waitFor();
        List<String> again = shown();
        open("served", "?seed=water");
        assertThat(again).hasSize(30).isEqualTo(shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void oneCardIsSwappedAndTheOthersStay(String how) {
        open(how, "?seed=water");
        List<String> before = shown();
        page.locator("[data-slot='7'] .swap").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**swap=8");
        page.locator("[data-slot='7'] .said").getByText("The new card is").waitFor();
        List<String> after = shown();
        assertThat(after.get(7)).isNotEqualTo(before.get(7));
        List<String> others = new ArrayList<>(after);
        others.set(7, before.get(7));
        assertThat(others).isEqualTo(before);
        assertThat(page.evaluate("document.activeElement.closest('.card').dataset.slot")).isEqualTo("7");
        page.reload();
        page.locator(".swap").first().waitFor();
        assertThat(shown()).isEqualTo(after);
        page.goBack();
        page.waitForFunction("first => " + SHOWN + "[7] === first", before.get(7));
        assertThat(shown()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void cardsAreChosenDealtAgainAndKept(String how) {
        open(how, "");
        List<String> before = shown();
        page.getByText("Deal again").click();
        page.waitForURL("**seed=*");
        page.waitForFunction("first => JSON.stringify(" + SHOWN + ") !== JSON.stringify(first)", before);
        page.getByLabel("Hands").fill("2");
        page.getByLabel("Hands").press("Enter");
        page.waitForURL("**hands=2*");
        page.getByLabel("Cards in a hand").fill("3");
        page.getByLabel("Cards in a hand").press("Tab");
        page.waitForURL("**cards=3*");
        page.locator(".counts").getByText("6 cards").waitFor();
        page.getByText("All to the shortlist").click();
        assertThat(page.locator(".tray .count").textContent()).isEqualTo("6");
        page.getByText("All to the shortlist").click();
        assertThat(page.locator(".counts").textContent()).contains("on the shortlist already");
        page.locator(".card .star").first().click();
        assertThat(page.locator(".tray .count").textContent()).isEqualTo("5");
        List<String> kept = shown();
        page.navigate(root(how) + "shortlist/index.html");
        page.locator(".kept > li").nth(6).waitFor();
        assertThat(page.locator(".kept a").allTextContents()).isEqualTo(kept.subList(1, 6));
        assertThat(page.locator(".kept .heading").count()).isEqualTo(2);
        assertThat(page.locator(".kept .heading input").first().inputValue()).isEqualTo("Hand 1");
        page.locator(".kept .about").getByText("Wild card").nth(1).waitFor();
        page.getByText("Cards to print").click();
        page.locator(".card").nth(4).waitFor();
        assertThat(page.locator(".card .hand").allTextContents()).containsExactly("Hand 1", "Hand 1", "Hand 2", "Hand 2", "Hand 2");
        assertThat(page.locator(".card .wild").count()).isEqualTo(2);
    }

    @Test
    void aDeckThatIsTooSmallIsSaid() {
        open("served", "?topic=data+centers&hands=30&cards=10");
        assertThat(page.locator(".counts").textContent()).containsPattern("Only \\d+ of 300 cards");
        page.navigate(served() + "draw/index.html?category=none");
        page.locator(".counts").getByText("No signal has all of this").waitFor();
        open("served", "?topic=data+centers&hands=2&cards=10");
        assertThat(page.locator(".counts").textContent()).containsPattern("cannot be swapped|no card can be swapped");
        String address = page.url();
        List<String> before = shown();
        page.locator(".card").first().locator(".swap").click();
        page.locator(".card").first().locator(".said").getByText("no spare card").waitFor();
        assertThat(page.url()).isEqualTo(address);
        assertThat(shown()).isEqualTo(before);
        open("served", "?hands=x&cards=-4&year=&swap=0,99,abc");
        assertThat(shown()).hasSize(10);
    }

    /** The signals that have a word, as the search counts them, and the wild cards are all that is dealt. */
    @ParameterizedTest
    @ValueSource(strings = {"disk", "served"})
    void wordsChooseTheCards(String how) {
        open(how, "");
        page.getByLabel("Words").fill("quantum");
        page.waitForURL("**q=quantum*");
        page.locator(".counts").getByText("about “quantum”").waitFor();
        assertThat(page.url()).contains("seed=").contains("hands=5").contains("cards=6");
        String said = page.locator(".counts").textContent();
        List<String> cards = shown();
        page.reload();
        page.locator(".counts").getByText("about “quantum”").waitFor();
        assertThat(shown()).isEqualTo(cards);
        int wild = page.locator(".card .wild").count();
        for (String text : page.locator(".card:not(:has(.wild))").allTextContents()) {
            assertThat(text.toLowerCase(Locale.ROOT)).contains("quantum");
        }
        Matcher counts = Pattern.compile("(\\d+) cards?, from (\\d+) about “quantum” and (\\d+) wild").matcher(said);
        assertThat(counts.find()).as(said).isTrue();
        assertThat(Integer.parseInt(counts.group(1))).isEqualTo(cards.size());
        assertThat(Integer.parseInt(counts.group(2))).isGreaterThanOrEqualTo(cards.size() - wild);
        page.navigate(root(how) + "signals/index.html?q=quantum&copies=1");
        page.locator(".row h2").first().waitFor();
        Set<String> names = new HashSet<>(page.locator(".row h2 a").allTextContents());
        assertThat(names.size()).isGreaterThanOrEqualTo(Integer.parseInt(counts.group(2)));
        page.getByText("Draw cards from these").click();
        page.locator(".counts").getByText("about “quantum”").waitFor();
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(cards);
    }

    @Test
    void severalTopicsMakeOneDeck() throws IOException {
        Site sample = sample();
        CorpusSignals signals = sample.insight().signals();
        List<String> labels = List.of("artificial intelligence", signals.topics().stream()
                .map(topic -> topic.concept().label())
                .filter(label -> !label.equals("artificial intelligence"))
                .findFirst()
                .orElseThrow());
        Set<Integer> topics = new HashSet<>();
        for (int i = 0; i < signals.topics().size(); i++) {
            if (labels.contains(signals.topics().get(i).concept().label())) {
                topics.add(i);
            }
        }
        assertThat(topics).hasSize(2);
        String other = "topic=" + URLEncoder.encode(labels.get(1), StandardCharsets.UTF_8);
        Choice both = new Choice(Optional.empty(), topics, Optional.empty(), Optional.empty());
        open("served", "?seed=a&hands=3&cards=5&topic=artificial+intelligence&" + other);
        assertThat(shown()).isEqualTo(dealt(sample, new Wish("a", 3, 5, both, List.of())));
        page.locator(".chips button").last().click();
        page.waitForURL("**topic=artificial+intelligence");
        page.locator("input[list]").fill(labels.get(1));
        page.waitForURL("**" + other);
        page.keyboard().press("Tab");
        assertThat(page.locator(".chips li").allTextContents()).containsExactly("artificial intelligence ✕", labels.get(1) + " ✕");
    }

    @Test
    void whatMatchesNothingIsSaidAndDealsNothing() {
        open("served", "");
        page.locator("input[list]").fill("xyzzy");
        page.keyboard().press("Tab");
        page.locator(".counts").getByText("No topic has “xyzzy” in its name").waitFor();
        for (String query : List.of("?topic=xyzzy", "?q=xyzzyqq", "?category=none", "?topic=data+centers&year=1999")) {
            page.navigate(served() + "draw/index.html" + query);
            page.locator(".counts button").waitFor();
            assertThat(page.locator(".card").count()).as(query).isZero();
        }
        page.getByText("Take all filters away").click();
        page.locator(".card").nth(29).waitFor();
    }

    /** The address has the list: somebody else gets the same hands. */
    @Test
    void aShortlistIsDealtAndShared() {
        open("served", "?seed=water&hands=2&cards=4");
        page.getByText("All to the shortlist").click();
        Set<String> kept = new HashSet<>(shown());
        page.navigate(served() + "shortlist/index.html");
        page.getByText("Draw hands from this list").click();
        page.locator(".counts").getByText("8 signals of the list “My list”").waitFor();
        assertThat(new HashSet<>(shown())).isEqualTo(kept);
        page.getByLabel("Hands").fill("1");
        page.waitForURL("**hands=1*");
        page.locator(".counts").getByText("6 cards").waitFor();
        List<String> hand = shown();
        assertThat(page.locator(".card .wild").count()).isEqualTo(1);
        assertThat(kept).containsAll(hand);
        try (BrowserContext other = browser.newContext()) {
            Page theirs = other.newPage();
            theirs.navigate(page.url());
            theirs.locator(".counts").getByText("6 cards").waitFor();
            assertThat(theirs.evaluate(SHOWN)).isEqualTo(hand);
        }
        page.getByLabel("From a shortlist").selectOption("");
        page.locator(".counts").getByText("of them wild cards").waitFor();
        assertThat(page.url()).doesNotContain("#");
        page.getByLabel("From a shortlist").selectOption(new SelectOption().setIndex(1));
        page.locator(".counts").getByText("of the list “My list”").waitFor();
        assertThat(shown()).isEqualTo(hand);
    }

    @Test
    void anExerciseIsPrintedAloneAndOpensTheDrawWithItsNumbers() {
        page.navigate(served() + "draw/facilitator.html");
        assertThat(page.locator("a.print").count()).isEqualTo(3);
        page.evaluate("window.print = () => { document.title = 'printed'; }");
        page.locator("a.print").nth(1).click();
        page.waitForFunction("() => document.title === 'printed'");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".sheet h2:visible").allTextContents()).hasSize(1).allMatch(title -> title.contains("45 minutes"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.getByText("five hands of 6").click();
        page.locator(".counts").getByText("30 cards").waitFor();
        assertThat(page.getByLabel("Cards in a hand").inputValue()).isEqualTo("6");
    }

    @Test
    void theCardsOfADigestHaveStars() {
        page.navigate(served() + "draw/20250601.html");
        page.locator(".card .star").nth(5).click();
        assertThat(page.locator(".tray .count").textContent()).isEqualTo("1");
        page.navigate(served() + "shortlist/index.html");
        page.locator(".kept .shift").waitFor();
        assertThat(page.locator(".kept .about").textContent()).contains("Wild card");
    }

    @Test
    void withoutScriptsTheHandsAndTheSheetAreThere() {
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page bare = plain.newPage();
            bare.navigate(served() + "draw/index.html");
            assertThat(bare.locator(".card").count()).isEqualTo(30);
            bare.getByText("1 June 2025", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(bare.locator(".card").count()).isEqualTo(6);
            assertThat(bare.locator(".card .wild").count()).isEqualTo(1);
            bare.locator(".deck h2 a").click();
            bare.getByText("Cards for a workshop").click();
            assertThat(bare.url()).endsWith("draw/20250601.html");
            bare.navigate(served() + "draw/index.html");
            bare.getByText("The facilitator’s sheet").click();
            assertThat(bare.locator("h2").count()).isEqualTo(5);
            bare.locator("article a[href='index.html']").first().click();
            assertThat(bare.locator("h1").textContent()).isEqualTo("Draw");
        }
    }

    @Test
    void printedTwoCardsAreOnAPageAndNothingElse() {
        open("served", "?seed=water&hands=3&cards=3");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String hidden : List.of(".sift", ".bar", ".rules", ".masthead", ".card .acts", ".deck h2", "h1")) {
            assertThat(page.locator(hidden).first().isVisible()).as(hidden).isFalse();
        }
        assertThat(page.locator(".mark .hand").first().isVisible()).isTrue();
        String pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type /Page\\b", -1)).hasSize(1 + 5);
    }

    @Test
    void thePageIsAccessibleInLightAndDarkWideAndNarrow() throws IOException {
        String axe = IOUtils.resourceToString("/axe.min.js", StandardCharsets.UTF_8);
        try (BrowserContext free = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            page = free.newPage();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(320, 1280)) {
                    page.setViewportSize(width, 900);
                    open("served", "?seed=water");
                    page.locator(".counts").getByText("30 cards").waitFor();
                    page.addScriptTag(new Page.AddScriptTagOptions().setContent(axe));
                    assertThat((List<?>) page.evaluate("async () => (await axe.run(document)).violations"
                                    + ".flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))"))
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
                }
            }
        }
    }
}
