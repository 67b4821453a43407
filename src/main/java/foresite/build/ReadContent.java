package foresite.build;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.PageReader;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Position;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A content folder after reading: settings, reports, concepts and pages, all from the same snapshot. */
public record ReadContent(
        ContentSnapshot snapshot,
        Settings settings,
        Corpus corpus,
        Vocabulary vocabulary,
        PageReader pages,
        List<Diagnostic> diagnostics) {

    /** The id of a report that does not exist. No file has this name, and it sorts after all others. */
    private static final String HYPOTHETICAL = "\uFFFF";

    public ReadContent {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns how many reports and pages were left out as drafts. */
    int drafts() {
        return corpus.drafts() + pages.drafts();
    }

    /** Returns the content as if one more report used a name. */
    public ReadContent withMention(Kind kind, String name) {
        List<Report> reports = new ArrayList<>(corpus.reports());
        reports.add(mentioning(kind, name));
        Corpus larger = new Corpus(reports, corpus.digests(), corpus.diagnostics());
        Vocabulary grown = Vocabulary.of(larger, snapshot.vocabulary());
        return new ReadContent(snapshot, settings, larger, grown, pages, diagnostics);
    }

    private static Report mentioning(Kind kind, String name) {
        boolean theme = kind == Kind.THEME;
        return new Report(
                HYPOTHETICAL,
                Position.ofFile(HYPOTHETICAL),
                "",
                "",
                Optional.empty(),
                Link.NONE,
                "",
                "",
                "",
                "",
                List.of(),
                theme ? List.of(name) : List.of(),
                List.of(),
                theme ? List.of() : List.of(new Finding(kind, name, "", 0)),
                List.of(),
                List.of());
    }
}
