package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Progress;
import foresite.site.Site;
import foresite.state.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which site drafts are made in, whether a build or a planning ahead comes first. */
final class LastSiteTest {

    @TempDir
    private Path folder;

    private Path content;
    private final LastSite last = new LastSite();

    @BeforeEach
    void fill() throws IOException {
        content = folder.resolve("content");
        BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT);
    }

    private Site site() throws IOException {
        return ContentFolder.read(content, Optional.empty(), Progress.SILENT)
                .plan(Progress.SILENT)
                .site();
    }

    @Test
    void untilABuildHasPlannedItIsTheOnePlannedAhead() throws IOException {
        assertThat(last.get()).isEmpty();
        Site ahead = site();
        last.planAhead(() -> ahead);
        assertThat(last.get()).containsSame(ahead);
        Site built = site();
        last.built(built);
        assertThat(last.get()).containsSame(built);
    }

    @Test
    void whatABuildHasPlannedMeanwhileStays() throws IOException {
        Site ahead = site();
        Site built = site();
        last.planAhead(() -> {
            last.built(built);
            return ahead;
        });
        assertThat(last.get()).containsSame(built);
    }

    @Test
    void aPlanningThatFailsLeavesNone() {
        last.planAhead(() -> {
            throw new IOException("no such folder");
        });
        last.planAhead(() -> {
            throw new StackOverflowError();
        });
        assertThat(last.get()).isEmpty();
    }

    @Test
    void planningAheadLeavesAloneWhatABuildRemembers() throws IOException {
        Path memory = folder.resolve("cache");
        SiteBuild build = new SiteBuild(
                content,
                folder.resolve("out"),
                Optional.empty(),
                Optional.empty(),
                Cache.in(memory, told -> {}),
                false,
                true);
        build.run(Progress.SILENT, heard -> {});
        byte[] reports = Files.readAllBytes(memory.resolve("reports"));
        BuiltSite.write(content, "digests/b.md", BuiltSite.REPORT);
        assertThat(build.plan().site().corpus().reports()).hasSize(2);
        assertThat(memory.resolve("reports")).hasBinaryContent(reports);
    }
}
