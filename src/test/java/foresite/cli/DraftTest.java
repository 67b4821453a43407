package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Progress;
import foresite.serve.Edits;
import foresite.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an edited report, before the whole site is built. */
final class DraftTest {

    private static final String REPORT = """
            # __A title__, (from page [20250810](https://example.org/p/20250810).)

            ## Summary

            Waves of the sea.

            ## Themes

            * energy
            """;

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void fill() throws IOException {
        BuiltSite.write(folder, "digests/a.md", REPORT);
        BuiltSite.write(folder, "digests/b.md", REPORT.replace("Waves", "Tides").replace("A title", "B"));
        site = ContentFolder.read(folder, Optional.empty(), Progress.SILENT)
                .plan(Progress.SILENT)
                .site();
    }

    private Map<String, byte[]> draft(String file) throws IOException {
        return new Draft(site, folder, Optional.empty()).of(Edits.of(Set.of(folder.resolve(file))));
    }

    @Test
    void isThePageThatTheBuildWillWrite() throws IOException {
        BuiltSite.write(folder, "digests/a.md", REPORT.replace("Waves", "Great waves"));
        Map<String, byte[]> pages = draft("digests/a.md");
        BuiltSite built = BuiltSite.of(folder, folder.resolve("out"));
        assertThat(pages).containsOnlyKeys("reports/a.html");
        assertThat(pages.get("reports/a.html")).asString().contains("Great waves of the sea");
        assertThat(pages.get("reports/a.html"))
                .isEqualTo(Files.readAllBytes(built.folder().resolve("reports/a.html")));
    }

    @Test
    void anotherDigestChangesMoreThanThePage() throws IOException {
        BuiltSite.write(folder, "digests/a.md", REPORT.replace("20250810", "20250817"));
        assertThat(draft("digests/a.md")).isEmpty();
    }

    @Test
    void aNewReportHasToWaitForTheBuild() throws IOException {
        BuiltSite.write(folder, "digests/c.md", REPORT);
        assertThat(draft("digests/c.md")).isEmpty();
    }

    @Test
    void whatIsNoReportHasNoPage() throws IOException {
        BuiltSite.write(folder, "pages/a.md", "# A page");
        BuiltSite.write(folder, "site.yaml", "title: Other");
        Files.delete(folder.resolve("digests/b.md"));
        assertThat(draft("pages/a.md")).isEmpty();
        assertThat(draft("site.yaml")).isEmpty();
        assertThat(draft("digests/b.md")).isEmpty();
    }

    @Test
    void whereAnythingMayHaveChangedThereIsNone() throws IOException {
        assertThat(new Draft(site, folder, Optional.empty()).of(Edits.ALL)).isEmpty();
    }
}
