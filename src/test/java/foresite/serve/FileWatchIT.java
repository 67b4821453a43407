package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
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

    /** How a watch notices changes. */
    enum How {
        EVENTS,
        POLLING;

        FileWatch open(WatchedFolders watched) throws IOException {
            FileWatch watch = FileWatch.open(watched, message -> {});
            if (this == POLLING) {
                watch.ignoreEvents(new IOException("no events"));
            }
            return watch;
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

    /** Waits until all of these have changed, in one change or several, and returns all that has changed. */
    private static Set<Path> changed(FileWatch watch, Path... wanted) throws Exception {
        Set<Path> told = new TreeSet<>();
        while (!told.containsAll(List.of(wanted))) {
            told.addAll(watch.await());
        }
        return told;
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFileIsToldAndNothingElse(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            assertThat(changed(watch, report)).containsExactly(report);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMadeAndDeletedIsTold(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path made = content.resolve("vocabulary.yaml");
            Files.writeString(made, "themes: []");
            changed(watch, made);
            Files.delete(made);
            changed(watch, made);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewFolderIsWatchedFromItsFirstFileOn(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path deep = content.resolve("digests/2026/20260104/deep/c.md");
            Served.write(content, "digests/2026/20260104/deep/c.md", "# C");
            changed(watch, deep);
            Files.writeString(deep, "# C, longer");
            changed(watch, deep);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedFolderIsToldUnderItsNewNameFromThenOn(How how) throws Exception {
        try (FileWatch watch = watch(how)) {
            Path moved = content.resolve("digests/2023");
            Files.move(content.resolve("digests/2024"), moved);
            changed(watch, moved.resolve("a.md"));
            Files.writeString(moved.resolve("a.md"), "# A, longer");
            assertThat(changed(watch, moved.resolve("a.md")))
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
            assertThat(watch.await()).containsAll(saved);
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
            assertThat(changed(watch, last)).containsExactly(last);
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
        assertThat(isWatched(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.md", "digests/2024/20240602/a.md", "4914", "outside.md", "site.yaml", "a.tmpl", "sedition.md"
            })
    void filesThatCount(String name) throws IOException {
        assertThat(isWatched(name)).isTrue();
    }

    private boolean isWatched(String name) throws IOException {
        Served.write(content, name, "x");
        Set<Path> visited = new TreeSet<>();
        watched().walk(new WatchedFolders.Visitor() {
            @Override
            public void folder(Path folder) {}

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                visited.add(file);
            }
        });
        return visited.contains(content.resolve(name));
    }

    private WatchedFolders watched() throws IOException {
        return new WatchedFolders(List.of(content), List.of(content.resolve("out")));
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsTheWaiting(How how) throws Exception {
        FileWatch watch = watch(how);
        CompletableFuture<NavigableSet<Path>> waiting = CompletableFuture.supplyAsync(() -> {
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
    void withoutEventsAMessageSaysSoAndFilesAreCompared() throws Exception {
        List<String> messages = new ArrayList<>();
        try (FileWatch watch = FileWatch.open(watched(), messages::add)) {
            assertThat(messages).isEmpty();
            watch.ignoreEvents(new IOException("User limit of inotify watches reached"));
            assertThat(messages)
                    .singleElement()
                    .asString()
                    .contains("User limit of inotify watches reached", "every second", "fs.inotify.max_user_watches");
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            changed(watch, report);
        }
    }

    @Test
    void aFolderThatIsDeletedAndMadeAgainIsWatchedAgain() throws Exception {
        try (FileWatch watch = watch(How.EVENTS)) {
            FileUtils.deleteDirectory(content.toFile());
            changed(watch, content.resolve("site.yaml"));
            Served.write(content, "digests/c.md", "# C");
            changed(watch, content.resolve("digests/c.md"));
            Files.writeString(content.resolve("digests/c.md"), "# C, longer");
            changed(watch, content.resolve("digests/c.md"));
        }
    }

    @Test
    void whenAnotherFolderTakesThePlaceOfOneThatWasRenamedTheNewOneIsWatched() throws Exception {
        Path other = content.resolveSibling("other");
        Served.write(other, "digests/2024/a.md", "# A of the other");
        try (FileWatch watch = watch(How.EVENTS)) {
            Path away = content.resolveSibling("away");
            Files.move(content, away);
            Files.move(other, content);
            changed(watch, content.resolve("digests/2024/a.md"), content.resolve("site.yaml"));
            Files.writeString(away.resolve("digests/2024/a.md"), "# Nobody looks here");
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            assertThat(changed(watch, report)).containsExactly(report);
        }
    }

    @Test
    void whenAFolderAroundTheWatchedOneIsRenamedTheNameCounts() throws Exception {
        Path project = temporary.toRealPath().resolve("project");
        Path inside = project.resolve("content");
        Served.write(inside, "a.md", "# A");
        try (FileWatch watch = How.EVENTS.open(new WatchedFolders(List.of(inside), List.of()))) {
            Files.move(project, project.resolveSibling("before"));
            changed(watch, inside.resolve("a.md"));
            Served.write(inside, "a.md", "# Another A");
            changed(watch, inside.resolve("a.md"));
            Files.writeString(inside.resolve("a.md"), "# Another A, longer");
            changed(watch, inside.resolve("a.md"));
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
            changed(watch, other.resolve("b.md"));
        }
    }

    @Test
    void whatIsMadeWhileFoldersAreMadeAgainIsNotLost() throws Exception {
        Path report = content.resolve("digests/2024/20240602/a.md");
        try (FileWatch watch = watch(How.EVENTS)) {
            for (int round = 0; round < ROUNDS; round++) {
                FileUtils.deleteDirectory(content.resolve("digests").toFile());
                Served.write(content, "digests/2024/20240602/a.md", "# Round " + round);
                Served.write(content, "digests/2025/b.md", "# Round " + round);
                changed(watch, report, content.resolve("digests/2025/b.md"));
                Files.writeString(report, "# Round " + round + ", longer");
                changed(watch, report);
            }
        }
    }

    @Test
    void aFolderThatMayNotBeReadDoesNotEndTheWatch() throws Exception {
        Path closed = Files.createDirectories(content.resolve("digests/closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        try (FileWatch watch = watch(How.EVENTS)) {
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            assertThat(changed(watch, report)).containsExactly(report);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whenOneOfTheFoldersGoesAndComesBackItIsWatchedLikeTheOther() throws Exception {
        Path templates = content.resolveSibling("templates");
        Served.write(templates, "home.peb", "x");
        try (FileWatch watch = How.EVENTS.open(new WatchedFolders(List.of(content, templates), List.of()))) {
            FileUtils.deleteDirectory(templates.toFile());
            Served.write(templates, "home.peb", "y");
            changed(watch, templates.resolve("home.peb"));
            Files.writeString(templates.resolve("home.peb"), "longer");
            Served.write(content, "digests/c.md", "# C");
            changed(watch, templates.resolve("home.peb"), content.resolve("digests/c.md"));
        }
    }
}
