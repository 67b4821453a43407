package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is long in an odd way neither ends a build nor makes pages that nobody can open. */
final class LongReportsTest {

    /** Signs that begin or end something in Markdown, in HTML or in a table, and some that do not. */
    private static final String SIGNS = "#>-*_+[](){}`|\\<&!~=%$^:;.,'\"/?@0 \t";

    private static final int LENGTH = 20_000;

    @TempDir
    private Path folder;

    private BuiltSite build() {
        return BuiltSite.of(folder.resolve("content"), folder.resolve("out"), "--quiet");
    }

    @Test
    void aLineOfOneSignOnlyEndsNoBuild() throws IOException {
        for (int i = 0; i < SIGNS.length(); i++) {
            String line = SIGNS.substring(i, i + 1).repeat(LENGTH);
            BuiltSite.write(folder, "content/digests/sign-" + i + ".md", """
                    # __Sign %1$d__

                    ## Summary

                    Before %2$s

                    ## Concerns

                    | name | description |
                    |---|---|
                    | Long lines | They are %2$s |
                    """.formatted(i, line));
        }
        BuiltSite site = build();
        assertThat(site.exit()).isZero();
        assertThat(site.json("data/reports.json")).hasSize(SIGNS.length());
    }

    @Test
    void thousandsOfRowsOfOneNameAreOnThePageOfTheirReportOnly() throws IOException {
        StringBuilder report = new StringBuilder("# __Rows__\n\n## Concerns\n\n| name | description |\n|---|---|\n");
        for (int row = 0; row < 3_000; row++) {
            report.append("| Same name | text number ").append(row).append(" |\n");
        }
        BuiltSite.write(folder, "content/digests/rows.md", report.toString());
        BuiltSite site = build();
        assertThat(site.page("reports/rows.html").text()).contains("text number 2999");
        assertThat(site.page("concerns/same-name.html").select(".words").text())
                .startsWith("text number 0 text number 1 ")
                .hasSizeBetween(19_000, 20_000);
    }
}
