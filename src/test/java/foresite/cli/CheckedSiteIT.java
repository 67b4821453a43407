package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.check.site.SiteCheck;
import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Progress;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is broken in a built site, that of a part of the sample, at a time, and just that is told. */
final class CheckedSiteIT {

    private static final String PAGE = "about.html";

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        site = folder.resolve("site");
        Path content = folder.resolve("content");
        FileUtils.copyFile(
                new File("content/site.yaml"), content.resolve("site.yaml").toFile());
        FileUtils.copyDirectory(
                new File("content/pages"), content.resolve("pages").toFile());
        FileUtils.copyDirectory(
                new File("content/digests/2024/20240602"),
                content.resolve("digests").toFile());
        BuiltSite built = BuiltSite.of(content, site, "--base-url", "https://example.org/futures/");
        assertThat(built.exit()).as(built.err()).isZero();
    }

    private static List<Diagnostic> check() throws IOException {
        return SiteCheck.of(site, folder.resolve("cache"), Progress.SILENT).diagnostics();
    }

    /** Changes a file of the site, checks, and puts the file back. */
    private static List<String> after(String path, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(site.resolve(path));
        String broken = change.apply(before);
        assertThat(broken).as("the change of " + path).isNotEqualTo(before);
        Files.writeString(site.resolve(path), broken);
        try {
            return check().stream().map(Diagnostic::toString).toList();
        } finally {
            Files.writeString(site.resolve(path), before);
        }
    }

    private static List<String> adding(String html) throws IOException {
        return after("pages/" + PAGE, text -> text.replace("</main>", html + "</main>"));
    }

    /** Adds a file to the site, checks, and takes it away; Foresite's own, for the manifest lists it. */
    private static List<String> with(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
        Path manifest = site.resolve(".foresite-manifest");
        String before = Files.readString(manifest);
        Files.writeString(manifest, before + path + "\n");
        try {
            return check().stream().map(Diagnostic::toString).toList();
        } finally {
            Files.delete(site.resolve(path));
            Files.writeString(manifest, before);
        }
    }

    private static void one(List<String> told, String... parts) {
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains(parts);
    }

    @Test
    void theSiteIsWithoutFault() throws IOException {
        assertThat(check()).isEmpty();
    }

    @Test
    void theSiteIsTheSameBehindALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), site);
        SiteCheck checked = SiteCheck.of(link, folder.resolve("cache"), Progress.SILENT);
        assertThat(checked.diagnostics()).isEmpty();
        assertThat(checked.pages()).isPositive();
    }

    @Nested
    final class Links {

        @ParameterizedTest
        @CsvSource({
            "gone.html, leads to no file",
            "../themes, leads to no file",
            "../themes/, leads to no file",
            "../../index.html, leads to no file",
            "%zz.html, leads to no file",
            "../Index.html, the file is called 'index.html'"
        })
        void toNothingAreBroken(String link, String words) throws IOException {
            one(adding("<p><a href=\"" + link + "\">x</a></p>"), "pages/about.html:", "error F301", link, words);
        }

        @Test
        void ofPicturesScriptsAndRedirectsAreFollowed() throws IOException {
            assertThat(adding(
                            "<img alt=\"\" src=\"a.png\" srcset=\"b.png 1x, c.png 2x\"><script src=\"d.js\"></script>"))
                    .hasSize(4)
                    .allMatch(line -> line.contains("F301"));
            one(
                    with(
                            "themes/old.html",
                            "<title>x</title><meta http-equiv=refresh content=\"0; url=gone.html\"><main><h1>x</h1></main>"),
                    "themes/old.html:1",
                    "F301",
                    "gone.html");
        }

        @Test
        void toAnElementOfAnotherPageMustFindIt() throws IOException {
            one(adding("<p><a href=\"guide/index.html#gone\">x</a></p>"), "pages/about.html:", "error F302", "#gone");
        }

        @Test
        void toAnElementOfTheSamePageMustFindIt() throws IOException {
            one(adding("<p><a href=\"#gone\">x</a></p>"), "error F302", "'#gone'");
            assertThat(adding("<p><a href=\"#content\">x</a> <a href=\"#top\">y</a></p>"))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"/themes/index.html", "//example.org/x", "javascript:alert(1)", "file:///etc/passwd"})
        void mustBeRelativeOrOfTheWeb(String link) throws IOException {
            one(adding("<p><a href=\"" + link + "\">x</a></p>"), "error F303", link);
        }

        @Test
        void toTheWebAreNotFollowed() throws IOException {
            assertThat(adding(
                            "<p><a href=\"https://example.org/x#y\">x</a> <a href=\"mailto:a@example.org\">y</a></p>"))
                    .isEmpty();
        }

        @Test
        void thatAreCanonicalMustFindTheirPage() throws IOException {
            one(
                    after(
                            "pages/" + PAGE,
                            text -> text.replace(
                                    "\"canonical\" href=\"https://example.org/futures/pages/about.html",
                                    "\"canonical\" href=\"https://example.org/futures/pages/x.html")),
                    "error F301",
                    "pages/x.html");
        }

        @Test
        void withALineBreakStayOnOneLine() throws IOException {
            one(adding("<p><a href=\"x\n::error::y\">x</a></p>"), "'x ::error::y'");
        }
    }

    @Nested
    final class Pages {

        @Test
        void thatNothingLeadsToAreOrphans() throws IOException {
            one(
                    with("pages/alone.html", "<title>x</title><main><h1>x</h1><a href=\"alone.html\">x</a></main>"),
                    "pages/alone.html: warning F304");
        }

        @Test
        void ofOthersAreReportedButNotRead() throws IOException {
            Files.writeString(site.resolve("google123.html"), "<a href=gone>");
            Files.createDirectories(site.resolve(".git"));
            Files.writeString(site.resolve(".git/x.html"), "<a href=gone>");
            try {
                assertThat(check())
                        .extracting(Diagnostic::toString)
                        .containsExactly("google123.html: note F317: Foresite did not write this file");
            } finally {
                Files.delete(site.resolve("google123.html"));
            }
        }

        @Test
        void haveEachIdOnce() throws IOException {
            one(adding("<p id=\"content\">x</p>"), "error F305", "'content' appears twice");
        }

        @Test
        void haveOneHeadingOfTheFirstLevel() throws IOException {
            one(adding("<h1>Again</h1>"), "warning F306", "more than one h1");
            assertThat(after("pages/" + PAGE, text -> text.replace("<h1", "<p").replace("</h1>", "</p>")))
                    .anyMatch(line -> line.contains("F306: there is no h1"));
        }

        @Test
        void skipNoLevelOfHeadings() throws IOException {
            one(adding("<h2>x</h2><h4>Deep</h4>"), "warning F306", "h4 follows h2");
        }

        @Test
        void sayWhatTheirPicturesShow() throws IOException {
            one(adding("<img src=\"../assets/icon.svg\">"), "error F307", "icon.svg");
            one(adding("<svg role=\"img\"></svg>"), "error F307", "drawing");
            assertThat(adding("<img src=\"../assets/icon.svg\" alt=\"\"><svg role=\"img\"><title>x</title></svg>"))
                    .isEmpty();
        }

        @Test
        void haveOneMainAndOneTitle() throws IOException {
            one(adding("<main></main>"), "warning F308", "2 elements main");
            one(
                    after("pages/" + PAGE, text -> text.replaceFirst("<title>[^<]*</title>", "")),
                    "warning F308",
                    "0 elements title");
        }

        @Test
        void holdNothingThatTheirPolicyBlocks() throws IOException {
            one(adding("<p style=\"color: red\">x</p>"), "warning F309", "attribute style");
            one(adding("<p onclick=\"x()\">x</p>"), "warning F309", "attribute onclick");
            one(adding("<script>x()</script>"), "warning F309", "inline script");
            one(adding("<script src=\"https://example.org/x.js\"></script>"), "warning F309", "another site");
        }

        @Test
        void holdDataThatCanBeRead() throws IOException {
            one(adding("<script type=\"application/ld+json\">{\"@context\": 1</script>"), "error F314", "not JSON");
            one(adding("<script type=\"application/ld+json\">{\"name\": 1}</script>"), "error F314", "no @context");
        }

        @Test
        void areOfUtf8() throws IOException {
            Path page = site.resolve("pages/" + PAGE);
            byte[] before = Files.readAllBytes(page);
            Files.write(page, "<title>é</title>".getBytes(StandardCharsets.ISO_8859_1));
            try {
                assertThat(check().toString()).contains("pages/about.html: error F316: it cannot be read as UTF-8");
            } finally {
                Files.write(page, before);
            }
        }
    }

    @Nested
    final class Feeds {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<id>https://example.org/futures/feed.xml</id> | '' | 0 elements id",
                    "</title> | </title><title>x</title> | 2 elements title",
                    "T00:00:00Z</updated> | </updated> | not a date of RFC 3339",
                    "<author> | <contributor> | the file is not well-formed XML",
                    "<name>Foresite</name> | '' | the author has not one name",
                    "rel=\"alternate\" type=\"text/html\" href=\"https://example.org/futures/\" | rel=\"alternate\" | has no href",
                    "href=\"https://example.org/futures/\" | href=\"https://example.org/futures/x.html\" | leads to no file",
                    "http://www.w3.org/2005/Atom | http://purl.org/atom/ns# | namespace of Atom,"
                })
        void keepToRfc4287(String from, String to, String words) throws IOException {
            String author = from.startsWith("<name>") ? "<name>[^<]*</name>" : "\\Q" + from + "\\E";
            one(
                    after("feed.xml", text -> text.replaceFirst(author, to.replace("$", "\\$"))),
                    "feed.xml:1:",
                    "error F312",
                    words);
        }

        @Test
        void giveNoIdTwice() throws IOException {
            one(
                    after("feed.xml", text -> {
                        int entry = text.indexOf("<entry");
                        String first = text.substring(entry, text.indexOf("</entry>") + 8);
                        return text.substring(0, entry) + first + text.substring(entry);
                    }),
                    "F312",
                    "appears twice");
        }

        @Test
        void haveTheirNameAlone() throws IOException {
            assertThat(with("assets/newsfeed.json", "{}")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "feed/version/1.1 | feed/version/1 | version",
                    "\"title\" : \"Foresite\" | \"titel\" : \"x\" | has no title",
                    "\"items\" | \"entries\" | no list of items",
                    "\"content_text\" | \"text\" | item 1 has neither",
                    "T00:00:00Z | '' | item 1 has a date_published",
                    "\"id\" | \"guid\" | item 1 has no id",
                    "{ | [ | not JSON"
                })
        void ofJsonKeepToTheirVersion(String from, String to, String words) throws IOException {
            String pattern = from.startsWith("\"title\"")
                    ? "\"title\" : \"[^\"]*\""
                    : "\\Q" + from.replace("feed/version", "version") + "\\E";
            one(
                    after("feed.json", text -> text.replaceFirst(pattern, to.replace("feed/version", "version"))),
                    "feed.json: error F312",
                    words);
        }
    }

    private static String deep() {
        return "[".repeat(2_000) + "]".repeat(2_000);
    }

    @Test
    void jsonThatIsNestedTooDeeplyIsTold() throws IOException {
        one(after("feed.json", text -> deep()), "feed.json: error F312: the feed is nested too deeply");
        one(after("data/vocabulary.jsonld", text -> deep()), "error F314: the JSON-LD is nested too deeply");
        one(
                adding("<script type=\"application/ld+json\">" + deep() + "</script>"),
                "error F314",
                "is nested too deeply");
    }

    @Nested
    final class Sitemaps {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<loc>https://example.org/futures/</loc> | '' | 0 elements loc",
                    "<loc>https://example.org/futures/</loc> | <loc>https://example.org/futures/x.html</loc> | leads to no file",
                    "<loc>https://example.org/futures/</loc> | <loc>https://example.com/</loc> | is not below",
                    "<lastmod>2 | <lastmod>x2 | is not a date",
                    "</urlset> | '' | not well-formed XML",
                    "sitemap/0.9 | sitemap/0.8 | namespace"
                })
        void keepToTheirProtocol(String from, String to, String words) throws IOException {
            one(
                    after("sitemap.xml", text -> text.replaceFirst("\\Q" + from + "\\E", to)),
                    "sitemap.xml:",
                    "F313",
                    words);
        }

        @Test
        void haveFiftyThousandAddressesAtMost() throws IOException {
            String urls = "<url><loc>https://example.org/futures/</loc></url>\n".repeat(50_000);
            assertThat(after("sitemap.xml", text -> text.replace("</urlset>", urls + "</urlset>")))
                    .anyMatch(line -> line.contains("F313: the sitemap has 50") && line.contains("50,000 are allowed"));
        }

        @Test
        void areNamedByRobots() throws IOException {
            one(after("robots.txt", text -> text.replace("Sitemap:", "Map:")), "sitemap.xml: error F313", "robots.txt");
        }
    }

    @Test
    void theVocabularyIsReadToItsEnd() throws IOException {
        one(
                after("data/vocabulary.jsonld", text -> text.substring(0, text.length() - 3)),
                "data/vocabulary.jsonld: error F314",
                "not JSON in line");
    }

    @ParameterizedTest
    @CsvSource({"850, warning F310", "1100, error F311"})
    void theSiteFitsIntoWhatPagesPublishes(int megabytes, String words) throws IOException {
        Path large = site.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(megabytes * 1_000_000L);
        }
        try {
            one(
                    check().stream()
                            .filter(each -> each.problem() != Problem.FOREIGN_FILE)
                            .map(Diagnostic::toString)
                            .toList(),
                    words,
                    "1,000 MB");
        } finally {
            Files.delete(large);
        }
    }

    @Test
    void anAddressThatWasPublishedIsKept() throws IOException {
        BuiltSite.write(folder, "cache/addresses.txt", "index.html\nthemes/once.html\n");
        try {
            one(check().stream().map(Diagnostic::toString).toList(), "themes/once.html: warning F315");
        } finally {
            Files.delete(folder.resolve("cache/addresses.txt"));
        }
    }

    @Test
    void aDamagedLineOfTheAddressesIsAPlaceThatEveryFormCanTell() throws IOException {
        BuiltSite.write(folder, "cache/addresses.txt", "index.html\nthemes\0once.html\n\0\0\n");
        try {
            assertThat(check())
                    .singleElement()
                    .satisfies(lost ->
                            assertThat(CheckCommand.path(folder, site, lost)).endsWith("themes once.html"));
        } finally {
            Files.delete(folder.resolve("cache/addresses.txt"));
        }
    }

    @ParameterizedTest
    @CsvSource({"cache/addresses.txt", "site/.foresite-manifest"})
    void aListThatIsNotInUtf8IsNamed(String name) throws IOException {
        Path list = folder.resolve(name);
        Optional<String> before = Files.exists(list) ? Optional.of(Files.readString(list)) : Optional.empty();
        Files.createDirectories(list.getParent());
        Files.write(list, "thèmes.html\n".getBytes(StandardCharsets.ISO_8859_1));
        try {
            assertThatThrownBy(CheckedSiteIT::check)
                    .hasMessageStartingWith("'" + list + "' is not a UTF-8 text file; ");
        } finally {
            Files.delete(list);
            if (before.isPresent()) {
                Files.writeString(list, before.get());
            }
        }
    }
}
