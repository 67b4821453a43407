package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor joins by hand keeps its old addresses, the feed's among them. */
final class JoinedThemesTest {

    @TempDir
    private Path folder;

    private BuiltSite build(String name) {
        return BuiltSite.of(folder.resolve("content"), folder.resolve(name));
    }

    private void report(String file, String title, String theme) throws IOException {
        BuiltSite.write(
                folder.resolve("content"),
                "digests/" + file + ".md",
                "# __" + title + "__, (from page [20250810](https://example.org/" + file + ").)\n\n## Themes\n\n* "
                        + theme + "\n");
    }

    @Test
    void theFeedOfTheOtherThemeGoesOn() throws IOException {
        for (int n = 1; n <= 5; n++) {
            report("a" + n, "About tides " + n, "ocean power");
            report("b" + n, "About windmills " + n, "wind power");
        }
        assertThat(build("before").files()).containsKeys("themes/ocean-power.xml", "themes/wind-power.xml");
        BuiltSite.write(
                folder.resolve("content"),
                "vocabulary.yaml",
                "themes:\n  - prefLabel: ocean power\n    altLabel: [wind power]\n");
        BuiltSite joined = build("after");
        assertThat(joined.text("themes/wind-power.html")).contains("ocean-power.html");
        assertThat(joined.text("themes/wind-power.xml"))
                .isEqualTo(joined.text("themes/ocean-power.xml"))
                .contains("About tides 1", "About windmills 5");
    }
}
