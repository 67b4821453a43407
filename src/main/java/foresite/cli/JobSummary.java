package foresite.cli;

import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Severity;
import foresite.site.Address;
import foresite.site.FirstSeen;
import foresite.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * What a build tells in the summary of a GitHub job: what the newest digest has brought, what is new and rising, how
 * much was written, what is wrong. Titles lead to their pages when it is known where the site is published.
 *
 * @param seconds how long the build took
 */
record JobSummary(SiteBuild.Built built, double seconds) {

    /**
     * So many reports, concepts of a kind and diagnostics are named, the rest is counted. With the longest titles and
     * addresses this stays below a third of the 1 MiB that GitHub takes of one step (GitHub, "Workflow commands").
     */
    private static final int REPORTS = 60;

    private static final int CONCEPTS = 15;
    private static final int DIAGNOSTICS = 10;

    /**
     * Appends the summary to a file, which other steps may have begun.
     *
     * @throws IOException if the file cannot be written
     */
    void append(Path file) throws IOException {
        Files.writeString(file, markdown() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns GitHub's Markdown, ending with a line's end. */
    String markdown() {
        return Stream.of(Stream.of(head()), digest(), moving(), diagnostics())
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String head() {
        Site site = site();
        long redirects = site.addresses().redirects().size();
        return "## "
                + MarkdownText.link(site.settings().title(), site.settings().baseUrl()) + "\n\n"
                + count(built.published().pages() - redirects, "page", "pages") + " and "
                + count(redirects, "redirect", "redirects") + " for "
                + count(site.corpus().reports().size(), "report", "reports") + " in "
                + count(site.corpus().digests().size(), "digest", "digests") + ", "
                + FileUtils.byteCountToDisplaySize(built.published().bytes()) + ", built in "
                + String.format(Locale.ROOT, "%.1f s.", seconds) + "\n";
    }

    private Stream<String> digest() {
        return site().corpus().newest().stream().flatMap(digest -> {
            Stream<String> head = Stream.of(
                    "### Digest " + linked(digest.code(), site().addresses().digest(digest.code())) + ": "
                            + count(digest.reports().size(), "report", "reports") + "\n");
            return Stream.of(
                            head,
                            listed(
                                    digest.reports(),
                                    REPORTS,
                                    report -> linked(
                                            report.title(), site().addresses().report(report))),
                            Stream.of(""))
                    .flatMap(Function.identity());
        });
    }

    /** The concepts that the newest digest was the first to name, and those that rise. */
    private Stream<String> moving() {
        FirstSeen firstSeen = FirstSeen.of(site());
        Stream<String> fresh =
                Kind.CONCEPTS.stream().flatMap(kind -> concepts("New " + kind.plural(), fresh(firstSeen, kind)));
        Stream<String> rising = Kind.CONCEPTS.stream()
                .flatMap(kind -> concepts(
                        "Rising " + kind.plural(),
                        site().insight().movement().rising(site().vocabulary().concepts(kind), CONCEPTS)));
        List<String> lines = Stream.concat(fresh, rising).toList();
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.of(Stream.of("### Concepts\n"), lines.stream(), Stream.of(""))
                        .flatMap(Function.identity());
    }

    private List<Concept> fresh(FirstSeen firstSeen, Kind kind) {
        return site().corpus()
                .newest()
                .map((Digest digest) -> firstSeen.in(digest, kind))
                .orElse(List.of());
    }

    private Stream<String> concepts(String head, List<Concept> concepts) {
        if (concepts.isEmpty()) {
            return Stream.empty();
        }
        String names = concepts.stream()
                .limit(CONCEPTS)
                .map(concept -> linked(concept.label(), site().addresses().concept(concept)))
                .collect(Collectors.joining(", "));
        int more = concepts.size() - CONCEPTS;
        return Stream.of("- **" + head + ":** " + names + (more > 0 ? ", and " + more + " more" : ""));
    }

    private Stream<String> diagnostics() {
        List<Diagnostic> all = built.plan().diagnostics();
        if (all.isEmpty()) {
            return Stream.of("### Nothing to mend");
        }
        String counts = Arrays.stream(Severity.values())
                .map(severity -> count(of(severity).size(), severity.word(), severity.word() + "s"))
                .collect(Collectors.joining(", "));
        List<Diagnostic> serious = Arrays.stream(Severity.values())
                .flatMap(severity -> of(severity).stream())
                .toList();
        return Stream.concat(
                Stream.of("### " + counts + "\n"),
                listed(
                        serious,
                        DIAGNOSTICS,
                        diagnostic -> MarkdownText.of(diagnostic.at().toString()) + ": "
                                + diagnostic.severity().word() + " " + diagnostic.code() + ": "
                                + MarkdownText.of(diagnostic.message())));
    }

    private List<Diagnostic> of(Severity severity) {
        return built.plan().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }

    private static <T> Stream<String> listed(List<T> all, int most, Function<T, String> line) {
        Stream<String> lines = all.stream().limit(most).map(one -> "- " + line.apply(one));
        return all.size() > most ? Stream.concat(lines, Stream.of("- and " + (all.size() - most) + " more")) : lines;
    }

    private String linked(String text, Address address) {
        return MarkdownText.link(text, site().url(address));
    }

    private Site site() {
        return built.plan().site();
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
