package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages and data of a small corpus as a person has read and approved them. After a wanted change run with
 * {@code -Dgolden.update=true}, and read the difference before committing it.
 */
final class GoldenSiteTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    static Path output;

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        site = BuiltSite.of(GOLDEN.resolve("content"), output);
        assertThat(site.exit()).as(site.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "digests/20250817.html",
                "digests/20290911.html",
                "reports/current-form.html",
                "reports/damaged.html",
                "reports/shelf.html",
                "themes/energy-transition.html",
                "technologies/tidal-turbines.html",
                "technologies/marine-energy.html",
                "technologies/large-language-models-llms.html",
                "technologies/c-plus-plus.html",
                "quality.html",
                "data/reports.json",
                "data/technologies.json",
                "data/concerns.json",
                "data/themes.json",
                "data/digests.json",
                "data/diagnostics.json",
                "data/technologies.csv",
                "feed.xml",
                "feed.json",
                "sitemap.xml",
                "robots.txt",
                "404.html"
            })
    void isAsApproved(String path) throws IOException {
        Path approved = GOLDEN.resolve("site").resolve(path + ".approved");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, site.text(path));
        }
        assertThat(site.text(path)).isEqualTo(Files.readString(approved));
    }
}
