package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code init} and {@code new} make, and what they leave alone. */
final class NewSiteTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Foresite.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Path site() {
        return folder.resolve("site");
    }

    private int init(String... options) {
        return run(Stream.concat(Stream.of("init", site().toString(), "--today", "2025-08-10"), Stream.of(options))
                .toArray(String[]::new));
    }

    private int create(String... arguments) {
        return run(Stream.concat(
                        Stream.of("new"),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--content", site().resolve("content").toString())))
                .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(site())) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> site().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private BuiltSite build() {
        return BuiltSite.of(site().resolve("content"), folder.resolve("out"), "--strict");
    }

    @Test
    void aNewSiteHasAllItNeedsAndBuildsWithoutAWord() throws IOException {
        assertThat(init()).isZero();
        assertThat(files())
                .containsExactly(
                        ".github/workflows/publish.yml",
                        ".gitignore",
                        "README.md",
                        "content/digests/20250803/batteries-without-lithium.md",
                        "content/digests/20250803/heat-pumps-in-old-houses.md",
                        "content/digests/20250803/repair-cafes-multiply.md",
                        "content/pages/about.md",
                        "content/site.yaml",
                        "content/vocabulary.yaml");
        assertThat(out.toString()).contains("Wrote ", "Next:\n  cd ", "foresite.jar build");
        BuiltSite built = build();
        assertThat(built.exit()).as(built.err()).isZero();
        assertThat(built.out()).contains("3 in 1 digest", "0 errors, 0 warnings, 0 notes");
        assertThat(BuiltSite.faults(built.folder())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digests/20250803",
                "digests/20250803/heat-pumps-in-old-houses.md",
                "digests/20250803/repair-cafes-multiply.md",
                "pages/about.md",
                "vocabulary.yaml",
                "site.yaml"
            })
    void nothingIsWrongWhateverANewcomerDeletes(String deleted) throws IOException {
        init();
        BuiltSite.write(site(), "content/digests/20250810/mine.md", BuiltSite.REPORT);
        FileUtils.forceDelete(site().resolve("content").resolve(deleted).toFile());
        BuiltSite built = build();
        assertThat(built.exit()).as(built.err()).isZero();
        assertThat(built.out()).contains("0 errors, 0 warnings, 0 notes");
        assertThat(BuiltSite.faults(built.folder())).isEmpty();
    }

    @Test
    void aNewReportNamesItsDigestWithoutALinkToFillIn() throws IOException {
        init();
        assertThat(create("report", "Robots Fold", "--digest", "20261108")).isZero();
        assertThat(site().resolve("content/digests/20261108/robots-fold.md"))
                .content()
                .startsWith("# __Robots Fold__, (from page 20261108.)\n");
    }

    @Test
    void theVocabularysExampleIsRightOnceUncommented() throws IOException {
        assertThat(init()).isZero();
        Path vocabulary = site().resolve("content/vocabulary.yaml");
        String text = Files.readString(vocabulary).replaceAll("(?m)^#(?=themes|technologies|concerns|  [- ] )", "");
        assertThat(text).contains("\nthemes:\n  - prefLabel: energy transition\n    altLabel:");
        Files.writeString(vocabulary, text);
        assertThat(build().exit()).isZero();
    }

    @Test
    void aFolderThatHoldsFilesIsRefusedAndForceTouchesNothingThatIsThere() throws IOException {
        BuiltSite.write(site(), "README.md", "mine");
        BuiltSite.write(site(), "content/digests/old/a.md", "# __A__\n");
        assertThat(init()).isEqualTo(1);
        assertThat(err.toString())
                .contains("already contains README.md, content;", "--force")
                .hasLineCount(1);
        assertThat(files()).hasSize(2);
        assertThat(init("--force")).isZero();
        assertThat(site().resolve("README.md")).hasContent("mine");
        assertThat(files())
                .contains("content/site.yaml", "content/digests/old/a.md")
                .hasSize(7);
        assertThat(init("--force")).isZero();
        assertThat(out.toString()).contains("nothing was written");
    }

    @Test
    void whatCannotBeMadeAsAWholeLeavesNothingBehind() throws IOException {
        BuiltSite.write(site(), "content", "a file");
        assertThat(init("--force")).isEqualTo(1);
        assertThat(err.toString())
                .contains(site().resolve("content").toString())
                .hasLineCount(1);
        assertThat(files()).containsExactly("content");
    }

    @Test
    void aJarIsCopiedOnlyForAWorkflowThatRunsIt() throws IOException {
        BuiltSite.write(folder, "program.jar", "the program");
        Path jar = folder.resolve("program.jar");
        BuiltSite.write(site(), ".github/workflows/publish.yml", "uses: ada/foresite/.github/actions/foresite@v1\n");
        new NewSite(site(), "20250803", null, jar).addMissing();
        assertThat(site().resolve("foresite.jar")).doesNotExist();
        Files.delete(site().resolve(".github/workflows/publish.yml"));
        assertThat(new NewSite(site(), "20250803", null, jar).addMissing())
                .containsExactly(site().resolve(".github/workflows/publish.yml"), site().resolve("foresite.jar"));
        assertThat(site().resolve("foresite.jar")).hasContent("the program");
    }

    @Test
    void aWorkflowWithoutItsJarIsKnownAsSuch() throws IOException {
        NewSite site = new NewSite(site(), "20250803", null, null);
        site.create();
        assertThat(site().resolve(".github/workflows/publish.yml")).content().contains("java -jar foresite.jar build");
        assertThat(site.lacksJar()).isTrue();
        BuiltSite.write(site(), "foresite.jar", "");
        assertThat(site.lacksJar()).isFalse();
        ActionReference action = new ActionReference("ada/foresite", "v1", "");
        assertThat(new NewSite(folder, "20250803", action, null).lacksJar()).isFalse();
    }

    @Test
    void anEmptyRepositoryIsAnEmptyFolder() throws IOException {
        BuiltSite.write(site(), ".git/HEAD", "ref: refs/heads/main");
        assertThat(init("--action", "ada/foresite@v1")).isZero();
        assertThat(site().resolve(".github/workflows/publish.yml"))
                .content()
                .contains("uses: ada/foresite/.github/actions/foresite@v1\n");
        assertThat(init("--action", "nonsense")).isEqualTo(2);
    }

    @Test
    void aNewDigestIsOfTheNextSundayAndNewReportsJoinTheNewest() throws IOException {
        init();
        assertThat(create("digest", "--today", "2025-08-05")).isZero();
        assertThat(create("digest", "--today", "2025-08-10")).isEqualTo(1);
        assertThat(err.toString())
                .contains("the digest 20250810 exists already")
                .hasLineCount(1);
        assertThat(create("report", "C# & l’été")).isZero();
        assertThat(out.toString()).doesNotContain("exists already");
        assertThat(create("report", "C# & l’été")).isZero();
        assertThat(out.toString())
                .contains("A report named 'c-sharp-and-lete' exists already, so this one is 'c-sharp-and-lete-2';");
        assertThat(files())
                .contains(
                        "content/digests/20250810/first-report-of-20250810.md",
                        "content/digests/20250810/c-sharp-and-lete.md",
                        "content/digests/20250810/c-sharp-and-lete-2.md");
        assertThat(create("report", "Old", "--digest", "2025-08-03", "--link", "https://example.org/old"))
                .isZero();
        assertThat(files()).contains("content/digests/20250803/old.md");
        assertThat(build().out()).contains("3 in 1 digest", "Drafts       4 left out");

        Path filled = site().resolve("content/digests/20250810/c-sharp-and-lete.md");
        Files.writeString(filled, Files.readString(filled).replace("## Summary\n", "## Summary\n\nIt is summer.\n"));
        BuiltSite built = build();
        assertThat(built.out()).contains("4 in 2 digests", "Drafts       3 left out");
        assertThat(built.page("reports/c-sharp-and-lete.html").select("h1").text())
                .isEqualTo("C# & l’été");
    }

    @Test
    void aNewDigestLiesInTheFolderOfItsYearWhereOthersDo() throws IOException {
        BuiltSite.write(site(), "content/digests/2024/20241229/a.md", "# __A__\n");
        assertThat(create("digest", "20250105")).isZero();
        assertThat(files()).contains("content/digests/2025/20250105/first-report-of-20250105.md");
    }

    @Test
    void whatTheSiteExportsCanBeReadBackIn() throws IOException {
        init();
        build();
        Path before = site().resolve("content/digests/20250803");
        Files.move(before, folder.resolve("before"));
        Path data = folder.resolve("out/data/reports.json");
        assertThat(create("digest", "--from", data.toString()))
                .as(err.toString())
                .isZero();
        for (String name : List.of("batteries-without-lithium.md", "heat-pumps-in-old-houses.md")) {
            assertThat(Files.readString(before.resolve(name)))
                    .isEqualTo(Files.readString(folder.resolve("before").resolve(name)));
        }
        assertThat(create("digest", "--from", data.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("exists already").hasLineCount(1);
        assertThat(create(
                        "report",
                        "Repair Cafés Multiply",
                        "--from",
                        folder.resolve("out/data/reports.csv").toString()))
                .isZero();
        assertThat(before.resolve("repair-cafes-multiply-2.md"))
                .content()
                .contains("* circular economy\n", "| skills shortage |  |", "| 3D printing |  |");
        // It is the same report twice, and nothing else is wrong.
        assertThat(build().err().lines().filter(line -> line.contains(": warning ") || line.contains(": error ")))
                .singleElement()
                .asString()
                .contains("repair-cafes-multiply-2.md:1:1: warning F029: it has the same link as");
    }

    @Test
    void ofSeveralDigestsInDataOneIsTaken() throws IOException {
        Files.createDirectories(site().resolve("content"));
        Path data = folder.resolve("r.csv");
        Files.writeString(data, "title,digest\nA,20250803\nB,20250810\nC,\n");
        assertThat(create("digest", "--from", data.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("name one of 20250803, 20250810").hasLineCount(1);
        assertThat(create("digest", "20250817", "--from", data.toString())).isEqualTo(1);
        assertThat(create("digest", "20250810", "--from", data.toString())).isZero();
        assertThat(files()).containsExactly("content/digests/20250810/b.md");
        assertThat(out.toString()).contains("Left out 2 reports");
        Files.writeString(data, "title\nC\nD\n");
        assertThat(create("digest", "--from", data.toString(), "--today", "2025-08-11"))
                .isZero();
        assertThat(files()).contains("content/digests/20250817/c.md", "content/digests/20250817/d.md");
    }

    @Test
    void whatADigestHasAlreadyIsNotAddedTwice() throws IOException {
        Files.createDirectories(site().resolve("content"));
        Path data = folder.resolve("r.csv");
        Files.writeString(data, "title,link\nA,https://example.org/a\nWeekly,https://example.org/1\nB,\n");
        assertThat(create("digest", "20250810", "--from", data.toString())).isZero();
        List<String> before = files();
        for (String row : List.of("C,https://example.org/a", "b,", "B,https://example.org/b")) {
            Files.writeString(data, "title,link\nD,\n" + row + "\n");
            assertThat(create("digest", "20250810", "--from", data.toString())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("r.csv: the report '" + row.charAt(0) + "' exists already as 'digests/20250810/")
                    .hasLineCount(1);
            assertThat(files()).isEqualTo(before);
        }
        Files.writeString(data, "title,link\nWeekly,https://example.org/2\nE,\nE,\n");
        assertThat(create("digest", "20250810", "--from", data.toString())).isZero();
        assertThat(files())
                .hasSize(6)
                .contains("content/digests/20250810/weekly-2.md", "content/digests/20250810/e-2.md");
    }

    @Test
    void reportsKeepTheirAddressesOrTheLossIsTold() throws IOException {
        Files.createDirectories(site().resolve("content"));
        Path data = folder.resolve("r.csv");
        Files.writeString(
                data,
                "id,title,digest\n20250810#1,A,20250810\n2025/x,B,20250810\n../y,C,20250810\n.z,D,20250810\n"
                        + "w".repeat(101) + ",E,20250810\n,F,20250810\ng,G,20250803\n");
        assertThat(create("digest", "20250810", "--from", data.toString())).isZero();
        assertThat(files())
                .map(file -> Path.of(file).getFileName().toString())
                .containsExactly("20250810-1.md", "b.md", "c.md", "d.md", "e.md", "f.md");
        assertThat(out.toString().lines().filter(line -> line.startsWith("The id ")))
                .hasSize(4)
                .contains(
                        "The id '2025/x' is not a valid file name; the report now has the id 'b' and another address.");
        assertThat(out.toString()).endsWith("Left out 1 report not in the digest 20250810.\n");
    }

    @Test
    void wrongUsageExitsWithTwoAndHelpHasAnExample() {
        assertThat(run("new")).isEqualTo(2);
        assertThat(run("new", "report")).isEqualTo(2);
        assertThat(run("new", "report", " ")).isEqualTo(2);
        assertThat(run("new", "digest", "13214")).isEqualTo(2);
        assertThat(run("new", "report", "A", "--link", "javascript:alert(1)")).isEqualTo(2);
        for (String[] command : new String[][] {{"init"}, {"new"}, {"new", "report"}, {"new", "digest"}}) {
            String[] help =
                    Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new);
            assertThat(run(help)).isZero();
            assertThat(out.toString()).contains("Example:", "java -jar foresite.jar " + String.join(" ", command));
        }
    }

    @Test
    void withoutContentOrDigestTheWayOnIsTold() throws IOException {
        assertThat(create("report", "A")).isEqualTo(1);
        assertThat(err.toString())
                .contains("there is no content folder", "foresite.jar init")
                .hasLineCount(1);
        Files.createDirectories(site().resolve("content"));
        assertThat(create("report", "A")).isEqualTo(1);
        assertThat(err.toString())
                .contains("no digest has a folder", "java -jar foresite.jar new digest")
                .hasLineCount(1);
    }
}
