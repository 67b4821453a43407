package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Kind;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** What sets a digest apart from all others. Immutable and thread-safe. */
public final class DigestThemes {

    private final Mentions mentions;
    private final CoOccurrence coOccurrence;
    private final int all;

    DigestThemes(Corpus corpus, Mentions mentions, CoOccurrence coOccurrence) {
        this.mentions = mentions;
        this.coOccurrence = coOccurrence;
        this.all = corpus.reports().size();
    }

    /**
     * Returns the themes that a digest names more often than all digests do, by G² ({@link LogLikelihood}); those first
     * that two of its reports name, then by how far that is from chance. A theme of one report sets nothing apart. In the
     * only digest of a corpus those come first that most reports name.
     */
    public List<Concept> of(Digest digest, int limit) {
        int size = digest.reports().size();
        if (size == all) {
            return mentions.leading(digest.reports(), Kind.THEME, limit);
        }
        record Weighed(Concept theme, int reports, double weight) {}
        IdentityHashMap<Concept, Integer> counts = coOccurrence.counts(digest.reports(), Kind.THEME);
        return counts.entrySet().stream()
                .map(count -> new Weighed(
                        count.getKey(),
                        count.getValue(),
                        LogLikelihood.signed(
                                count.getValue(),
                                size,
                                Math.max(
                                        count.getValue(),
                                        count.getKey().reports().size()),
                                all)))
                .filter(theme -> theme.weight() > 0 && theme.theme().reports().size() > 1)
                .sorted(Comparator.comparing((Weighed theme) -> theme.reports() < 2)
                        .thenComparingDouble(theme -> -theme.weight())
                        .thenComparing(Weighed::theme, Mentions.MOST_REPORTED))
                .limit(limit)
                .map(Weighed::theme)
                .toList();
    }
}
