package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an earlier build remembered makes a build quicker and never another site. */
final class IncrementalBuildIT {

    private static final int STEPS = Integer.getInteger("foresite.steps", 12);

    @TempDir
    private Path folder;

    /** Builds with what was remembered. */
    private BuiltSite build(Path content, String... options) {
        List<String> all =
                new ArrayList<>(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of(options));
        return BuiltSite.of(content, folder.resolve("site"), all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySequenceOfChangesGivesTheSiteOfACleanBuild(long seed) throws IOException {
        WanderingContent content = new WanderingContent(folder, seed);
        Random random = new Random(seed + 100);
        List<String> steps = new ArrayList<>();
        String templates = content.templates().toString();
        for (int i = 0; i < STEPS; i++) {
            for (int more = random.nextInt(3); more >= 0; more--) {
                steps.add(content.step());
            }
            if (random.nextInt(4) == 0) {
                steps.add(disturb(random));
            }
            BuiltSite site = build(content.content(), "--templates", templates);
            BuiltSite clean = BuiltSite.of(content.content(), folder.resolve("clean-" + i), "--templates", templates);
            assertThat(site.exit())
                    .as("seed %d, %s: %s", seed, steps, site.err())
                    .isZero();
            assertSame(site, clean, "seed " + seed + ", " + steps);
            FileUtils.deleteDirectory(clean.folder().toFile());
        }
    }

    private static void assertSame(BuiltSite site, BuiltSite clean, String after) throws IOException {
        Map<String, byte[]> is = site.files();
        Map<String, byte[]> wanted = clean.files();
        assertThat(is.keySet()).as(after).isEqualTo(wanted.keySet());
        wanted.forEach((path, bytes) ->
                assertThat(is.get(path)).as("%s after %s", path, after).isEqualTo(bytes));
    }

    /** What others do to the site and to what is remembered of it. */
    private String disturb(Random random) throws IOException {
        Path site = folder.resolve("site");
        Path cache = folder.resolve("cache");
        if (!Files.exists(site.resolve("index.html"))) {
            return "nothing to disturb";
        }
        switch (random.nextInt(6)) {
            case 0 -> Files.delete(site.resolve("index.html"));
            case 1 -> Files.writeString(site.resolve("quality.html"), "scribbled");
            case 2 -> Files.writeString(cache.resolve("site"), "foresite state 1\nscribbled");
            case 3 -> damage(cache.resolve("reports"), random);
            case 4 -> FileUtils.deleteDirectory(cache.toFile());
            default -> damage(cache.resolve("site"), random);
        }
        return "disturbed";
    }

    private static void damage(Path file, Random random) throws IOException {
        if (Files.exists(file)) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= 1;
            Files.write(file, bytes);
        }
    }

    @Test
    void whatHasNotChangedIsNotWritten() throws IOException {
        build(Path.of("content"));
        Map<String, FileTime> before = times();
        BuiltSite again = build(Path.of("content"));
        assertThat(again.out()).contains("Changed      nothing since the last build");
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void unchangedBuildTellsTheSameDiagnosticsAndFigures() {
        BuiltSite first = build(Path.of("content"));
        BuiltSite again = build(Path.of("content"));
        assertThat(diagnostics(again.err())).isEqualTo(diagnostics(first.err()));
        assertThat(again.out().lines().filter(line -> !line.matches("(Changed|Built in).*")))
                .containsExactlyElementsOf(first.out()
                        .lines()
                        .filter(line -> !line.matches("(Changed|Built in).*"))
                        .toList());
    }

    private static List<String> diagnostics(String err) {
        return err.lines()
                .filter(line -> !line.matches("(Reading reports|Naming concepts|Planning pages|Writing pages).*"))
                .toList();
    }

    @Test
    void onlyWhatShowsAnEditedSummaryIsWritten() throws IOException {
        Path content = folder.resolve("content");
        FileUtils.copyDirectory(Path.of("content").toFile(), content.toFile());
        build(content);
        Map<String, FileTime> before = times();
        Path report = content.resolve("digests").resolve(firstReport(content));
        Files.writeString(
                report, Files.readString(report).replaceFirst("## Summary\\s+", "## Summary\n\nA word more. "));
        build(content);
        Map<String, FileTime> after = times();
        after.entrySet().removeAll(before.entrySet());
        assertThat(after.keySet()).contains("data/reports.json", "feed.xml").doesNotContain(".foresite-manifest");
        assertThat(after.keySet().stream().filter(path -> path.startsWith("reports/")))
                .isNotEmpty();
        // The feed of a topic has the summaries of its reports.
        assertThat(after.keySet().stream().filter(path -> path.matches("technologies/.*\\.html")))
                .as("pages that do not show a summary")
                .isEmpty();
        assertThat(after.size()).isLessThan(before.size() / 10);
    }

    private static String firstReport(Path content) throws IOException {
        Path digests = content.resolve("digests");
        try (var files = Files.walk(digests)) {
            return digests.relativize(files.filter(file -> file.toString().endsWith(".md"))
                            .filter(IncrementalBuildIT::hasSummary)
                            .sorted()
                            .reduce((a, b) -> b)
                            .orElseThrow())
                    .toString();
        }
    }

    private static boolean hasSummary(Path file) {
        try {
            return Files.readString(file).contains("## Summary");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatWasRememberedIsForgottenOnDemand() throws IOException {
        build(Path.of("content"));
        assertThat(build(Path.of("content"), "--clean").err()).contains("Writing pages");
        assertThat(folder.resolve("cache/addresses.txt")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "parts", "assets"})
    void whatIsEditedBehindALinkIsBuilt(String linked) throws IOException {
        // The folder itself may be a link to anywhere, a folder in it only to another one in it.
        Path real = folder.resolve(linked.isEmpty() ? "real" : "templates/real");
        BuiltSite.write(real, "404.peb", "old");
        BuiltSite.write(real, "parts/foot.peb", "old");
        BuiltSite.write(real, "assets/style.css", "old");
        Path templates = folder.resolve("templates");
        for (String own : linked.isEmpty() ? List.<String>of() : List.of("parts", "assets")) {
            FileUtils.copyDirectory(
                    real.resolve(own).toFile(), templates.resolve(own).toFile());
        }
        BuiltSite.write(folder, "templates/404.peb", "old");
        FileUtils.deleteDirectory(templates.resolve(linked).toFile());
        Files.createSymbolicLink(linked.isEmpty() ? templates : templates.resolve(linked), real.resolve(linked));
        build(Path.of("content"), "--templates", templates.toString());
        BuiltSite.write(real, "404.peb", "new");
        BuiltSite.write(real, "parts/foot.peb", "new");
        BuiltSite.write(real, "assets/style.css", "new");
        BuiltSite again = build(Path.of("content"), "--templates", templates.toString());
        assertThat(again.text("404.html")).isEqualTo(linked.isEmpty() ? "new" : "old");
        assertThat(again.page("index.html").text()).endsWith(linked.equals("assets") ? "old" : "new");
        assertThat(again.text("assets/style.css")).isEqualTo(linked.equals("parts") ? "old" : "new");
    }

    @Test
    void linkThatLeadsBackIsToldInOneSentence() throws IOException {
        Path templates = folder.resolve("templates");
        Files.createDirectories(templates.resolve("parts"));
        Files.createSymbolicLink(templates.resolve("parts/loop"), templates);
        BuiltSite site = build(Path.of("content"), "--templates", templates.toString());
        assertThat(site.exit()).isEqualTo(1);
        assertThat(site.err())
                .endsWith("foresite: '" + templates.resolve("parts/loop")
                        + "' is a link to a folder that contains it; remove it.\n");
    }

    @Test
    void damagedCacheIsToldInOneSentence() throws IOException {
        build(Path.of("content"));
        Files.writeString(folder.resolve("cache/site"), "scribbled");
        BuiltSite again = build(Path.of("content"));
        assertThat(again.exit()).isZero();
        assertThat(again.err()).containsOnlyOnce("it is ignored").contains("was not written by this version");
    }

    @Test
    void addressesThatAreMissingAreListedAgain() throws IOException {
        build(Path.of("content"));
        Path addresses = folder.resolve("cache/addresses.txt");
        String before = Files.readString(addresses);
        Files.delete(addresses);
        BuiltSite again = build(Path.of("content"));
        assertThat(again.out()).contains("Changed      nothing since the last build");
        assertThat(addresses).hasContent(before);
    }

    @Test
    void addressesThatCouldNotBeListedAreListedByTheNextBuild() throws IOException {
        Path addresses = folder.resolve("cache/addresses.txt");
        Files.createDirectories(addresses.resolve("in-the-way"));
        assertThat(build(Path.of("content")).err()).contains("the list of addresses cannot be saved");
        FileUtils.deleteDirectory(addresses.toFile());
        Files.writeString(addresses, "once.html\n");
        build(Path.of("content"));
        assertThat(addresses).content().contains("index.html\n", "once.html\n");
    }

    @Test
    void listThatIsNotInUtf8IsNamed() throws IOException {
        build(Path.of("content"));
        Path addresses = folder.resolve("cache/addresses.txt");
        Path manifest = folder.resolve("site/.foresite-manifest");
        Files.write(addresses, "thèmes.html\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(build(Path.of("content"), "--clean").err())
                .contains("foresite: the list of addresses cannot be saved ('" + addresses
                        + "' is not a UTF-8 text file; save it as UTF-8, or move it away).");
        Files.write(manifest, "thèmes.html\n".getBytes(StandardCharsets.ISO_8859_1));
        BuiltSite site = build(Path.of("content"));
        assertThat(site.exit()).isEqualTo(1);
        assertThat(site.err())
                .endsWith(
                        "foresite: '" + manifest + "' is not a UTF-8 text file; save it as UTF-8, or move it away.\n");
    }

    @Test
    void cacheThatCannotBeMadeIsToldAndTheSiteIsBuilt() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        BuiltSite site = BuiltSite.of(
                Path.of("content"),
                folder.resolve("site"),
                "--cache",
                file.resolve("site").toString());
        assertThat(site.exit()).as(site.err()).isZero();
        assertThat(site.err())
                .contains(
                        "foresite: the cache folder cannot be used, so the next build starts over; name another with --cache: '"
                                + file.resolve("site") + "' cannot be read or written (Not a directory).");
        assertThat(site.folder().resolve("index.html")).exists();
        assertThat(file).hasContent("mine");
    }

    @Test
    void cacheWithinTheSiteIsRefused() {
        BuiltSite site = BuiltSite.of(
                Path.of("content"),
                folder.resolve("site"),
                "--cache",
                folder.resolve("site/.foresite").toString());
        assertThat(site.exit()).isEqualTo(1);
        assertThat(site.err())
                .contains("is inside the output folder and would be published; name another with --cache.");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void refusedBuildLeavesNothingBehind() throws IOException {
        Path foreign = folder.resolve("site");
        BuiltSite.write(foreign, "thesis.txt", "mine");
        assertThat(build(Path.of("content")).err()).contains("contains files that Foresite did not write");
        assertThat(build(folder.resolve("none")).err()).contains("there is no content folder");
        assertThat(build(Path.of("content"), "--templates", "none").err()).contains("there is no templates folder");
        assertThat(foreign.toFile().list()).containsExactly("thesis.txt");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new HashMap<>();
        Path site = folder.resolve("site");
        try (var files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(site.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        times.remove(".foresite-lock");
        return times;
    }
}
