package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Where a name stands in the vocabulary, and why.
 *
 * @param concept empty where no report and no entry of the authority file has the name
 * @param containing how many names stand below the concept because they contain its words
 * @param words the words of the name that tell something
 */
public record Explanation(
        Kind kind,
        String name,
        Optional<Concept> concept,
        Rule rule,
        int containing,
        List<String> words,
        List<Above> broader) {

    /** Why a name stands under a concept. */
    public enum Rule {
        EDITOR("vocabulary.yaml lists it"),
        LISTED_MEANING("a name that vocabulary.yaml lists has the same telling words"),
        SPELLING("other names of the concept differ from it only in case, plural, accents or punctuation"),
        MEANING("other names of the concept have the same telling words, whatever their order, form and fillers"),
        ALONE("no other name has the same telling words"),
        HEADING("no report names it by itself"),
        NONE("no report and no entry of vocabulary.yaml uses it");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /** Returns the reason in words. */
        public String words() {
            return words;
        }
    }

    /** Returns why the name stands where it does, in words. */
    public String because() {
        if (rule != Rule.HEADING || containing == 0) {
            return rule.words();
        }
        return rule.words() + "; " + (containing == 1 ? "one name contains it" : containing + " names contain it");
    }

    /** Why a concept stands above another. */
    public enum Reason {
        /** The editor says so. */
        EDITOR("vocabulary.yaml says so"),
        /** The narrower one contains its words. */
        WORDS("its names contain"),
        /** The narrower one is a sort of it. */
        SORT("it is a sort of"),
        /** The narrower one's description says so. */
        DESCRIPTION("its description speaks of");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Returns the reason in words, to be followed by the phrase unless it is the editor's. */
        public String words() {
            return words;
        }
    }

    /**
     * A concept above.
     *
     * @param phrase what leads there
     */
    public record Above(Concept concept, Reason reason, String phrase) {}
}
