package foresite.check;

import foresite.insight.Duplicates;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with a corpus though each of its reports is well written. Nothing here reads a file or a clock. */
public final class CorpusCheck {

    private CorpusCheck() {}

    /** Returns duplicates, reports in the folder of another digest, and concepts that only their spelling keeps apart. */
    public static List<Diagnostic> of(Corpus corpus, Vocabulary vocabulary, Duplicates duplicates) {
        return Stream.of(
                        DuplicateReports.of(corpus, duplicates), DigestFolders.of(corpus), SpellingTwins.of(vocabulary))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** Returns a diagnostic for each digest that is dated after a day; shelves have no date. */
    public static List<Diagnostic> after(LocalDate today, Corpus corpus) {
        return corpus.digests().stream()
                .filter(digest -> digest.date().filter(today::isBefore).isPresent())
                .map(digest -> Problem.FUTURE_DATE.at(
                        digest.reports().get(0).at(),
                        "the digest " + digest.code() + " lies in the future: today is " + today))
                .toList();
    }
}
