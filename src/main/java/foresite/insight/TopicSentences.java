package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.Excerpt;
import foresite.text.PlainText;
import foresite.vocabulary.ConceptMatcher;
import foresite.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What reports say of their themes: a report describes its technologies and concerns, but only lists its themes. Immutable.
 */
public final class TopicSentences {

    /** By the id of the report. */
    private final Map<String, IdentityHashMap<Concept, String>> sentences;

    TopicSentences(Corpus corpus, Vocabulary vocabulary) {
        ConceptMatcher matcher = ConceptMatcher.of(vocabulary);
        sentences = corpus.reports().parallelStream()
                .collect(
                        Collectors.toMap(Report::id, report -> of(report, matcher), (one, other) -> one, HashMap::new));
    }

    private static IdentityHashMap<Concept, String> of(Report report, ConceptMatcher matcher) {
        IdentityHashMap<Concept, String> found = new IdentityHashMap<>();
        if (report.themes().isEmpty()) {
            return found;
        }
        Stream<String> texts = Stream.of(
                        Stream.of(report.summary()),
                        report.signals().stream().map(Signal::description),
                        report.findings().stream().map(Finding::description))
                .flatMap(part -> part);
        texts.flatMap(text -> Excerpt.sentences(PlainText.of(text)).stream())
                .forEach(sentence ->
                        matcher.about(Kind.THEME, sentence).forEach(theme -> found.putIfAbsent(theme, sentence)));
        return found;
    }

    /**
     * Returns the first sentence of a report that contains one of a theme's names, or of its narrower themes' names: of its
     * summary, or else of what it says of a signal or a finding. Plain text.
     */
    public Optional<String> of(Concept theme, Report report) {
        return Optional.ofNullable(sentences.get(report.id())).map(ofReport -> ofReport.get(theme));
    }
}
