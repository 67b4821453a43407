package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Topics that so many reports name that they hide all others in a picture of many topics. Immutable and thread-safe.
 *
 * @param topics those that most reports name first; the same topic in several kinds is several
 */
public record FloodTopics(List<Concept> topics) {

    /** A topic is one if more than this part of all reports names it or a narrower topic, and the settings name none. */
    public static final double PART = 0.25;

    /** In fewer reports, a quarter is chance. */
    private static final int MIN_REPORTS = 40;

    public FloodTopics {
        topics = List.copyOf(topics);
    }

    /**
     * Returns the flood topics of a corpus.
     *
     * @param names of the topics, as the settings give them; empty for those of more than {@value #PART} of all reports
     */
    public static FloodTopics of(Corpus corpus, Vocabulary vocabulary, List<String> names) {
        int all = corpus.reports().size();
        Set<String> wanted =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<Concept> named = names.stream()
                .flatMap(name -> Kind.CONCEPTS.stream().map(kind -> vocabulary.named(kind, name)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new FloodTopics(Kind.CONCEPTS.stream()
                .flatMap(kind -> vocabulary.concepts(kind).stream())
                .filter(concept -> names.isEmpty()
                        ? all >= MIN_REPORTS && concept.gathered().size() > PART * all
                        : named.contains(concept)
                                || wanted.contains(concept.label().toLowerCase(Locale.ROOT)))
                .sorted(Mentions.MOST_REPORTED)
                .toList());
    }

    public boolean contains(Concept concept) {
        return topics.stream()
                .anyMatch(topic -> topic.kind() == concept.kind() && topic.key().equals(concept.key()));
    }
}
