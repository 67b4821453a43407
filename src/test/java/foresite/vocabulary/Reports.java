package foresite.vocabulary;

import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Position;
import foresite.model.Report;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports that name concepts and say nothing else. */
final class Reports {

    private Reports() {}

    /** Returns a corpus of one report a list of themes, a week apart. */
    static Corpus naming(List<List<String>> themes) {
        return corpus(Stream.iterate(0, n -> n + 1)
                .limit(themes.size())
                .map(n -> report(LocalDate.of(2025, 1, 5).plusWeeks(n), themes.get(n), List.of(), List.of()))
                .toList());
    }

    /** Returns a corpus of one report that names themes. */
    static Corpus naming(String... themes) {
        return naming(List.of(List.of(themes)));
    }

    static Corpus corpus(List<Report> reports) {
        return new Corpus(reports, List.of(), List.of());
    }

    static Report report(LocalDate date, List<String> themes, List<String> technologies, List<String> concerns) {
        String digest = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        String id = "report-" + digest;
        return new Report(
                id,
                new Position("digests/" + id + ".md", 1, 1),
                "Report of " + date,
                digest,
                Optional.of(date),
                Link.NONE,
                "",
                "",
                "en",
                "",
                List.of(),
                themes,
                List.of(),
                Stream.concat(findings(Kind.TECHNOLOGY, technologies), findings(Kind.CONCERN, concerns))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Stream<Finding> findings(Kind kind, List<String> names) {
        return names.stream().map(name -> new Finding(kind, name, "", 0));
    }
}
