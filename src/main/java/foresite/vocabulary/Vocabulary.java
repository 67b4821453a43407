package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All concepts of a corpus, and to which of them each of its names belongs. Implementations are immutable. */
public interface Vocabulary {

    /** Returns the concepts of a kind in the order of their first mention; those never mentioned come last. */
    List<Concept> concepts(Kind kind);

    /** Returns the concept that a name of a kind means, if the vocabulary has one. */
    Optional<Concept> named(Kind kind, String name);

    /** Returns the concepts of a kind of which a text contains a name, each once, in the order of the text. */
    List<Concept> namedIn(Kind kind, String text);

    /** Returns the concept of a kind with a key, if there is one. */
    Optional<Concept> keyed(Kind kind, String key);

    /** Returns the same topic in other kinds: as a theme, technology or concern. */
    List<Concept> family(Concept concept);

    /** Returns the words of a concept's label that carry meaning, each once, in its order. */
    List<Word> words(Concept concept);

    /** Returns labels that groups of a kind may have had while the corpus was smaller, each with the concept that leads on. */
    Map<String, Concept> formerHeadings(Kind kind);

    /** Returns whether a topic such as AI is used in or for a concept, and is not its subject. */
    boolean isApplied(Concept concept);

    /** Returns whether the editor has an entry for a concept. */
    boolean isEdited(Concept concept);

    /** Returns which concept a name of a kind belongs to, or would, and why. */
    Explanation explain(Kind kind, String name);

    /** Returns what is wrong with the authority file. */
    List<Diagnostic> diagnostics();

    /**
     * Builds the vocabulary of a corpus.
     *
     * @param authority the text of {@code vocabulary.yaml}, which wins over every rule; empty if there is none
     */
    static Vocabulary of(Corpus corpus, String authority) {
        return CorpusVocabulary.of(corpus, AuthorityFile.parse(authority));
    }
}
