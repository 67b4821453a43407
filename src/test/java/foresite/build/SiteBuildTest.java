package foresite.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.corpus.ContentSnapshot;
import foresite.model.Kind;
import foresite.model.Progress;
import foresite.state.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a build uses the same bytes of the content folder, and a build is skipped only if they are unchanged. */
final class SiteBuildTest {

    @TempDir
    private Path folder;

    private SampleContent content;

    @BeforeEach
    void fill() throws IOException {
        content = new SampleContent(folder.resolve("content"));
        content.write("digests/a.md", SampleContent.REPORT);
        content.write("site.yaml", "title: Before\n");
        content.write("vocabulary.yaml", "themes:\n  - prefLabel: power\n    altLabel: energy\n");
        content.write("pages/about.md", "# Before\n");
        content.write("pages/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
    }

    private SiteBuild build() throws IOException {
        return content.build(folder.resolve("site"));
    }

    /** Runs a build that a person edits files during: at the first phase, when everything has been read. */
    private static SiteBuild.Result runWithEdit(SiteBuild build, Path file, String text) throws IOException {
        Progress editing = new Progress() {
            private boolean done;

            @Override
            public void phase(String name, int total) {
                if (!done) {
                    done = true;
                    overwrite(file, text);
                }
            }

            @Override
            public void step(int done) {}
        };
        return build.run(editing, found -> {});
    }

    /** Keeps the file's date, as a change within the precision of a file system's clock does. */
    private static void overwrite(Path file, String text) {
        try {
            FileTime date = Files.getLastModifiedTime(file);
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, date);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            site.yaml       | title: Later                                        | index.html
            vocabulary.yaml | 'themes: [{prefLabel: force, altLabel: energy}]'    | themes/force.html
            pages/about.md  | # Later                                             | pages/about.html
            digests/a.md    | # __Later__, (from page [20250810](https://e.org).) | reports/a.html
            """)
    void aFileThatChangesDuringABuildIsNotCalledCurrent(String file, String text, String page) throws IOException {
        runWithEdit(build(), content.folder().resolve(file), text);
        SiteBuild.Result next = build().run(Progress.SILENT, found -> {});
        assertThat(next.plan()).as("the build after the change").isPresent();
        assertThat(next.changes().written()).contains(page);
        assertThat(build().run(Progress.SILENT, found -> {}).plan())
                .as("a third build")
                .isEmpty();
    }

    @Test
    void aBuildUsesTheBytesOfItsSnapshotOnly() throws IOException {
        ContentSnapshot snapshot = ContentSnapshot.of(content.folder());
        content.write("site.yaml", "title: Later\n");
        content.write("pages/about.md", "# Later\n");
        content.write("vocabulary.yaml", "themes:\n  - prefLabel: later\n    altLabel: energy\n");
        content.write("digests/a.md", SampleContent.REPORT.replace("A title", "Later"));
        ReadContent read = SiteBuild.read(snapshot, Optional.empty(), CacheFolder.none(), Progress.SILENT);
        assertThat(read.settings().title()).isEqualTo("Before");
        assertThat(read.pages().pages().get(0).title()).isEqualTo("Before");
        assertThat(read.vocabulary().named(Kind.THEME, "power")).isPresent();
        assertThat(read.corpus().reports().get(0).title()).isEqualTo("A title");
    }

    @Test
    void anUnchangedBuildReportsWhatTheLastOneFound() throws IOException {
        content.write("digests/b.md", "# __No digest__\n\n## Nonsense\n");
        SiteBuild.Result first = build().run(Progress.SILENT, found -> {});
        List<Object> found = new ArrayList<>();
        SiteBuild.Result second = build().run(Progress.SILENT, found::addAll);
        assertThat(first.diagnostics()).isNotEmpty();
        assertThat(second.plan()).isEmpty();
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
        assertThat(found).isEqualTo(List.copyOf(first.diagnostics()));
        assertThat(second.statistics()).isEqualTo(first.statistics());
    }

    @Test
    void planningWritesNothing() throws IOException {
        build().run(Progress.SILENT, found -> {});
        Path reports = folder.resolve("cache/reports");
        byte[] before = Files.readAllBytes(reports);
        content.write("digests/b.md", SampleContent.REPORT);
        assertThat(build().plan().site().corpus().reports()).hasSize(2);
        assertThat(reports).hasBinaryContent(before);
        assertThat(folder.resolve("site/reports/b.html")).doesNotExist();
    }

    @Test
    void aMissingContentFolderIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> SiteBuild.read(missing, Optional.empty(), Progress.SILENT))
                .isInstanceOf(BuildFailure.class)
                .hasMessageStartingWith("there is no content folder '" + missing + "'");
    }

    @Test
    void aHypotheticalMentionLeavesTheContentAsItIs() throws IOException {
        ReadContent read = SiteBuild.read(content.folder(), Optional.empty(), Progress.SILENT);
        ReadContent more = read.withMention(Kind.TECHNOLOGY, "tidal kites");
        assertThat(more.vocabulary().explain(Kind.TECHNOLOGY, "tidal kites").concept())
                .isPresent();
        assertThat(read.vocabulary().explain(Kind.TECHNOLOGY, "tidal kites").concept())
                .isEmpty();
        assertThat(read.corpus().reports()).hasSize(1);
    }
}
