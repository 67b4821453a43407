package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a build, readers meet whole pages, and the next build gives the right site. */
final class InterruptedBuildIT {

    private static final int KILLS = Integer.getInteger("foresite.kills", 6);

    /** With so many, some builds are cut off while they move files. */
    private static final int MANY = 50;

    /** What a tmpfs gives to files, in bytes: memory pages, of this size on all common machines. */
    private static final long BLOCK = 4096;

    @TempDir
    private Path folder;

    /** Two contents whose every page differs, and some pages of which the other has none. */
    private Path content(String name, int from, int to) throws IOException {
        Path content = folder.resolve(name);
        List<Path> files;
        try (var walk = Files.walk(Path.of("content/digests"))) {
            files = walk.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        Files.createDirectories(content.resolve("digests"));
        for (Path file : files.subList(files.size() * from / 10, files.size() * to / 10)) {
            Files.copy(file, content.resolve("digests").resolve(file.getFileName()));
        }
        Files.writeString(content.resolve("site.yaml"), "title: " + name + "\n");
        return content;
    }

    @Test
    void killedAtAnyMomentTheNextBuildIsRightAndNoPageIsHalf() throws Exception {
        List<Path> contents = List.of(content("one", 0, 9), content("two", 1, 10));
        List<Map<String, byte[]>> wanted = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            wanted.add(
                    BuiltSite.of(contents.get(i), folder.resolve("clean" + i)).files());
        }
        Path site = folder.resolve("site");
        long whole = time(contents.get(0), site);
        time(contents.get(1), site);
        Random random = new Random(20251123);
        AtomicInteger pages = new AtomicInteger();
        int cut = 0;
        int halfMoved = 0;
        for (int i = 0; i < KILLS; i++) {
            Path content = contents.get(i % 2);
            AtomicBoolean over = new AtomicBoolean();
            AtomicReference<String> half = new AtomicReference<>();
            Thread reader = new Thread(() -> read(site, wanted, over, half, pages));
            reader.start();
            Optional<FileTime> before = announced(site);
            Process build = Jar.start(folder.resolve("said.txt"), arguments(content, site));
            boolean ended = i % 3 == 0
                    ? build.waitFor(random.nextInt((int) whole), TimeUnit.MILLISECONDS)
                    : isOverWhileMoving(build, site, before, random);
            Jar.kill(build);
            over.set(true);
            reader.join();
            cut += ended ? 0 : 1;
            halfMoved += isAnnounced(site, before) ? 1 : 0;
            assertThat(half.get()).as("kill " + i).isNull();
            if (i % 3 == 1) {
                // The next build is cut off as well.
                continue;
            }
            // The next build is now of this content, now of the other one.
            Path next = contents.get(random.nextInt(2));
            assertThat(Jar.start(folder.resolve("said.txt"), arguments(next, site))
                            .waitFor())
                    .as(Files.readString(folder.resolve("said.txt")))
                    .isZero();
            assertSame(new BuiltSite(site, 0, "", "").files(), wanted.get(contents.indexOf(next)), "kill " + i);
        }
        System.out.printf(
                "kills: %d, of which %d cut a build off, %d of them while files were moved; pages read meanwhile: %d%n",
                KILLS, cut, halfMoved, pages.get());
        assertThat(cut).isPositive();
        if (KILLS >= MANY) {
            assertThat(halfMoved).isPositive();
        }
    }

    /** Waits until files are moved into place, which takes a small part of a build, and a moment more. */
    private static boolean isOverWhileMoving(Process build, Path site, Optional<FileTime> before, Random random)
            throws IOException, InterruptedException {
        while (build.isAlive() && !isAnnounced(site, before)) {
            Thread.sleep(1);
        }
        return build.waitFor(random.nextInt(15), TimeUnit.MILLISECONDS);
    }

    /** Tells whether a build has said which files it moves, and is not done; one that was cut off may have before. */
    private static boolean isAnnounced(Path site, Optional<FileTime> before) throws IOException {
        Optional<FileTime> now = announced(site);
        return now.isPresent() && !now.equals(before);
    }

    private static Optional<FileTime> announced(Path site) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(site.resolve(".foresite-pending")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private long time(Path content, Path site) throws IOException, InterruptedException {
        long start = System.nanoTime();
        assertThat(Jar.start(folder.resolve("said.txt"), arguments(content, site))
                        .waitFor())
                .isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private String[] arguments(Path content, Path site) {
        return new String[] {
            "build",
            "--quiet",
            "--content",
            content.toString(),
            "--output",
            site.toString(),
            "--cache",
            folder.resolve("cache").toString()
        };
    }

    /** Reads pages as a web server does; each has to be one of the two. */
    private static void read(
            Path site,
            List<Map<String, byte[]>> wanted,
            AtomicBoolean over,
            AtomicReference<String> half,
            AtomicInteger pages) {
        List<String> paths = wanted.get(0).keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .toList();
        Random random = new Random(1);
        while (!over.get()) {
            String path = paths.get(random.nextInt(paths.size()));
            try {
                byte[] read = Files.readAllBytes(site.resolve(path));
                pages.incrementAndGet();
                if (wanted.stream().noneMatch(of -> Arrays.equals(of.get(path), read))) {
                    half.set(path);
                }
            } catch (NoSuchFileException e) {
                if (wanted.get(1).containsKey(path)) {
                    half.set(path + " is gone");
                }
            } catch (IOException e) {
                half.set(path + ": " + e);
            }
        }
    }

    private static void assertSame(Map<String, byte[]> is, Map<String, byte[]> wanted, String after) {
        assertThat(is.keySet()).as(after).isEqualTo(wanted.keySet());
        wanted.forEach((path, bytes) ->
                assertThat(is.get(path)).as("%s after %s", path, after).isEqualTo(bytes));
    }

    @Test
    void secondBuildWaitsForTheFirst() throws Exception {
        Path one = content("one", 0, 9);
        Path two = content("two", 1, 10);
        Path site = folder.resolve("site");
        List<Process> builds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            builds.add(Jar.start(folder.resolve("said-" + i), arguments(i % 2 == 0 ? one : two, site)));
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < builds.size(); i++) {
            int exit = builds.get(i).waitFor();
            said.append(Files.readString(folder.resolve("said-" + i)));
            assertThat(exit).as(said.toString()).isZero();
        }
        assertThat(said.toString()).contains("another build writes to '", "'; this one waits for it.");
        Map<String, byte[]> is = new BuiltSite(site, 0, "", "").files();
        Map<String, byte[]> first = BuiltSite.of(one, folder.resolve("clean1")).files();
        Map<String, byte[]> second = BuiltSite.of(two, folder.resolve("clean2")).files();
        assertSame(is, is.keySet().equals(first.keySet()) ? first : second, "four builds at once");
    }

    @Test
    void fullDiskIsOneSentenceAndLeavesTheOldSite() throws Exception {
        Path small = content("one", 0, 1);
        Path large = content("two", 0, 10);
        long old = kilobytes(BuiltSite.of(small, folder.resolve("old")));
        long next = kilobytes(BuiltSite.of(large, folder.resolve("next")));
        // Room for the old site, and for half of the next one beside it.
        Path disk = disk("size=" + (old + next / 2) + "k");
        try {
            Path site = disk.resolve("site");
            BuiltSite built = BuiltSite.of(small, site);
            assertThat(built.exit()).as(built.err()).isZero();
            Map<String, byte[]> before = built.files();
            BuiltSite failed = BuiltSite.of(large, site);
            assertThat(failed.exit()).isEqualTo(1);
            assertThat(failed.err()).contains("No space left on device").doesNotContain("\tat ");
            assertThat(failed.err().lines().filter(line -> line.startsWith("foresite: ")))
                    .hasSize(1);
            assertSame(failed.files(), before, "a full disk");
        } finally {
            unmount(disk);
        }
    }

    /** Returns what a site's files take on a disk, which gives them whole blocks. */
    private static long kilobytes(BuiltSite site) throws IOException {
        return site.files().values().stream()
                .mapToLong(bytes -> (bytes.length + BLOCK - 1) / BLOCK * (BLOCK / 1024))
                .sum();
    }

    @Test
    void readOnlyFolderIsOneSentenceAndLeavesTheOldSite() throws Exception {
        Path disk = disk("size=100m");
        try {
            Path site = disk.resolve("site");
            BuiltSite built = BuiltSite.of(content("one", 0, 1), site);
            assertThat(built.exit()).as(built.err()).isZero();
            Map<String, byte[]> before = built.files();
            assertThat(isMounted("-o", "remount,ro", disk.toString())).isTrue();
            BuiltSite failed = BuiltSite.of(content("two", 0, 2), site);
            assertThat(failed.exit()).isEqualTo(1);
            assertThat(failed.err()).contains("Read-only file system").doesNotContain("\tat ");
            assertSame(failed.files(), before, "a read-only folder");
        } finally {
            unmount(disk);
        }
    }

    /** A small disk of its own; only root may have one. */
    private Path disk(String options) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                OS.LINUX.isCurrentOs() && isMounted("-t", "tmpfs", "-o", options, "tmpfs", disk.toString()),
                "no disk can be mounted, which takes Linux and root");
        return disk;
    }

    private static boolean isMounted(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such command here.
            return false;
        }
    }

    private static void unmount(Path disk) throws IOException, InterruptedException {
        new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        FileUtils.deleteQuietly(disk.toFile());
    }
}
