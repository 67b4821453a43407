package foresite.cli;

import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Position;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A corpus with one report more, which names one thing and says nothing else: what would the vocabulary make of it? */
final class Supposed {

    /** No file has such a name, and it comes after all others. */
    private static final String ID = "\uFFFF";

    private Supposed() {}

    static Corpus naming(Corpus corpus, Kind kind, String name) {
        List<Report> reports = new ArrayList<>(corpus.reports());
        reports.add(report(kind, name));
        return new Corpus(reports, corpus.digests(), corpus.diagnostics());
    }

    private static Report report(Kind kind, String name) {
        return new Report(
                ID,
                Position.ofFile(ID),
                "",
                "",
                Optional.empty(),
                Link.NONE,
                "",
                "",
                "",
                "",
                List.of(),
                kind == Kind.THEME ? List.of(name) : List.of(),
                List.of(),
                kind == Kind.THEME ? List.of() : List.of(new Finding(kind, name, "", 0)),
                List.of(),
                List.of());
    }
}
