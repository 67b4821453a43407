package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Finding;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one file of the digests folder: a report, or a whole digest of them.
 *
 * @param unknownKeys the keys of its front matter that are not known, each once
 * @param drafts 1 if the file is a draft, which has neither reports nor diagnostics; else 0
 */
record ReportFile(List<Report> reports, List<Diagnostic> diagnostics, List<UnknownKey> unknownKeys, int drafts) {

    /** A key of front matter that is not known. */
    record UnknownKey(String name, Position at) {}

    /** What is known of a draft: that it is one. */
    private static final ReportFile DRAFT = new ReportFile(List.of(), List.of(), List.of(), 1);

    /**
     * Understands what a file contains; whatever is wrong with it becomes a diagnostic.
     *
     * @param file the path below the content folder, as diagnostics name it
     */
    static ReportFile of(RawFile raw, String file, Headings headings, String siteLanguage) {
        if (DraftMark.isInFolder(file)) {
            return DRAFT;
        }
        Told told = new Told(file);
        Optional<String> text = raw.text(told);
        List<Line> lines =
                Line.of(text.map(written -> Mojibake.repair(written, told)).orElse(""));
        if (text.isPresent() && lines.stream().allMatch(Line::isBlank)) {
            told.tell(Problem.EMPTY_FILE, "the file is empty");
        }
        if (lines.stream().allMatch(Line::isBlank)) {
            return new ReportFile(List.of(), told.diagnostics(), List.of(), 0);
        }
        int head = FrontMatter.length(lines);
        PropertyLines properties = PropertyLines.of(lines.subList(head, lines.size()), headings.keys());
        FrontMatter front = FrontMatter.of(lines.subList(0, head), properties.entries(), headings.keys(), told);
        if (front.draft()) {
            return DRAFT;
        }
        List<Line> body = BulletOutline.opened(properties.rest(), headings.keys());
        List<Report> reports = parse(body, front, file, headings, siteLanguage, told);
        if (reports.size() == 1 && ReportText.isUnfilled(reports.get(0), lines)) {
            return DRAFT;
        }
        List<UnknownKey> unknown = front.unknown().entrySet().stream()
                .map(key -> new UnknownKey(
                        key.getKey(), new Position(file, key.getValue().number(), 1)))
                .toList();
        return new ReportFile(reports, told.diagnostics(), unknown, 0);
    }

    private static List<Report> parse(
            List<Line> body, FrontMatter front, String file, Headings headings, String language, Told told) {
        ReportBody read = ReportBody.of(body, headings, told);
        List<Outline> outlines = Outline.of(read, !front.value("title").isEmpty(), headings);
        String name = FileNames.base(file);
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
                draft.notes(read.notes());
                draft.more(read.links().unused());
            }
            Line at = outline.title().map(Outline.Title::at).orElse(new Line(1, ""));
            boolean only = outlines.size() == 1;
            TitleLine title = dated(title(outline, front, only, name, told), file, told);
            Report report = draft.finished(id, new Position(file, at.number(), 1), title, language);
            reports.add(LongNames.cut(own.completed(report, only, language), told));
            limits(report, told);
        }
        return reports;
    }

    private static void limits(Report report, Told told) {
        told.limit("the summary", report.summary(), report.at());
        report.passages()
                .forEach(passage ->
                        told.limit("the section " + Told.quote(passage.heading()), passage.markdown(), report.at()));
        Stream.concat(
                        report.findings().stream().map(Finding::description),
                        report.signals().stream()
                                .flatMap(each -> Stream.of(
                                        each.description(), each.change(), each.outlook(), each.drivingForce())))
                .forEach(cell -> told.limit("a table's cell", cell, report.at()));
    }

    /** Where a report names no digest, a date in its path serves. The folder of a digest, named by its code, is no guess. */
    private static TitleLine dated(TitleLine title, String file, Told told) {
        Optional<DatedPath> path = title.digest().isEmpty() ? DatedPath.of(file) : Optional.empty();
        if (path.isEmpty()) {
            return title;
        }
        if (!path.get().part().equals(path.get().code())) {
            told.tell(
                    Problem.DIGEST_FROM_NAME,
                    "the report names no digest; it is in digest " + path.get().code() + " because of "
                            + Told.quote(path.get().part()) + " in its path");
        }
        return new TitleLine(title.title(), path.get().code(), title.link(), title.issue());
    }

    /** The front matter's title and digest win; a title may also come from the file's name, a digest from nowhere. */
    private static TitleLine title(Outline outline, FrontMatter front, boolean only, String name, Told told) {
        String written = front.value("digest");
        Optional<String> code = WrittenDate.code(written);
        if (!written.isEmpty() && code.isEmpty()) {
            told.tell(Problem.UNKNOWN_DIGEST, front.at("digest"), Told.quote(written) + " is not a digest's date");
        }
        Told ofLine = code.isEmpty() ? told : new Told(told.file());
        TitleLine line = outline.title()
                .map(at -> TitleLine.of(at.text(), at.at(), ofLine))
                .orElse(new TitleLine("", "", "", ""));
        String title = heading(outline, line, PlainText.ofLine(front.value("title")), only, told);
        if (title.isEmpty()) {
            told.tell(
                    Problem.NO_TITLE,
                    outline.title().map(Outline.Title::at).orElse(front.at()),
                    "the report has no title; its file name is used");
            title = DatedPath.undated(name).replace('-', ' ').replace('_', ' ');
        }
        return new TitleLine(title, code.orElse(line.digest()), line.link(), line.issue());
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
