package foresite.insight;

import foresite.model.Corpus;
import foresite.vocabulary.Vocabulary;
import java.util.concurrent.CompletableFuture;

/** What the corpus shows as a whole. Immutable and thread-safe. */
public record Insight(
        Mentions mentions,
        ConceptGraph graph,
        CoOccurrence coOccurrence,
        RelatedReports relatedReports,
        RelatedConcepts relatedConcepts,
        Duplicates duplicates,
        Trends trends,
        Recurrence recurrence) {

    public static Insight of(Corpus corpus, Vocabulary vocabulary) {
        Mentions mentions = Mentions.of(corpus, vocabulary);
        CoOccurrence coOccurrence = new CoOccurrence(mentions);
        // Related concepts do not depend on the reports' texts: both are prepared at the same time.
        CompletableFuture<RelatedConcepts> relatedConcepts =
                CompletableFuture.supplyAsync(() -> new RelatedConcepts(vocabulary, coOccurrence));
        TermCounts counts = new TermCounts(corpus);
        Duplicates duplicates = new Duplicates(corpus, counts);
        return new Insight(
                mentions,
                new ConceptGraph(vocabulary),
                coOccurrence,
                new RelatedReports(corpus, counts, mentions, duplicates),
                relatedConcepts.join(),
                duplicates,
                new Trends(corpus, vocabulary),
                new Recurrence(corpus, vocabulary, duplicates));
    }
}
