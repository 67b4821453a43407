package foresite.insight;

import foresite.model.Corpus;
import foresite.vocabulary.Vocabulary;
import java.util.concurrent.CompletableFuture;

/** Everything the corpus shows when it is read as a whole. Immutable and thread-safe. */
public record Insight(
        Mentions mentions, Company company, Kinship kinship, Copies copies, Movement movement, Nearest nearest) {

    public static Insight of(Corpus corpus, Vocabulary vocabulary) {
        Mentions mentions = Mentions.of(corpus, vocabulary);
        // Words and names are looked at side by side; neither knows of the other.
        CompletableFuture<Nearest> nearest = CompletableFuture.supplyAsync(() -> new Nearest(vocabulary, mentions));
        Wording wording = Wording.of(corpus);
        Copies copies = new Copies(corpus, wording);
        return new Insight(
                mentions,
                new Company(mentions),
                new Kinship(corpus, wording, mentions, copies),
                copies,
                new Movement(corpus),
                nearest.join());
    }
}
