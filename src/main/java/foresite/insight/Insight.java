package foresite.insight;

import foresite.model.Corpus;
import foresite.vocabulary.Vocabulary;
import java.util.List;
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
        Recurrence recurrence,
        TopicSignals topicSignals,
        TopicSentences topicSentences,
        CorpusSignals signals,
        FloodTopics floodTopics,
        DigestThemes digestThemes,
        CorpusCoverage coverage) {

    /** Returns the same for a site whose settings name no flood topics. */
    public static Insight of(Corpus corpus, Vocabulary vocabulary) {
        return of(corpus, vocabulary, List.of());
    }

    /**
     * Reads a corpus as a whole.
     *
     * @param floodTopics names of topics, as the settings give them
     */
    public static Insight of(Corpus corpus, Vocabulary vocabulary, List<String> floodTopics) {
        FloodTopics flood = FloodTopics.of(corpus, vocabulary, floodTopics);
        Mentions mentions = Mentions.of(corpus, vocabulary);
        CoOccurrence coOccurrence = new CoOccurrence(mentions, corpus.reports().size());
        // What does not depend on another is prepared at the same time.
        CompletableFuture<RelatedConcepts> relatedConcepts =
                CompletableFuture.supplyAsync(() -> new RelatedConcepts(vocabulary, coOccurrence));
        CompletableFuture<TopicSignals> topicSignals =
                CompletableFuture.supplyAsync(() -> new TopicSignals(corpus, vocabulary));
        CompletableFuture<TopicSentences> topicSentences =
                CompletableFuture.supplyAsync(() -> new TopicSentences(corpus, vocabulary));
        CompletableFuture<CorpusSignals> signals =
                topicSignals.thenApplyAsync(about -> CorpusSignals.of(corpus, vocabulary, about, flood));
        TermCounts counts = new TermCounts(corpus);
        Duplicates duplicates = new Duplicates(corpus, counts);
        Trends trends = new Trends(corpus, vocabulary);
        return new Insight(
                mentions,
                new ConceptGraph(vocabulary),
                coOccurrence,
                new RelatedReports(corpus, counts, mentions, duplicates),
                relatedConcepts.join(),
                duplicates,
                trends,
                new Recurrence(corpus, vocabulary, duplicates),
                topicSignals.join(),
                topicSentences.join(),
                signals.join(),
                flood,
                new DigestThemes(corpus, mentions, coOccurrence),
                new CorpusCoverage(corpus, vocabulary, trends));
    }
}
