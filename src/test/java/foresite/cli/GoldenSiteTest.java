package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages and data of a small corpus as a person has read and approved them. After an intended change run with
 * {@code -Dgolden.update=true}, and read the difference before committing it. For a further page make an empty file.
 */
final class GoldenSiteTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final Pattern MENU =
            Pattern.compile("(<nav aria-label=\"(?:Main|More)\"><ul>).*?(</ul></nav>)", Pattern.DOTALL);

    @TempDir
    static Path output;

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        site = BuiltSite.of(GOLDEN.resolve("content"), output);
        assertThat(site.exit()).as(site.err()).isZero();
    }

    static List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN.resolve("site"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> GOLDEN.resolve("site").relativize(file).toString())
                    .map(path -> path.replace(File.separatorChar, '/').replaceFirst("\\.approved$", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isAsApproved(String path) throws IOException {
        Path approved = GOLDEN.resolve("site").resolve(path + ".approved");
        String text = withoutMenus(site.text(path));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, text);
        }
        assertThat(text).isEqualTo(Files.readString(approved));
    }

    /** A new kind of page is a new entry of the menus on every page, which is no reason to read every page again. */
    private static String withoutMenus(String html) {
        return MENU.matcher(html).replaceAll("$1\n$2");
    }

    @Test
    void menusLeadToEveryFixedPage() throws IOException {
        for (String path : List.of("index.html", "themes/energy-transition.html")) {
            assertThat(site.page(path).select(".masthead nav a").eachText())
                    .containsExactly("Digests", "Themes", "Technologies", "Concerns", "Signals", "Trends", "Draw");
            assertThat(site.page(path).select(".foot nav a").eachText())
                    .startsWith("All reports", "Data", "Quality")
                    .endsWith("Feed");
        }
    }

    @Test
    void theSitemapListsTheIndexedPagesInTheOrderOfTheirKinds() throws IOException {
        assertThat(Jsoup.parse(site.text("sitemap.xml"), "", Parser.xmlParser())
                        .select("loc")
                        .eachText())
                .startsWith("https://example.org/golden/", "https://example.org/golden/digests/")
                .contains("https://example.org/golden/reports/shelf.html", "https://example.org/golden/data/")
                .doesNotContain("https://example.org/golden/404.html")
                .doesNotHaveDuplicates();
    }
}
