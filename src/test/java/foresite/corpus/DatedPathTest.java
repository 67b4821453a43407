package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedPathTest {

    @ParameterizedTest
    @CsvSource({
        "digests/20250810/pump.md, 20250810",
        "digests/20250810b/pump.md, 20250810b",
        "digests/2025-08-10/pump.md, 2025-08-10",
        "digests/2025-08-10/north/pump.md, 2025-08-10",
        "digests/2025-8-10-pump.md, 2025-8-10-pump",
        "digests/20250810_pump.md, 20250810_pump",
        "digests/10 August 2025.md, 10 August 2025",
        "digests/2025/08/10/pump.md, 2025/08/10",
        "digests/20240101/2025-08-10-pump.md, 2025-08-10-pump"
    })
    void theNearestDateInAPathIsItsDigest(String file, String part) {
        assertThat(DatedPath.of(file)).contains(new DatedPath("20250810", part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digests/pump.md",
                "digests/2025/pump.md",
                "digests/2025-08/pump.md",
                "digests/20250230/pump.md",
                "digests/edition 7/pump.md",
                "digests/202508101.md"
            })
    void otherPathsNameNone(String file) {
        assertThat(DatedPath.of(file)).isEmpty();
    }

    @Test
    void aFolderGivesTheDigestWithANote(@TempDir Path content) {
        ReportFile file = Written.read(content, "2025-01-15/pump.md", "# Pump\n\n## Summary\n\nWe pump.\n");
        assertThat(Written.only(file).digest()).isEqualTo("20250115");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/2025-01-15/pump.md: note F038: the report names no digest;"
                        + " it is in digest 20250115 because of '2025-01-15' in its path");
    }

    @Test
    void theFolderOfADigestNeedsNoNote(@TempDir Path content) {
        ReportFile file = Written.read(content, "20250115/pump.md", "# Pump\n\n## Summary\n\nWe pump.\n");
        assertThat(Written.only(file).digest()).isEqualTo("20250115");
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void aDigestInTheReportWinsOverItsFolder(@TempDir Path content) {
        ReportFile file = Written.read(content, "2025-01-15/pump.md", "---\ndate: 2025-01-20\n---\n# Pump\n");
        assertThat(Written.only(file).digest()).isEqualTo("20250120");
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void aTitleFromAFilesNameHasNoDateInIt(@TempDir Path content) {
        Report report = Written.only(Written.read(content, "2025-08-10-salt-marsh.md", "## Summary\n\nMarsh.\n"));
        assertThat(report.title()).isEqualTo("salt marsh");
        assertThat(report.id()).isEqualTo("2025-08-10-salt-marsh");
    }
}
