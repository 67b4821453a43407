package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Finding;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read of folders as other programs and people write them; nothing of a title, digest, theme or text is lost.
 * Beside each folder is a file with what is right, which {@code -Dgolden.update=true} writes.
 */
final class OthersContentTest {

    private static final Path OTHERS = Path.of("src/test/resources/others");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colleague",
                "docusaurus",
                "ghost",
                "hugo",
                "jekyll",
                "logseq",
                "notion",
                "obsidian",
                "pandoc",
                "radar",
                "zola"
            })
    void titlesDigestsThemesAndTextsAreRead(String folder) throws IOException {
        Corpus corpus = read(folder);
        List<String> lines = new ArrayList<>();
        corpus.reports().forEach(report -> lines.addAll(described(report)));
        corpus.diagnostics().stream()
                .map(Diagnostic::toString)
                .map(message -> "! " + message)
                .forEach(lines::add);
        assertIsApproved(folder, lines);
    }

    @Test
    void newslettersDataIsRead() throws IOException, ImportException {
        List<String> lines = new ArrayList<>();
        ImportedReports.read(OTHERS.resolve("newsletter/issue.json"))
                .forEach(report -> lines.addAll(described(report)));
        assertIsApproved("newsletter", lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jekyll: Ask the city",
                "jekyll: unfinished thought",
                "hugo: ask the architect",
                "hugo: Not for the public",
                "obsidian: call Ben",
                "obsidian: name not final",
                "notion: Still to be checked",
                "ghost: To come",
                "zola: asked not to be named",
                "docusaurus: has not announced"
            })
    void whatWasHiddenIsInNoReportAndNoDiagnostic(String hidden) throws IOException {
        String[] parts = hidden.split(": ", 2);
        assertThat(written(OTHERS.resolve(parts[0]))).contains(parts[1]);
        Corpus corpus = read(parts[0]);
        assertThat(corpus.reports() + " " + corpus.diagnostics()).doesNotContain(parts[1]);
    }

    private static Corpus read(String folder) throws IOException {
        return CorpusReader.read(ContentSnapshot.of(OTHERS.resolve(folder)), Settings.DEFAULTS, Progress.SILENT);
    }

    private static String written(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(FileNames::isMarkdown)
                    .filter(Files::isRegularFile)
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static List<String> described(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("# " + report.title() + " | " + report.digest() + " | "
                + report.link().shown());
        lines.add("keywords: " + String.join("; ", report.keywords()));
        lines.add("themes: " + String.join("; ", report.themes()));
        lines.add("summary: " + onOneLine(report.summary()));
        report.signals().forEach(signal -> lines.add("signal: " + signal.name() + ": " + signal.description()));
        report.findings().stream().map(OthersContentTest::described).forEach(lines::add);
        report.passages().forEach(passage -> lines.add(passage.heading() + ": " + onOneLine(passage.markdown())));
        report.facts().forEach(fact -> lines.add("fact: " + fact.label() + ": " + String.join("; ", fact.values())));
        return lines;
    }

    private static String described(Finding finding) {
        return finding.kind().singular() + ": " + finding.name() + ": " + finding.description();
    }

    private static String onOneLine(String markdown) {
        return PlainText.of(markdown).replace("\n", " / ");
    }

    private static void assertIsApproved(String folder, List<String> lines) throws IOException {
        String text = lines.stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"))
                .stripLeading();
        Path approved = OTHERS.resolve(folder + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(approved, text);
        }
        assertThat(text).isEqualTo(Files.readString(approved));
    }
}
