package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabulary that a corpus makes by its own words, under the editor's authority file. Immutable. */
record CorpusVocabulary(
        Map<Kind, KindVocabulary> kinds, TopicFamilies families, TermReader reader, List<Diagnostic> diagnostics)
        implements Vocabulary {

    static CorpusVocabulary of(Corpus corpus, AuthorityFile authority) {
        VocabularyLists lists = VocabularyLists.with(authority.lists());
        TermReader reader = TermReader.of(corpus, lists);
        Map<Kind, KindVocabulary> kinds = new EnumMap<>(Kind.class);
        List<Diagnostic> diagnostics = new ArrayList<>(authority.diagnostics());
        Kind.CONCEPTS.parallelStream()
                .map(kind -> KindVocabulary.of(kind, corpus.reports(), reader, lists, authority.entries(kind)))
                .toList()
                .forEach(vocabulary -> {
                    kinds.put(vocabulary.kind(), vocabulary);
                    diagnostics.addAll(vocabulary.diagnostics());
                });
        return new CorpusVocabulary(
                kinds,
                TopicFamilies.of(kinds),
                reader,
                diagnostics.stream().sorted().toList());
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
    public List<Concept> namedIn(Kind kind, String text) {
        return of(kind).namedIn(text);
    }

    @Override
    public Optional<Concept> keyed(Kind kind, String key) {
        return Optional.ofNullable(of(kind).byKey().get(key));
    }

    @Override
    public List<Concept> family(Concept concept) {
        return families.of(concept);
    }

    @Override
    public Map<String, Concept> formerHeadings(Kind kind) {
        return of(kind).formerHeadings();
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

    @Override
    public boolean isApplied(Concept concept) {
        return of(concept.kind()).parser().parse(concept.label()).topic().role() == ParsedName.Role.MEANS;
    }

    KindVocabulary of(Kind kind) {
        KindVocabulary vocabulary = kinds.get(kind);
        if (vocabulary == null) {
            throw new IllegalArgumentException(kind + " has no concepts");
        }
        return vocabulary;
    }
}
