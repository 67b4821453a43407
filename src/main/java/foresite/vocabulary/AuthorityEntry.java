package foresite.vocabulary;

import foresite.model.Kind;
import foresite.model.Position;
import java.util.List;

/** One concept as the editor wants it; the names of its parts are those of SKOS. */
record AuthorityEntry(
        Kind kind,
        String prefLabel,
        List<String> altLabels,
        List<String> broader,
        List<String> related,
        List<String> notSame,
        Position at) {}
