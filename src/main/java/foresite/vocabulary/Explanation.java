package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Which concept a name belongs to, and why.
 *
 * @param concept empty where no report and no entry of the authority file has the name
 * @param containing how many names are below the concept because they contain its words
 * @param parse how the name was understood, line by line
 */
public record Explanation(
        Kind kind,
        String name,
        Optional<Concept> concept,
        Rule rule,
        int containing,
        List<String> parse,
        List<Above> broader) {

    /** Why a name belongs to a concept. */
    public enum Rule {
        EDITOR("vocabulary.yaml lists it"),
        LISTED_MEANING("a name that vocabulary.yaml lists means the same"),
        SPELLING("other names of the concept differ from it only in case, plural, accents or punctuation"),
        MEANING("other names of the concept have the same head, the same modifiers and the same role of AI"),
        ALONE("no other name means the same"),
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

    /** Returns why the name belongs to its concept, in words. */
    public String because() {
        if (rule != Rule.HEADING || containing == 0) {
            return rule.words();
        }
        return rule.words() + "; " + (containing == 1 ? "one name contains it" : containing + " names contain it");
    }

    /** Why a concept is broader than another. */
    public enum Reason {
        /** The editor says so. */
        EDITOR("vocabulary.yaml says so"),
        /** The narrower one contains its words. */
        WORDS("its names contain"),
        /** The narrower one is a sort of it. */
        SORT("it is a sort of"),
        /** The narrower one is about it or made with it. */
        TOPIC("its names are about, or made with,");

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
     * A broader concept.
     *
     * @param phrase what leads there
     */
    public record Above(Concept concept, Reason reason, String phrase) {}
}
