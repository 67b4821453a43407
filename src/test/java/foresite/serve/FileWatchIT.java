package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files change, and the watch tells which: whether the system tells it, or it looks itself. */
@Timeout(120)
final class FileWatchIT {

    private static final int ROUNDS = 8;

    @TempDir
    private Path temporary;

    private Path content;

    /** How a watch comes to know. */
    enum How {
        TOLD,
        LOOKING;

        FileWatch open(WatchedFolders watched) throws IOException {
            return this == TOLD ? EventWatch.open(watched) : PollingWatch.open(watched);
        }
    }

    @BeforeEach
    void fill() throws IOException {
        content = temporary.toRealPath().resolve("content");
        Served.write(content, "site.yaml", "title: x");
        Served.write(content, "digests/2024/a.md", "# A");
        Served.write(content, "digests/2025/b.md", "# B");
    }

    private FileWatch watch(How how) throws IOException {
        return how.open(new WatchedFolders(List.of(content), List.of(content.resolve("out"))));
    }

    /** Waits until all of these have been told, in one change or several, and returns all that was told. */
    private static Set<Path> told(FileWatch watch, Path... wanted) throws Exception {
        Set<Path> told = new TreeSet<>();
        while (!told.containsAll(List.of(wanted))) {
            told.addAll(watch.await().orElseThrow().files());
        }
        return told;
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFileIsToldAndNothingElse(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            assertThat(told(watch, report)).containsExactly(report);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMadeAndDeletedIsTold(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path made = content.resolve("vocabulary.yaml");
            Files.writeString(made, "themes: []");
            told(watch, made);
            Files.delete(made);
            told(watch, made);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewFolderIsWatchedFromItsFirstFileOn(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path deep = content.resolve("digests/2026/20260104/deep/c.md");
            Served.write(content, "digests/2026/20260104/deep/c.md", "# C");
            told(watch, deep);
            Files.writeString(deep, "# C, longer");
            told(watch, deep);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedFolderIsToldUnderItsNewNameFromThenOn(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path moved = content.resolve("digests/2023");
            Files.move(content.resolve("digests/2024"), moved);
            told(watch, moved.resolve("a.md"));
            Files.writeString(moved.resolve("a.md"), "# A, longer");
            assertThat(told(watch, moved.resolve("a.md")))
                    .allSatisfy(path -> assertThat(path).startsWithRaw(moved));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manySavesInARowAreOneChange(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            List<Path> saved = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Served.write(content, "digests/2025/" + i + ".md", "# " + i);
                saved.add(content.resolve("digests/2025/" + i + ".md"));
            }
            Optional<Edits> edits = watch.await();
            assertThat(edits.orElseThrow().files()).containsAll(saved);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatEditorsLeaveAndBuildsWriteDoesNotCount(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Served.write(content, "digests/2024/.a.md.swp", "x");
            Served.write(content, "digests/2024/a.md~", "x");
            Served.write(content, "digests/2024/4913", "x");
            Served.write(content, ".git/index.lock", "x");
            Served.write(content, ".foresite/cache", "x");
            Served.write(content, "out/index.html", "x");
            Path last = content.resolve("site.yaml");
            Files.writeString(last, "title: longer");
            assertThat(told(watch, last)).containsExactly(last);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a.md.swp",
                "a.md~",
                "4913",
                "#a.md#",
                ".#a.md",
                "a.md.swx",
                "a.md___jb_tmp___",
                "a.md.tmp",
                "a.md.tmp.123.456",
                "sedAb12Cd",
                ".hidden/a.md",
                "out/a.html",
                "out"
            })
    void filesThatDoNotCount(String name) throws IOException {
        assertThat(watched().includes(content.resolve(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.md", "digests/2024/20240602/a.md", "4914", "outside.md", "site.yaml", "a.tmpl", "sedition.md"
            })
    void filesThatCount(String name) throws IOException {
        assertThat(watched().includes(content.resolve(name))).isTrue();
    }

    private WatchedFolders watched() throws IOException {
        return new WatchedFolders(List.of(content), List.of(content.resolve("out")));
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsTheWaiting(How how) throws Exception {
        FileWatch watch = watch(how);
        CompletableFuture<Optional<Edits>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return watch.await();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        watch.close();
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void whereTheSystemDoesNotTellItIsSaidAndLookedFor() throws Exception {
        List<String> words = new ArrayList<>();
        FallbackWatch.Opening failing = none -> {
            throw new IOException("User limit of inotify watches reached");
        };
        try (FileWatch watch = FallbackWatch.open(watched(), failing, words::add)) {
            assertThat(words)
                    .singleElement()
                    .asString()
                    .contains("User limit of inotify watches reached", "every second", "fs.inotify.max_user_watches");
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            told(watch, report);
        }
    }

    private static void awaitEverything(FileWatch watch) throws Exception {
        Optional<Edits> edits = watch.await();
        while (!edits.orElseThrow().everything()) {
            edits = watch.await();
        }
    }

    @Test
    void aFolderThatIsDeletedAndMadeAgainIsWatchedAgain() throws Exception {
        try (FileWatch watch = watch(How.TOLD)) {
            FileUtils.deleteDirectory(content.toFile());
            awaitEverything(watch);
            Served.write(content, "digests/c.md", "# C");
            awaitEverything(watch);
            Files.writeString(content.resolve("digests/c.md"), "# C, longer");
            told(watch, content.resolve("digests/c.md"));
        }
    }

    @Test
    void whenAnotherFolderTakesThePlaceOfOneThatWasRenamedTheNewOneIsWatched() throws Exception {
        Path other = content.resolveSibling("other");
        Served.write(other, "digests/2024/a.md", "# A of the other");
        try (FileWatch watch = watch(How.TOLD)) {
            Path away = content.resolveSibling("away");
            Files.move(content, away);
            Files.move(other, content);
            awaitEverything(watch);
            Files.writeString(away.resolve("digests/2024/a.md"), "# Nobody looks here");
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            assertThat(told(watch, report)).containsExactly(report);
        }
    }

    @Test
    void whenAFolderAroundTheWatchedOneIsRenamedTheNameCounts() throws Exception {
        Path project = temporary.toRealPath().resolve("project");
        Path inside = project.resolve("content");
        Served.write(inside, "a.md", "# A");
        try (FileWatch watch = EventWatch.open(new WatchedFolders(List.of(inside), List.of()))) {
            Files.move(project, project.resolveSibling("before"));
            awaitEverything(watch);
            Served.write(inside, "a.md", "# Another A");
            awaitEverything(watch);
            Files.writeString(inside.resolve("a.md"), "# Another A, longer");
            told(watch, inside.resolve("a.md"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenALinkLeadsToAnotherFolderThatOneIsWatched(How how) throws Exception {
        Path other = content.resolveSibling("other");
        Served.write(other, "b.md", "# B");
        Path link = Files.createSymbolicLink(content.resolveSibling("link"), content);
        try (FileWatch watch = how.open(new WatchedFolders(List.of(link), List.of()))) {
            Files.delete(link);
            Files.createSymbolicLink(link, other);
            watch.await();
            Files.writeString(other.resolve("b.md"), "# B, longer");
            told(watch, other.resolve("b.md"));
        }
    }

    @Test
    void whatIsMadeWhileFoldersAreMadeAgainIsNotLost() throws Exception {
        Path report = content.resolve("digests/2024/20240602/a.md");
        try (FileWatch watch = watch(How.TOLD)) {
            for (int round = 0; round < ROUNDS; round++) {
                FileUtils.deleteDirectory(content.resolve("digests").toFile());
                Served.write(content, "digests/2024/20240602/a.md", "# Round " + round);
                Served.write(content, "digests/2025/b.md", "# Round " + round);
                told(watch, report, content.resolve("digests/2025/b.md"));
                Files.writeString(report, "# Round " + round + ", longer");
                told(watch, report);
            }
        }
    }

    @Test
    void aFolderThatMayNotBeReadDoesNotEndTheWatch() throws Exception {
        Path closed = Files.createDirectories(content.resolve("digests/closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        try (FileWatch watch = watch(How.TOLD)) {
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            assertThat(told(watch, report)).containsExactly(report);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whenOneOfTheFoldersGoesAndComesBackItIsWatchedLikeTheOther() throws Exception {
        Path templates = content.resolveSibling("templates");
        Served.write(templates, "home.peb", "x");
        try (FileWatch watch = EventWatch.open(new WatchedFolders(List.of(content, templates), List.of()))) {
            FileUtils.deleteDirectory(templates.toFile());
            Served.write(templates, "home.peb", "y");
            awaitEverything(watch);
            Files.writeString(templates.resolve("home.peb"), "longer");
            Served.write(content, "digests/c.md", "# C");
            told(watch, templates.resolve("home.peb"), content.resolve("digests/c.md"));
        }
    }
}
