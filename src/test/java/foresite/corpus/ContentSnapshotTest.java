package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.state.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSnapshotTest {

    @TempDir
    private Path content;

    private static List<String> diagnostics(ContentSnapshot snapshot) {
        return Written.told(
                CorpusReader.read(snapshot, Settings.DEFAULTS, Progress.SILENT).diagnostics());
    }

    private void write(String path, String text) {
        Written.file(content, path, text);
    }

    /** A save between reading for the key and reading for the site was called current for ever. */
    @Test
    void whatIsSavedAfterwardsMakesNoDifference() throws IOException {
        write("site.yaml", "title: Before\nlogo: mark.png\n");
        write("vocabulary.yaml", "themes:\n  - prefLabel: Before\n");
        write("digests/a.md", "# Before\n");
        write("pages/about.md", "# Before\n");
        write("mark.png", "before");
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        Key key = snapshot.key();
        FileUtils.cleanDirectory(content.toFile());
        write("site.yaml", "title: After\n");
        write("vocabulary.yaml", "themes:\n  - prefLabel: After\n");
        write("digests/a.md", "# After\n");
        write("pages/about.md", "# After\n");
        Settings settings = SettingsFile.read(snapshot).settings();
        assertThat(settings.title()).isEqualTo("Before");
        assertThat(settings.navigation().logo().file()).isEqualTo("mark.png");
        assertThat(snapshot.vocabulary()).contains("Before");
        assertThat(CorpusReader.read(snapshot, settings, Progress.SILENT).reports())
                .extracting(Report::title)
                .containsExactly("Before");
        assertThat(PageReader.read(snapshot, settings).pages())
                .extracting(ContentPage::title)
                .containsExactly("Before");
        assertThat(snapshot.key())
                .isEqualTo(key)
                .isNotEqualTo(ContentSnapshot.of(content).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.yaml",
                "vocabulary.yaml",
                "digests/a.md",
                "pages/about.md",
                "mark.png",
                "digests/figure.svg",
                "site.yml",
                "digests/new.md",
                "pages/new.md",
                "new.png"
            })
    void everyFileThatIsReadIsInTheKey(String changed) throws IOException {
        for (String path : List.of("site.yaml", "vocabulary.yaml", "digests/a.md", "pages/about.md", "mark.png")) {
            write(path, "before");
        }
        write("digests/figure.svg", "<svg/>");
        Key before = ContentSnapshot.of(content).key();
        write(changed, "after");
        assertThat(ContentSnapshot.of(content).key()).isNotEqualTo(before);
    }

    @Test
    void imageThatChangedSinceIsNotPublished() throws IOException {
        write("digests/a.md", "# A\n");
        write("mark.png", "before");
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        assertThat(snapshot.image("mark.png")).asString().isEqualTo("before");
        write("mark.png", "after");
        assertThatThrownBy(() -> snapshot.image("mark.png"))
                .isInstanceOf(IOException.class)
                .hasMessage("the image 'mark.png' changed while the site was built; build again");
        Files.delete(content.resolve("mark.png"));
        Files.createSymbolicLink(content.resolve("mark.png"), Path.of("/etc/passwd"));
        assertThatThrownBy(() -> snapshot.image("mark.png")).isInstanceOf(IOException.class);
    }

    @Test
    void settingsAndVocabularyOutsideTheFolderAreNotRead(@TempDir Path elsewhere) throws IOException {
        write("digests/a.md", "# A\n");
        Written.file(elsewhere, "secret.yaml", "title: Secret\n");
        Files.createSymbolicLink(content.resolve("site.yaml"), elsewhere.resolve("secret.yaml"));
        Files.createSymbolicLink(content.resolve("vocabulary.yaml"), Path.of("/dev/zero"));
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        SettingsFile settings = SettingsFile.read(snapshot);
        assertThat(settings.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(Written.told(settings.diagnostics()))
                .containsExactly("site.yaml: error F005: the link does not lead to a file of the content folder");
        assertThat(snapshot.vocabulary()).isEmpty();
        assertThat(diagnostics(snapshot))
                .containsExactly("vocabulary.yaml: error F005: the link does not lead to a file of the content folder");
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "mkfifo makes named pipes on Linux and macOS only")
    void pipesOfEveryNameAreReportedAndNotWaitedFor() throws IOException, InterruptedException {
        write("digests/a.md", "# A\n");
        for (String name : List.of("vocabulary.yaml", "site.yaml", "pages/p.md", "digests/p.md", "digests/p.png")) {
            Written.pipe(content, name);
        }
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        assertThat(diagnostics(snapshot))
                .containsExactly(
                        "digests/p.md: error F001: it is neither a file nor a folder",
                        "digests/p.png: error F001: it is neither a file nor a folder",
                        "pages/p.md: error F001: it is neither a file nor a folder",
                        "vocabulary.yaml: error F001: it is neither a file nor a folder");
        assertThat(SettingsFile.read(snapshot).diagnostics())
                .extracting(Diagnostic::problem)
                .containsExactly(Problem.UNREADABLE_FILE);
    }

    @Test
    void foldersOfABuildAreNotContent() throws IOException {
        write("a.md", "# A\n");
        write("site-output/.foresite-manifest", "");
        write("site-output/digests/x.md", "# Published\n");
        write("site-output/x.png", "x");
        write("look/README.md", "# The look\n");
        write("look/notes.md", "# Notes\n");
        write("cache/notes.md", "# Notes\n");
        Set<Path> skipped = Set.of(content.resolve("look"), content.resolve("cache"), content.resolve("missing"));
        ContentSnapshot snapshot = ContentSnapshot.of(content, skipped);
        assertThat(CorpusReader.read(snapshot, Settings.DEFAULTS, Progress.SILENT)
                        .reports())
                .extracting(Report::id)
                .containsExactly("a");
        assertThat(snapshot.images()).isEmpty();
        assertThat(diagnostics(snapshot)).isEmpty();
    }

    /** A file that anybody can add would else hide reports without a word. */
    @Test
    void builtSiteAmongReportsIsReported() throws IOException {
        write("digests/a.md", "# A\n");
        write("digests/2025/.foresite-manifest", "");
        write("digests/2025/b.md", "# B\n");
        assertThat(diagnostics(ContentSnapshot.of(content)))
                .containsExactly("digests/2025/: warning F041: the folder is a built site and was not read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line\nbreak",
                "escape\u001B[31m",
                "return\rx",
                "tab\tx",
                "delete\u007Fx",
                "next\u0085line",
                "c1\u009Bx",
                "override\u202Edm.x",
                "embedding\u202Ax",
                "isolate\u2066x\u2069",
                "separator\u2028x",
                "paragraph\u2029x",
                "replaced\uFFFDx"
            })
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not take all of these names")
    void namesThatDoNotLookLikeWhatTheyAreAreRefused(String name) throws IOException {
        write("digests/" + name + ".md", "# T\n");
        write("digests/" + name + ".png", "x");
        write("digests/" + name + "/inside.md", "# T\n");
        write("pages/" + name + ".md", "# T\n");
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        assertThat(snapshot.reports()).isEmpty();
        assertThat(snapshot.pages()).isEmpty();
        assertThat(snapshot.images()).isEmpty();
        assertThat(snapshot.diagnostics()).hasSize(4).allSatisfy(diagnostic -> {
            assertThat(diagnostic.problem()).isEqualTo(Problem.HOSTILE_NAME);
            assertThat(diagnostic.at().file()).contains("\\u").matches("[ -~]+");
        });
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not take names that are not UTF-8")
    void nameThatIsNoTextIsRefused() throws IOException, InterruptedException {
        Files.createDirectory(content.resolve("digests"));
        int exit = new ProcessBuilder("sh", "-c", "printf '# T\\n' > \"$(printf 'digests/caf\\351.md')\"")
                .directory(content.toFile())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        assertThat(Written.told(ContentSnapshot.of(content).diagnostics()))
                .containsExactly("digests/caf\\uFFFD.md: error F040: the name has control characters, or bytes that are"
                        + " no text, and was not read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\b",
                "a\\..\\x",
                "C:\\x",
                "-rf",
                "con",
                "a b",
                " a",
                "%2e%2e",
                "é",
                "日本",
                "👩‍🔬",
                "$(x)",
                "'\""
            })
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not take all of these names")
    void otherNamesAreReadAsTheyAre(String name) throws IOException {
        write("digests/" + name + ".md", "# T\n");
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
        assertThat(corpus.reports()).extracting(Report::id).containsExactly(name);
        assertThat(corpus.reports().get(0).at().file()).isEqualTo("digests/" + name + ".md");
        assertThat(corpus.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "digests/x"})
    void sameNameInManyPlacesLosesNoReport(String name) throws IOException {
        for (String path : List.of(".md", ".markdown", ".MD", "/x.md", "/x/x.md", "#2.md", ".md.md", "/x.md.md")) {
            write(name + path, "# Title of " + path + "\n");
        }
        write(name + "/several.md", "# One\n\n# Two\n");
        write(name + "/a/several.md", "# Three\n\n# Four\n");
        assertAllAreThere(10, 12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noReportIsLostWhateverTheNames(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> names =
                List.of("x", "a", "x.md", "x.markdown", "x#1", "x#2", "a-2", "x.md-2", "x.md#1", "X", "x.");
        List<String> folders = List.of("", "x/", "a/", "x.md/", "a/x/", "x#2/", "x/x/");
        List<String> endings = List.of(".md", ".markdown", ".MD", ".mArkdown");
        Set<String> files = new TreeSet<>();
        int reports = 0;
        for (int i = 0; i < 120; i++) {
            String path = folders.get(random.nextInt(folders.size()))
                    + names.get(random.nextInt(names.size()))
                    + endings.get(random.nextInt(endings.size()));
            if (!Files.exists(content.resolve(path)) && isFree(path)) {
                boolean two = random.nextInt(4) == 0;
                write(path, "# One " + i + "\n" + (two ? "\n# Two " + i + "\n" : ""));
                files.add(path);
                reports += two ? 2 : 1;
            }
        }
        assertAllAreThere(files.size(), reports);
    }

    /** Returns whether no file is where the folders of a path have to be. */
    private boolean isFree(String path) {
        for (Path part = Path.of(path).getParent(); part != null; part = part.getParent()) {
            if (Files.isRegularFile(content.resolve(part))) {
                return false;
            }
        }
        return true;
    }

    private void assertAllAreThere(int files, int reports) throws IOException {
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        Corpus corpus = CorpusReader.read(snapshot, Settings.DEFAULTS, Progress.SILENT);
        List<String> ids = new ArrayList<>();
        corpus.reports().forEach(report -> ids.add(report.id()));
        assertThat(snapshot.reports()).hasSize(files);
        assertThat(ids).hasSize(reports).doesNotHaveDuplicates();
        assertThat(corpus.reports()).extracting(Report::title).doesNotHaveDuplicates();
    }
}
