package foresite.check.content;

import foresite.insight.Duplicates;
import foresite.insight.Duplicates.Duplicate;
import foresite.insight.Duplicates.Evidence;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the reports of a corpus with each other, with their folders and with the calendar. */
public final class ContentCheck {

    /** {@code 20250810}, {@code 20250810b}, {@code 2025-08-10} or {@code 2025}, without a file's ending. */
    private static final Pattern DATED_NAME =
            Pattern.compile("((?:19|20)\\d{2})(?:-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])\\p{Alpha}?)?");

    private ContentCheck() {}

    /** Returns duplicates, reports in the folder of another digest, and concepts that differ only in their spelling. */
    public static List<Diagnostic> of(Corpus corpus, Vocabulary vocabulary, Duplicates duplicates) {
        return Stream.of(
                        duplicates(corpus, duplicates).stream(),
                        corpus.reports().stream().flatMap(report -> otherDigest(report).stream()),
                        SpellingVariants.of(vocabulary).stream())
                .flatMap(found -> found)
                .sorted()
                .toList();
    }

    /** Returns a diagnostic for each digest that is dated after a day; shelves have no date. */
    public static List<Diagnostic> after(LocalDate today, Corpus corpus) {
        return corpus.digests().stream()
                .filter(digest -> digest.date().filter(today::isBefore).isPresent())
                .map(digest -> inFuture(digest, today))
                .toList();
    }

    private static Diagnostic inFuture(Digest digest, LocalDate today) {
        return Problem.FUTURE_DATE.at(
                digest.reports().get(0).at(), "the digest " + digest.code() + " lies in the future: today is " + today);
    }

    /** Reports each report once whose article an earlier report covers, with the strongest evidence: the same link. */
    private static List<Diagnostic> duplicates(Corpus corpus, Duplicates duplicates) {
        List<Diagnostic> found = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (Report report : corpus.reports()) {
            duplicates.of(report).stream()
                    .filter(duplicate -> earlier.contains(duplicate.report().id()))
                    .min(Comparator.comparing(duplicate -> duplicate.evidence() != Evidence.LINK))
                    .ifPresent(duplicate -> found.add(duplicate(report, duplicate)));
            earlier.add(report.id());
        }
        return found;
    }

    private static Diagnostic duplicate(Report report, Duplicate duplicate) {
        Problem problem = duplicate.evidence() == Evidence.LINK ? Problem.SAME_LINK : Problem.SAME_ARTICLE;
        return problem.at(
                report.at(),
                "it has " + duplicate.evidence().words() + " as "
                        + duplicate.report().at());
    }

    /**
     * Reports a report whose innermost folder or file that is named after a digest or a year is that of another digest.
     * Folders with other names mean nothing, and neither does a report without a digest.
     */
    private static Optional<Diagnostic> otherDigest(Report report) {
        if (report.digest().isEmpty()) {
            return Optional.empty();
        }
        String[] parts = report.at().file().replaceFirst("\\.[^./]+$", "").split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            Matcher name = DATED_NAME.matcher(parts[i]);
            // A file named after a year alone may be anything, such as a yearly letter.
            boolean counts = name.matches() && (i < parts.length - 1 || name.group(2) != null);
            if (counts && !report.digest().startsWith(digestCode(name))) {
                return Optional.of(Problem.OTHER_DIGEST.at(
                        report.at(),
                        "its digest is " + report.digest() + " but it is in the folder '" + parts[i] + "'"));
            }
        }
        return Optional.empty();
    }

    private static String digestCode(Matcher name) {
        return name.group(2) == null ? name.group(1) : name.group(1) + name.group(2) + name.group(3);
    }
}
