package foresite.vocabulary;

import foresite.model.Kind;
import foresite.model.Position;
import java.util.List;

/**
 * One concept as the editor wants it; the names of its parts are those of SKOS.
 *
 * @param broader all that stands above it; where it is empty, what the corpus shows
 * @param notBroader what does not stand above it though the corpus shows so
 * @param notSame names that are not joined with it though they mean the same
 */
record AuthorityEntry(
        Kind kind,
        String prefLabel,
        List<String> altLabels,
        List<String> broader,
        List<String> notBroader,
        List<String> related,
        List<String> notSame,
        Position at) {}
