package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build writes and reads besides the content may be within the content folder. */
final class SiteWithinContentIT {

    @TempDir
    private Path content;

    @BeforeEach
    void somePages() throws IOException {
        BuiltSite.write(content, "site.yaml", "title: Horizon\n");
        BuiltSite.write(content, "pages/about.md", "# About\n\n![mark](../mark.png)\n");
        BuiltSite.write(content, "mark.png", "x");
        BuiltSite.write(content, "look/README.md", "# The look\n");
        BuiltSite.write(content, "look/assets/note.md", "# A note\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digests/20250810/a.md", "20250810/a.md"})
    void everyBuildIsTheFirst(String report) throws IOException {
        BuiltSite.write(content, report, BuiltSite.REPORT);
        String[] options = {
            "--cache",
            content.resolve("memory").toString(),
            "--templates",
            content.resolve("look").toString()
        };
        BuiltSite first = BuiltSite.of(content, content.resolve("digests-site"), options);
        assertThat(first.json("data/reports.json").size()).isEqualTo(1);
        Map<String, byte[]> files = first.files();
        for (int i = 0; i < 2; i++) {
            BuiltSite again = BuiltSite.of(content, content.resolve("digests-site"), options);
            assertThat(again.err().lines().filter(line -> !line.startsWith("Reading")))
                    .noneMatch(line -> line.contains("F027") || line.contains("F210") || line.contains("F001"));
            assertThat(again.files()).containsExactlyEntriesOf(files);
        }
        BuiltSite elsewhere = BuiltSite.of(content, content.resolveSibling(content.getFileName() + "-out"), options);
        assertThat(elsewhere.json("data/reports.json").size()).isEqualTo(1);
    }

    /** The library that reads YAML stops at 3 MB unless it is asked not to. */
    @Test
    void vocabularyOfFourMegabytesIsRead() throws IOException {
        BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT);
        BuiltSite.write(
                content,
                "vocabulary.yaml",
                "# a long comment\n".repeat(240_000) + "themes:\n  - prefLabel: power\n    altLabel: energy\n");
        BuiltSite site = BuiltSite.of(content, content.resolveSibling(content.getFileName() + "-out"));
        assertThat(site.err()).doesNotContain("F101");
        assertThat(site.files()).containsKey("themes/power.html");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems take no such names")
    void assetWhoseNameNotEverySystemTakesIsLeftOut() throws IOException {
        BuiltSite.write(content, "digests/a.md", BuiltSite.REPORT);
        for (String name : new String[] {"a\\b.css", "line\nbreak.css", "question?.css", "fine.css"}) {
            BuiltSite.write(content, "look/assets/" + name, "p{}");
        }
        BuiltSite site = BuiltSite.of(
                content,
                content.resolve("out"),
                "--templates",
                content.resolve("look").toString());
        assertThat(site.exit()).isZero();
        assertThat(site.err().lines().filter(line -> line.contains("not every system")))
                .hasSize(3);
        assertThat(Files.exists(site.folder().resolve("assets/fine.css"))).isTrue();
        assertThat(site.files().keySet()).noneMatch(path -> path.contains("break") || path.contains("question"));
    }
}
