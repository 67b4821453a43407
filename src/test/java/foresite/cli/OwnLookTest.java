package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner changes about the look and the navigation without copying a template. */
final class OwnLookTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void content() throws IOException {
        BuiltSite.write(folder, "content/digests/20250810/a.md", BuiltSite.REPORT);
        BuiltSite.write(folder, "content/pages/about.md", "# About us\n\nWe scan.\n");
        BuiltSite.write(folder, "content/pages/method/steps.md", "# Steps\n\nOne, two.\n");
    }

    private void settings(String text) throws IOException {
        BuiltSite.write(folder, "content/site.yaml", text);
    }

    private void look(String file, String text) throws IOException {
        BuiltSite.write(folder, "look/" + file, text);
    }

    private BuiltSite build(String... options) {
        return BuiltSite.of(folder.resolve("content"), folder.resolve("out"), options);
    }

    private BuiltSite buildWithLook() {
        return build("--templates", folder.resolve("look").toString());
    }

    private static List<String> links(Document page, String selector) {
        return page.select(selector).stream()
                .map(link -> link.text() + " " + link.attr("href"))
                .toList();
    }

    /** Returns the places and messages of the diagnostics that a build prints, without the folder of the test. */
    private List<String> told(BuiltSite site, String code) {
        return site.err()
                .lines()
                .filter(line -> line.contains(" " + code + ": "))
                .map(line -> line.replace(folder.resolve("look") + "/", "look/"))
                .toList();
    }

    @Test
    void menuReplacesTheHeaderAndFooterLinksAreAddedToTheFooter() throws IOException {
        settings("""
                menu:
                  Themes: site:themes/index.html
                  About: about.md
                  Steps: method/steps.md
                  Paper: https://example.org/?a=1&b=2
                footerLinks:
                  Write to us: mailto:us@example.org
                """);
        BuiltSite site = build("--strict");
        assertThat(site.exit()).as(site.err()).isZero();
        assertThat(links(site.page("themes/energy.html"), ".masthead nav a"))
                .containsExactly(
                        "Themes index.html",
                        "About ../pages/about.html",
                        "Steps ../pages/method/steps.html",
                        "Paper https://example.org/?a=1&b=2");
        assertThat(links(site.page("index.html"), ".foot nav a"))
                .startsWith("Write to us mailto:us@example.org", "About us pages/about.html")
                .contains("All reports reports/index.html", "Data data/index.html", "Quality quality.html")
                .endsWith("Feed feed.xml");
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void menuMarksThePageAndTheSectionThatTheReaderIsOn() throws IOException {
        settings("menu: {Themes: site:themes/index.html, About: about.md, Steps: method/steps.md}\n");
        BuiltSite site = build();
        assertThat(marked(site, "pages/about.html")).containsExactly("About page");
        assertThat(marked(site, "pages/method/steps.html")).containsExactly("Steps page");
        assertThat(marked(site, "themes/index.html")).containsExactly("Themes page");
        assertThat(marked(site, "themes/energy.html")).containsExactly("Themes true");
        assertThat(marked(site, "quality.html")).isEmpty();
    }

    private static List<String> marked(BuiltSite site, String page) throws IOException {
        return site.page(page).select(".masthead nav a[aria-current]").stream()
                .map(link -> link.text() + " " + link.attr("aria-current"))
                .toList();
    }

    @Test
    void menuEntryThatLeadsNowhereIsReportedWithTheNearestAddressAndLeftOut() throws IOException {
        settings("""
                menu:
                  About: pages/abuot.md
                  Digests: site:digest/index.html
                  Themes: site:themes/index.html
                footerLinks:
                  Script: javascript:alert(1)
                """);
        BuiltSite site = build();
        assertThat(told(site, "F211"))
                .containsExactly(
                        "site.yaml:2:1: warning F211: 'pages/abuot.md' under 'menu' leads nowhere; the nearest address"
                                + " is 'about.md'",
                        "site.yaml:3:1: warning F211: 'site:digest/index.html' under 'menu' leads nowhere; the nearest"
                                + " address is 'site:digests/index.html'",
                        "site.yaml:6:1: warning F211: 'javascript:alert(1)' under 'footerLinks' leads nowhere; the"
                                + " nearest address is 'about.md'");
        assertThat(links(site.page("index.html"), ".masthead nav a")).containsExactly("Themes themes/index.html");
        assertThat(site.text("index.html")).doesNotContain("javascript:");
    }

    @Test
    void logoStandsBesideTheTitleOrReplacesItWhenItSaysWhatItShows() throws IOException {
        BuiltSite.write(folder, "content/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        settings("title: Horizon\nlogo: mark.svg\n");
        BuiltSite site = build("--strict");
        assertThat(site.exit()).as(site.err()).isZero();
        Element brand = site.page("themes/energy.html").expectFirst(".brand");
        assertThat(brand.html()).isEqualTo("<img src=\"../assets/mark.svg\" alt=\"\">Horizon");
        assertThat(site.text("assets/mark.svg")).startsWith("<svg");
        settings("title: Horizon\nlogo: {file: mark.svg, alt: The Horizon Group}\n");
        assertThat(build().page("themes/energy.html").expectFirst(".brand").html())
                .isEqualTo("<img src=\"../assets/mark.svg\" alt=\"The Horizon Group\">");
        assertThat(BuiltSite.faults(folder.resolve("out"))).isEmpty();
    }

    @Test
    void changedLogoIsPublishedByTheNextBuild() throws IOException {
        String cache = folder.resolve("cache").toString();
        BuiltSite.write(folder, "content/mark.svg", "<svg>1</svg>");
        settings("logo: mark.svg\n");
        assertThat(build("--cache", cache).text("assets/mark.svg")).isEqualTo("<svg>1</svg>");
        BuiltSite.write(folder, "content/mark.svg", "<svg>2</svg>");
        assertThat(build("--cache", cache).text("assets/mark.svg")).isEqualTo("<svg>2</svg>");
    }

    @Test
    void logoMayBeAnAssetOfTheTemplatesAndIsReportedWhereNoneHasIt() throws IOException {
        look("assets/img/mark.svg", "<svg/>");
        settings("logo: assets/img/mark.svg\n");
        BuiltSite site = buildWithLook();
        assertThat(told(site, "F203")).isEmpty();
        assertThat(site.page("index.html").select(".brand img").attr("src")).isEqualTo("assets/img/mark.svg");
        settings("title: x\nlogo: assets/img/marc.svg\n");
        BuiltSite wrong = buildWithLook();
        assertThat(told(wrong, "F203"))
                .containsExactly("site.yaml:2:1: warning F203: there is no logo 'assets/img/marc.svg', neither in the"
                        + " content folder nor in a templates folder; the nearest is 'assets/img/mark.svg'");
        assertThat(wrong.page("index.html").select(".brand img")).isEmpty();
    }

    @Test
    void ownStyleSheetIsLoadedAfterTheDefaultOneAndOnlyWhereItIs() throws IOException {
        look("assets/own.css", ":root { --accent: teal; }\n");
        assertThat(links(buildWithLook().page("themes/energy.html"), "link[rel=stylesheet]"))
                .containsExactly(" ../assets/style.css", " ../assets/own.css");
        assertThat(links(build().page("themes/energy.html"), "link[rel=stylesheet]"))
                .containsExactly(" ../assets/style.css");
    }

    @Test
    void fileOfTheTemplatesFolderThatNothingUsesIsReportedWithWhatWasMeant() throws IOException {
        look("README.md", "Our look.");
        look(".DS_Store", "x");
        look("parts/foot.peb", "<footer>{% include \"parts/address\" %}</footer>");
        look("parts/address.peb", "Lyon");
        look("assets/fonts/own.woff2", "x");
        look("own.css", "x");
        look("masthead.peb", "x");
        look("parts/fot.peb", "x");
        look("assets/onw.css", "x");
        look("home.html", "x");
        BuiltSite site = buildWithLook();
        assertThat(site.exit()).as(site.err()).isZero();
        assertThat(told(site, "F212"))
                .containsExactlyInAnyOrder(
                        "look/assets/onw.css: warning F212: no page loads it; write 'assets/own.css' if you meant that",
                        "look/home.html: warning F212: nothing uses it, since templates end in .peb; write 'home.peb' if"
                                + " you meant that",
                        "look/masthead.peb: warning F212: no page uses a template of this name; write"
                                + " 'parts/masthead.peb' if you meant that",
                        "look/own.css: warning F212: only files under 'assets/' are published; move it to"
                                + " 'assets/own.css'",
                        "look/parts/fot.peb: warning F212: no page uses a template of this name; write"
                                + " 'parts/foot.peb' if you meant that");
        assertThat(site.text("data/diagnostics.json")).doesNotContain("F212");
    }

    @Test
    void copyOfAllDefaultsIsRightAsItIs() throws IOException {
        BuiltSite site = build("--strict", "--templates", "templates");
        assertThat(site.exit()).as(site.err()).isZero();
    }

    @Test
    void theGuidesExamplesWorkAsTheyAre() throws IOException {
        String guide = Files.readString(Path.of("content/pages/guide/templates.md"));
        Matcher example = Pattern.compile("`look/([a-z/.]+)`[^\n]*\n\n```\n(.*?)```", Pattern.DOTALL)
                .matcher(guide);
        int examples = 0;
        while (example.find()) {
            look(example.group(1), example.group(2));
            examples++;
        }
        assertThat(examples).isEqualTo(2);
        BuiltSite site = build("--strict", "--templates", folder.resolve("look").toString());
        assertThat(site.exit()).as(site.err()).isZero();
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
    }

    @Test
    void qualityThatIsOffLeavesNoTrace() throws IOException {
        settings("baseUrl: https://example.org/\nquality: false\n");
        BuiltSite site = build();
        assertThat(site.folder().resolve("quality.html")).doesNotExist();
        assertThat(site.folder().resolve("data/diagnostics.json")).doesNotExist();
        try (Stream<Path> files = Files.walk(site.folder())) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(html|xml|json)")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).doesNotContain("quality.html", "diagnostics.json"));
        }
        assertThat(BuiltSite.faults(site.folder())).isEmpty();
        settings("quality: false\nmenu: {Quality: site:quality.html}\n");
        BuiltSite.write(folder, "content/pages/about.md", "# About us\n\nSee [Quality](site:quality.html).\n");
        BuiltSite linked = build();
        assertThat(told(linked, "F206"))
                .singleElement()
                .asString()
                .contains("pages/about.md:3", "'site:quality.html' leads nowhere");
        assertThat(told(linked, "F211"))
                .containsExactly("site.yaml:2:1: warning F211: 'site:quality.html' under 'menu' leads to a page that"
                        + " 'quality: false' hides");
    }

    @Test
    void pagesSayWhichPartsAreEnglishAndWhichAreNot() throws IOException {
        settings("language: de\ntitle: Horizont\ndescription: Was kommt.\nfooter: Aus Linz.\n");
        BuiltSite site = build("--strict");
        assertThat(site.exit()).as(site.err()).isZero();
        Document page = site.page("pages/about.html");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.expectFirst("article").attr("lang")).isEqualTo("de");
        assertThat(page.expectFirst(".brand").attr("lang")).isEqualTo("de");
        assertThat(page.expectFirst(".foot p span").attr("lang")).isEqualTo("de");
        assertThat(page.expectFirst(".masthead nav").attr("lang")).isEmpty();
        assertThat(site.page("index.html").expectFirst("h1").attr("lang")).isEqualTo("de");
        assertThat(site.page("index.html").expectFirst("ul.concepts").attr("lang"))
                .isEqualTo("de");
        assertThat(site.text("feed.xml")).contains("xml:lang=\"de\"");
    }
}
