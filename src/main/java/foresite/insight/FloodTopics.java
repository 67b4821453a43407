package foresite.insight;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.vocabulary.Vocabulary;
import java.util.List;

/** Topics that so many reports name that they hide all others in lists of what is special. Immutable. */
public final class FloodTopics {

    /** A topic is one if more than this part of all reports names it, and the settings name none. */
    public static final double PART = 0.25;

    FloodTopics(Corpus corpus, Vocabulary vocabulary, List<String> names) {}

    /** Returns them, those that most reports name first; the same topic in several kinds is several. */
    public List<Concept> concepts() {
        return List.of();
    }

    public boolean contains(Concept concept) {
        return false;
    }
}
