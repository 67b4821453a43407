package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped: the same input gives the same bytes, wherever and in whatever order. */
final class SameBytesIT {

    @TempDir
    private Path folder;

    @Test
    void zoneLanguageThreadsAndOrderDoNotMatter() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of("content/digests"))) {
            walk.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        copy(files, folder.resolve("a"));
        Collections.shuffle(files, new Random(20250810));
        copy(files, folder.resolve("b"));

        build("a", List.of());
        build(
                "b",
                List.of(
                        "-Duser.timezone=Asia/Tokyo",
                        "-Duser.language=tr",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7"));

        Map<String, byte[]> one = new BuiltSite(folder.resolve("a-site"), 0, "", "").files();
        Map<String, byte[]> other = new BuiltSite(folder.resolve("b-site"), 0, "", "").files();
        assertThat(other.keySet()).isEqualTo(one.keySet());
        assertThat(one)
                .allSatisfy(
                        (path, bytes) -> assertThat(other.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void theJarTellsItsVersionAndEndsWithItsExitCodes() throws IOException, InterruptedException {
        assertThat(run(List.of(), List.of("--version"))).isZero();
        assertThat(run(List.of(), List.of("build", "--nonsense"))).isEqualTo(2);
        assertThat(run(
                        List.of(),
                        List.of("build", "--content", folder.resolve("none").toString())))
                .isEqualTo(1);
    }

    private static void copy(List<Path> files, Path to) throws IOException {
        Files.createDirectories(to.resolve("digests"));
        for (Path file : files) {
            Files.copy(file, to.resolve("digests").resolve(file.getFileName()));
        }
    }

    private void build(String name, List<String> options) throws IOException, InterruptedException {
        assertThat(run(
                        options,
                        List.of(
                                "build",
                                "--quiet",
                                "--content",
                                folder.resolve(name).toString(),
                                "--output",
                                folder.resolve(name + "-site").toString(),
                                "--cache",
                                folder.resolve(name + "-cache").toString(),
                                "--base-url",
                                "https://example.org/futures/")))
                .isZero();
    }

    private int run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        return Jar.start(folder.resolve("said.txt"), options, arguments).waitFor();
    }
}
