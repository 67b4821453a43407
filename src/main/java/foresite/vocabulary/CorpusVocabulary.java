package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabulary that a corpus makes by its own words, under the hand of the authority file. */
record CorpusVocabulary(
        Map<Kind, KindVocabulary> kinds, Map<Kind, Map<String, List<Concept>>> elsewhere, List<Diagnostic> diagnostics)
        implements Vocabulary {

    static CorpusVocabulary of(Corpus corpus, AuthorityFile authority) {
        Map<Kind, KindVocabulary> kinds = new EnumMap<>(Kind.class);
        NameReader reader = NameReader.of(corpus);
        List<KindVocabulary> read = Kind.CONCEPTS.parallelStream()
                .map(kind -> KindVocabulary.of(kind, corpus.reports(), reader, authority.entries(kind)))
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>(authority.diagnostics());
        for (KindVocabulary vocabulary : read) {
            kinds.put(vocabulary.kind(), vocabulary);
            diagnostics.addAll(vocabulary.diagnostics());
        }
        Map<Kind, Map<String, List<Concept>>> elsewhere = new EnumMap<>(Kind.class);
        List<Map<String, List<Concept>>> found =
                read.parallelStream().map(of -> elsewhere(of, read)).toList();
        for (int i = 0; i < read.size(); i++) {
            elsewhere.put(read.get(i).kind(), found.get(i));
            read.get(i).forget();
        }
        return new CorpusVocabulary(
                kinds, elsewhere, diagnostics.stream().sorted().toList());
    }

    /** Returns by key what the concepts of a kind are in the others; each label's terms are known still. */
    private static Map<String, List<Concept>> elsewhere(KindVocabulary of, List<KindVocabulary> kinds) {
        Map<String, List<Concept>> elsewhere = new HashMap<>();
        for (Concept concept : of.concepts()) {
            List<Term> terms = of.naming().reading(concept.label()).terms();
            List<Concept> same = kinds.stream()
                    .filter(other -> other.kind() != of.kind())
                    .flatMap(other -> other.named(concept.label(), terms).stream())
                    .toList();
            if (!same.isEmpty()) {
                elsewhere.put(concept.key(), same);
            }
        }
        return elsewhere;
    }

    @Override
    public List<Concept> concepts(Kind kind) {
        return of(kind).concepts();
    }

    @Override
    public Optional<Concept> named(Kind kind, String name) {
        return of(kind).named(name);
    }

    @Override
    public Optional<Concept> keyed(Kind kind, String key) {
        return Optional.ofNullable(of(kind).byKey().get(key));
    }

    @Override
    public List<Concept> inOtherKinds(Concept concept) {
        return elsewhere.getOrDefault(concept.kind(), Map.of()).getOrDefault(concept.key(), List.of());
    }

    @Override
    public Map<String, Concept> formerHeadings(Kind kind) {
        return of(kind).formerHeadings();
    }

    @Override
    public boolean isApplied(Concept concept) {
        return of(concept.kind()).naming().reading(concept.label()).gist().applied();
    }

    @Override
    public boolean isEdited(Concept concept) {
        return Naming.isEntry(concept.key());
    }

    @Override
    public Explanation explain(Kind kind, String name) {
        return of(kind).explain(name);
    }

    @Override
    public List<Word> words(Concept concept) {
        return of(concept.kind()).words().getOrDefault(concept.key(), List.of());
    }

    private KindVocabulary of(Kind kind) {
        KindVocabulary vocabulary = kinds.get(kind);
        if (vocabulary == null) {
            throw new IllegalArgumentException(kind + " has no concepts");
        }
        return vocabulary;
    }
}
