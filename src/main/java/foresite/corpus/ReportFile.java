package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.text.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;

/** Reads one file of the digests folder: a report, or a whole digest of them. */
record ReportFile(List<Report> reports, List<Diagnostic> diagnostics) {

    /**
     * Reads a file; whatever goes wrong becomes a diagnostic.
     *
     * @param file the path below the content folder, as told in diagnostics
     */
    static ReportFile read(Path path, String file, Headings headings, String siteLanguage) {
        return of(RawFile.of(path), file, headings, siteLanguage);
    }

    /** Understands what a file holds. */
    static ReportFile of(RawFile raw, String file, Headings headings, String siteLanguage) {
        Told told = new Told(file);
        Optional<String> text = raw.text(told);
        List<Report> reports = text.isEmpty()
                ? List.of()
                : parse(Mojibake.repair(text.get(), told), file, headings, siteLanguage, told);
        return new ReportFile(reports, told.diagnostics());
    }

    private static List<Report> parse(String text, String file, Headings headings, String language, Told told) {
        List<Line> lines = Line.of(text);
        if (lines.stream().allMatch(Line::isBlank)) {
            told.tell(Problem.EMPTY_FILE, "the file is empty");
            return List.of();
        }
        int head = FrontMatter.length(lines);
        FrontMatter front = head == 0 ? FrontMatter.none() : FrontMatter.of(lines.subList(0, head), told);
        List<Line> body = lines.subList(head, lines.size());
        ReportBody read = ReportBody.of(body, headings, told);
        List<Outline> outlines = Outline.of(read, !front.value("title").isEmpty(), headings);
        String name = FilenameUtils.getBaseName(file);
        List<Report> reports = new ArrayList<>();
        for (Outline outline : outlines) {
            String id = outlines.size() == 1 ? name : name + "#" + (reports.size() + 1);
            FrontMatter own = reports.isEmpty() ? front : front.withoutPassages();
            ReportDraft draft = new ReportDraft(own, headings, told);
            boolean summarized = outline.sections().stream()
                    .anyMatch(section -> section.part().equals(Optional.of(Part.SUMMARY)));
            draft.preamble(outline.preamble(), !summarized);
            outline.sections().forEach(draft::section);
            if (reports.isEmpty()) {
                draft.more(read.links().unused());
            }
            Line at = outline.title().map(Outline.Title::at).orElse(lines.get(0));
            TitleLine title = title(outline, front, outlines.size() == 1, name, told);
            reports.add(draft.finished(id, new Position(file, at.number(), 1), title, language));
        }
        return reports;
    }

    /** The front matter's title and digest win; a title may also come from the file's name, a digest from nowhere. */
    private static TitleLine title(Outline outline, FrontMatter front, boolean only, String name, Told told) {
        String written = front.value("digest");
        Optional<String> code = TitleLine.digestCode(written);
        if (!written.isEmpty() && code.isEmpty()) {
            told.tell(Problem.UNKNOWN_DIGEST, front.at("digest"), Told.quote(written) + " is no digest");
        }
        Told ofLine = code.isEmpty() ? told : new Told(told.file());
        TitleLine line = outline.title()
                .map(at -> TitleLine.of(at.text(), at.at(), ofLine))
                .orElse(new TitleLine("", "", ""));
        String title = heading(outline, line, PlainText.ofLine(front.value("title")), only, told);
        if (title.isEmpty()) {
            told.tell(
                    Problem.NO_TITLE,
                    outline.title().map(Outline.Title::at).orElse(front.at()),
                    "the report has no title; its file's name serves");
            title = name.replace('-', ' ').replace('_', ' ');
        }
        return new TitleLine(title, code.orElse(line.digest()), line.link());
    }

    /** Of two titles the one that does not serve is told in full, since it stands nowhere else. */
    private static String heading(Outline outline, TitleLine line, String front, boolean only, Told told) {
        if (front.isEmpty() || line.title().isEmpty() || front.equals(line.title())) {
            return line.title().isEmpty() ? front : line.title();
        }
        String other = only ? line.title() : front;
        told.tell(Problem.EXTRA_TITLE, outline.title().orElseThrow().at(), "'" + other + "' is a second title");
        return only ? front : line.title();
    }
}
