package foresite.insight;

import foresite.model.Concept;
import java.util.Collection;

/** Finds the concepts that a text names. */
@FunctionalInterface
public interface TopicMatcher {

    /** Returns the concepts of all kinds whose preferred label or another name is in a text, each once, in any order. */
    Collection<Concept> in(String text);
}
