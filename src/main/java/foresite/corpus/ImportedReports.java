package foresite.corpus;

import foresite.model.Link;
import foresite.model.Position;
import foresite.model.Report;
import foresite.text.NearestWord;
import foresite.text.SpokenLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;

/**
 * Reads reports from data: JSON or a table, with the fields that the site itself offers under {@code data/}. Names of
 * concepts are replaced by their labels where {@code themes.json} and its like lie beside the file, as they do there.
 */
public final class ImportedReports {

    /** The fields of reports.json, in its order; a table may have the same columns. */
    static final List<String> FIELDS = List.of(
            "id",
            "url",
            "title",
            "digest",
            "date",
            "source",
            "link",
            "issue",
            "category",
            "type",
            "language",
            "summary",
            "keywords",
            "themes",
            "technologies",
            "concerns",
            "behaviors",
            "issues",
            "findings",
            "passages",
            "facts",
            "closest",
            "signals");

    /** The largest file of data that is read, in bytes: the export of 2,600 real reports has 21 MB. */
    private static final long MAX_BYTES = 256L * 1024 * 1024;

    private ImportedReports() {}

    /**
     * Returns the reports of a file, in its order; an id is empty where the file gives none, a digest likewise. Text in
     * UTF-8, UTF-16 or Windows-1252 is read; a table may be parted by commas, semicolons or tabs.
     *
     * @throws ImportException if the file is not of that form
     */
    public static List<Report> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ImportException("there is no file '" + file + "'; name one that ends in .json or .csv");
        }
        String text = text(file);
        ConceptLabels labels = ConceptLabels.beside(file);
        String start = text.stripLeading();
        boolean json =
                start.startsWith("[") || start.startsWith("{") || FilenameUtils.isExtension(file.toString(), "json");
        List<Report> reports = json
                ? JsonReports.parse(text, file.toString(), labels)
                : CsvReports.parse(text, file.toString(), labels);
        if (reports.isEmpty()) {
            throw new ImportException(file + ": there is no report in it; give each a title");
        }
        return reports;
    }

    /** Returns the text of a file of data, whatever its encoding; it may be larger than one that a person writes. */
    static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new ImportException(
                    file + ": the file has more than " + MAX_BYTES / (1024 * 1024) + " MB; split it into several");
        }
        return TextFile.decode(Files.readAllBytes(file), new Told(file.toString()))
                .orElseThrow(() -> new ImportException(file + ": the file is not text; it must be JSON or CSV"));
    }

    /** Returns a report of the fields that are plain text, with nothing else in it. */
    static Report report(Map<String, String> fields, String place) throws ImportException {
        String title = OneLine.of(fields.getOrDefault("title", ""));
        if (title.isEmpty()) {
            throw new ImportException(place + ": the report has no title; give it one");
        }
        String code = fields.getOrDefault("digest", "").isBlank()
                ? fields.getOrDefault("date", "")
                : fields.getOrDefault("digest", "");
        Optional<String> digest = TitleLine.digestCode(code);
        if (!code.isBlank() && digest.isEmpty()) {
            throw new ImportException(
                    place + ": " + Told.quote(code) + " is not a date; write it as 20250810 or 2025-08-10");
        }
        String language = fields.getOrDefault("language", "").strip();
        if (!language.isEmpty() && SpokenLanguage.tag(language).isEmpty()) {
            throw new ImportException(
                    place + ": " + Told.quote(language) + " is not a language; write a tag such as en or fr");
        }
        String source = fields.getOrDefault("source", "");
        return new Report(
                OneLine.of(fields.getOrDefault("id", "")),
                Position.ofFile(place),
                title,
                digest.orElse(""),
                digest.flatMap(TitleLine::date),
                new Link(source.isBlank() ? fields.getOrDefault("link", "") : source, "", "")
                        .withIssue(Links.of(fields.getOrDefault("issue", "")).shown()),
                fields.getOrDefault("category", ""),
                fields.getOrDefault("type", ""),
                language,
                fields.getOrDefault("summary", ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns the sentence that tells an unknown name, with the known one that is near it, or else with all. */
    static ImportException unknown(String place, String what, String name, List<String> known) {
        return new ImportException(
                place + ": the " + what + " " + Told.quote(name) + " is not known; " + NearestWord.wayOn(name, known));
    }
}
