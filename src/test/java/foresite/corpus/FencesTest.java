package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Problem;
import foresite.model.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FencesTest {

    @Test
    void brokenFenceDoesNotSwallowTables(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", """
                # Chips

                ## Summary

                Chips become scarce.
                ```

                ## Technologies

                | name | description |
                |---|---|
                | EUV | Light for chips |
                """);
        Report report = Written.only(file);
        assertThat(report.summary()).isEqualTo("Chips become scarce.");
        assertThat(report.findings()).containsExactly(new Finding(Kind.TECHNOLOGY, "EUV", "Light for chips", 0));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:6:1: warning F013: the code fence is never closed");
    }

    @Test
    void backTicksBehindTheLastSentenceAreDropped(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", """
                # Chips

                ## Summary

                Chips become scarce.```

                ## Themes

                * industry
                """);
        assertThat(Written.only(file).summary()).isEqualTo("Chips become scarce.");
        assertThat(Written.only(file).themes()).containsExactly("industry");
        assertThat(Written.problems(file)).containsExactly(Problem.OPEN_FENCE);
    }

    @Test
    void closedFenceHidesHeadings(@TempDir Path content) {
        ReportFile file = Written.read(content, "report.md", """
                # Shells

                ## Summary

                Write:

                ```sh
                # install it
                make install
                ```

                ## Themes

                * software
                """);
        Report report = Written.only(file);
        assertThat(report.summary()).isEqualTo("Write:\n\n```sh\n# install it\nmake install\n```");
        assertThat(report.themes()).containsExactly("software");
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void openFenceOfOneReportDoesNotSwallowTheNext(@TempDir Path content) {
        ReportFile file = Written.read(content, "20250601.md", """
                # First

                ## Summary

                One.
                ```

                # Second

                ## Summary

                Two.
                ```
                """);
        assertThat(file.reports()).extracting(Report::title).containsExactly("First", "Second");
        assertThat(file.reports()).extracting(Report::summary).containsExactly("One.", "Two.");
        assertThat(Written.problems(file)).containsExactly(Problem.OPEN_FENCE, Problem.OPEN_FENCE);
    }

    @Test
    void fenceIsClosedByItsOwnMarkOnly() {
        Told told = new Told("digests/report.md");
        Fences fences = Fences.of(Line.of("~~~\n```\n~~\n~~~~\ntext\n"), told);
        assertThat(List.of(0, 1, 2, 3, 4)).extracting(fences::isCode).containsExactly(true, true, true, true, false);
        assertThat(told.diagnostics()).isEmpty();
    }

    @Test
    @Timeout(60)
    void aHundredThousandOpenFencesAreReadInTime() {
        List<Line> lines = Line.of("```x\n".repeat(100_000));
        assertThat(Fences.of(lines, new Told("digests/report.md")).isCode(0)).isFalse();
    }
}
