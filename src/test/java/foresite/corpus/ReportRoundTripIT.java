package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.RealCorpus;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is written and read again is the same report, whatever its text contains. */
final class ReportRoundTripIT {

    private static final Headings HEADINGS = Headings.of(Settings.DEFAULTS);

    private static final int SEEDS = Integer.getInteger("foresite.seeds", 300);

    @TempDir
    private Path content;

    private ReportFile readAgain(Report report) {
        return Written.read(content, "r.md", ReportText.of(report, Settings.DEFAULTS));
    }

    /** Returns a report without what its file's name and place say of it, its findings by kind. */
    private static Report bare(Report report) {
        return new Report(
                "",
                Position.ofFile(""),
                report.title(),
                report.digest(),
                Optional.empty(),
                report.link(),
                report.category(),
                report.type(),
                report.language(),
                report.summary(),
                report.keywords(),
                report.themes(),
                report.signals(),
                report.findings().stream()
                        .sorted(Comparator.comparing(Finding::kind))
                        .toList(),
                report.passages(),
                report.closest());
    }

    @Test
    void holdableReportsComeBackAsTheyAreAndWithoutAWord() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Report report = new WildReports(seed).holdable();
            ReportFile file = readAgain(report);
            assertThat(file.diagnostics()).as("seed " + seed).isEmpty();
            assertThat(bare(Written.only(file))).as("seed " + seed).isEqualTo(bare(report));
        }
    }

    @Test
    void hostileReportsComeBackAsWhatTheFormCanHoldAndThatStays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Report report = new WildReports(seed).hostile();
            ReportFile file = readAgain(report);
            assertThat(file.diagnostics())
                    .as("seed " + seed)
                    .allMatch(each -> each.problem() == Problem.UNKNOWN_SECTION);
            Report read = Written.only(file);
            assertThat(bare(read)).as("seed " + seed).isEqualTo(bare(HeldReport.of(report, HEADINGS)));
            assertThat(bare(Written.only(readAgain(read)))).as("seed " + seed).isEqualTo(bare(read));
        }
    }

    @Test
    void hostileTextLosesNoLetter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Report report = new WildReports(seed).hostile();
            Report read = Written.only(readAgain(report));
            assertThat(letters(read.title())).as("seed " + seed).isEqualTo(letters(report.title()));
            assertThat(letters(unleveled(read.summary())))
                    .as("seed " + seed)
                    .isEqualTo(letters(unleveled(report.summary())));
            assertThat(letters(cells(read))).as("seed " + seed).isEqualTo(letters(cells(report)));
        }
    }

    /** The level of a heading may change, and marks that close it are dropped. */
    private static String unleveled(String text) {
        return OneLine.undamaged(text).replaceAll("(?m)^[#\\s]+|(?:(?<=\\s)[#\\s]+)?$", "");
    }

    private static String letters(String text) {
        return OneLine.undamaged(text).replaceAll("[^\\p{L}\\p{N}|#]+", "");
    }

    /** Returns all that the tables say, less what says that it says nothing. */
    private static String cells(Report report) {
        List<String> cells = new ArrayList<>();
        report.signals()
                .forEach(each -> cells.addAll(
                        List.of(each.name(), each.description(), each.change(), each.outlook(), each.drivingForce())));
        for (Kind kind : Kind.FINDINGS) {
            report.findings(kind).forEach(each -> cells.addAll(List.of(each.name(), each.description())));
        }
        return cells.stream()
                .map(OneLine::of)
                .filter(cell -> !FindingTable.isNothing(cell))
                .collect(Collectors.joining());
    }

    @Test
    @Tag(RealCorpus.TAG)
    void realReportsComeBackAsTheyWere() throws IOException {
        assertThat(writtenAndRead(RealCorpus.sample())).isGreaterThanOrEqualTo(99);
    }

    /** Reads, writes and reads again every report of a folder; returns how many. */
    private int writtenAndRead(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        for (Path path : files) {
            Report report = ReportFile.of(Written.raw(folder, path), "digests/r.md", HEADINGS, "en")
                    .reports()
                    .get(0);
            Report read = Written.only(readAgain(report));
            assertThat(bare(read)).as(path.toString()).isEqualTo(bare(report));
        }
        return files.size();
    }

    @Test
    void theSampleComesBackAsItWas() throws IOException {
        List<Path> folders;
        try (Stream<Path> walk = Files.walk(Path.of("content/digests"))) {
            folders = walk.filter(Files::isDirectory).sorted().toList();
        }
        int count = 0;
        for (Path folder : folders) {
            count += writtenAndRead(folder);
        }
        assertThat(count).isGreaterThan(20);
    }
}
