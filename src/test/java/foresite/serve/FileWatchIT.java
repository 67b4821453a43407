package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @TempDir
    private Path temporary;

    private Path content;

    /** How a watch comes to know. */
    enum How {
        TOLD,
        LOOKING;

        FileWatch open(Watched watched) throws IOException {
            return this == TOLD ? FolderEvents.open(watched) : FolderLooks.open(watched);
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
        return how.open(Watched.of(List.of(content), List.of(content.resolve("out"))));
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
        assertThat(watched().counts(content.resolve(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.md", "digests/2024/20240602/a.md", "4914", "outside.md", "site.yaml", "a.tmpl", "sedition.md"
            })
    void filesThatCount(String name) throws IOException {
        assertThat(watched().counts(content.resolve(name))).isTrue();
    }

    private Watched watched() throws IOException {
        return Watched.of(List.of(content), List.of(content.resolve("out")));
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
        SteadyWatch.Opening failing = none -> {
            throw new IOException("User limit of inotify watches reached");
        };
        try (FileWatch watch = SteadyWatch.open(watched(), failing, words::add)) {
            assertThat(words)
                    .singleElement()
                    .asString()
                    .contains("User limit of inotify watches reached", "every second", "fs.inotify.max_user_watches");
            Path report = content.resolve("digests/2024/a.md");
            Files.writeString(report, "# A, longer");
            told(watch, report);
        }
    }

    @Test
    void whenTheFoldersGoAndComeBackTheWatchGoesOn() throws Exception {
        List<String> words = new ArrayList<>();
        try (FileWatch watch = SteadyWatch.open(watched(), FolderEvents::open, words::add)) {
            Files.move(content, temporary.resolve("away"));
            FileUtils.deleteDirectory(temporary.resolve("away").toFile());
            Optional<Edits> edits = watch.await();
            while (!edits.orElseThrow().everything()) {
                edits = watch.await();
            }
            assertThat(words).singleElement().asString().contains("gone");
            Served.write(content, "digests/c.md", "# C");
            told(watch, content.resolve("digests/c.md"));
        }
    }

    @Test
    void whenOneOfTheFoldersGoesAndComesBackItIsWatchedLikeTheOther() throws Exception {
        Path templates = content.resolveSibling("templates");
        Served.write(templates, "home.peb", "x");
        Watched both = Watched.of(List.of(content, templates), List.of());
        List<String> words = new ArrayList<>();
        try (FileWatch watch = SteadyWatch.open(both, FolderEvents::open, words::add)) {
            FileUtils.deleteDirectory(templates.toFile());
            Served.write(templates, "home.peb", "y");
            Optional<Edits> edits = watch.await();
            while (!edits.orElseThrow().everything()) {
                edits = watch.await();
            }
            assertThat(words).singleElement().asString().contains("'" + templates + "' is gone");
            Files.writeString(templates.resolve("home.peb"), "longer");
            Served.write(content, "digests/c.md", "# C");
            told(watch, templates.resolve("home.peb"), content.resolve("digests/c.md"));
        }
    }
}
