package foresite.build;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Progress;
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

/** The pages of edited reports before the whole site is built, and the site they are rendered in. */
final class DraftPreviewTest {

    @TempDir
    private Path folder;

    private SampleContent content;
    private DraftPreview preview;

    @BeforeEach
    void fill() throws IOException {
        content = new SampleContent(folder.toRealPath().resolve("content"));
        content.write("digests/a.md", SampleContent.REPORT);
        content.write(
                "digests/b.md", SampleContent.REPORT.replace("Waves", "Tides").replace("A title", "B"));
        preview = new DraftPreview(content.folder(), Optional.empty());
        preview.setSite(content.plan().site());
    }

    private Map<String, byte[]> draft(String file) throws IOException {
        return preview.pages(Set.of(content.folder().resolve(file)));
    }

    @Test
    void aDraftIsThePageThatTheBuildWrites() throws IOException {
        content.write("digests/a.md", SampleContent.REPORT.replace("Waves", "Great waves"));
        Map<String, byte[]> pages = draft("digests/a.md");
        Path site = folder.resolve("site");
        content.build(site).run(Progress.SILENT, found -> {});
        assertThat(pages).containsOnlyKeys("reports/a.html");
        assertThat(pages.get("reports/a.html")).asString().contains("Great waves of the sea");
        assertThat(pages.get("reports/a.html")).isEqualTo(Files.readAllBytes(site.resolve("reports/a.html")));
    }

    @Test
    void aReportThatMovesToAnotherDigestHasNoDraft() throws IOException {
        content.write("digests/a.md", SampleContent.REPORT.replace("20250810", "20250817"));
        assertThat(draft("digests/a.md")).isEmpty();
    }

    @Test
    void aNewReportHasNoDraft() throws IOException {
        content.write("digests/c.md", SampleContent.REPORT);
        assertThat(draft("digests/c.md")).isEmpty();
    }

    @Test
    void otherFilesHaveNoDraft() throws IOException {
        content.write("pages/a.md", "# A page");
        content.write("site.yaml", "title: Other");
        Files.delete(content.folder().resolve("digests/b.md"));
        assertThat(draft("pages/a.md")).isEmpty();
        assertThat(draft("site.yaml")).isEmpty();
        assertThat(draft("digests/b.md")).isEmpty();
        assertThat(preview.pages(Set.of(folder.resolve("templates/home.peb")))).isEmpty();
    }

    @Test
    void withoutASiteThereAreNoDrafts() throws IOException {
        DraftPreview empty = new DraftPreview(content.folder(), Optional.empty());
        assertThat(empty.pages(Set.of(content.folder().resolve("digests/a.md"))))
                .isEmpty();
    }

    @Test
    void untilABuildHasPlannedASiteTheOnePlannedAheadIsUsed() throws IOException {
        DraftPreview empty = new DraftPreview(content.folder(), Optional.empty());
        Site ahead = content.plan().site();
        empty.planAhead(() -> ahead);
        assertThat(empty.site()).containsSame(ahead);
        Site built = content.plan().site();
        empty.setSite(built);
        assertThat(empty.site()).containsSame(built);
    }

    @Test
    void aSiteThatABuildSetsDuringPlanningStays() throws IOException {
        DraftPreview empty = new DraftPreview(content.folder(), Optional.empty());
        Site built = content.plan().site();
        empty.planAhead(() -> {
            empty.setSite(built);
            return content.plan().site();
        });
        assertThat(empty.site()).containsSame(built);
    }

    @Test
    void afterPlanningFailsThereIsNoSite() {
        DraftPreview empty = new DraftPreview(content.folder(), Optional.empty());
        empty.planAhead(() -> {
            throw new IOException("no such folder");
        });
        empty.planAhead(() -> {
            throw new StackOverflowError();
        });
        assertThat(empty.site()).isEmpty();
    }
}
