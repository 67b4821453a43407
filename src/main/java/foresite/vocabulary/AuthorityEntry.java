package foresite.vocabulary;

import foresite.model.Kind;
import foresite.model.Position;
import java.util.List;
import java.util.stream.Stream;

/**
 * One concept as the editor wants it; the names of its parts are those of SKOS.
 *
 * @param broader all that stands above it; where it is empty, what the corpus shows
 * @param notBroader what does not stand above it though the corpus shows so
 * @param notSame names that are not joined with it though they mean the same
 * @param at where its prefLabel stands
 */
record AuthorityEntry(
        Kind kind,
        String prefLabel,
        List<String> altLabels,
        List<String> broader,
        List<String> notBroader,
        List<String> related,
        List<String> notSame,
        Position at) {

    /**
     * Returns this entry with what a later one says of the same concept: an editor adds to a file by pasting. This one's
     * prefLabel stays.
     */
    AuthorityEntry with(AuthorityEntry later) {
        Stream<String> called = later.prefLabel.equals(prefLabel) ? Stream.of() : Stream.of(later.prefLabel);
        return new AuthorityEntry(
                kind,
                prefLabel,
                joined(
                        altLabels,
                        Stream.concat(called, later.altLabels.stream()).toList()),
                joined(broader, later.broader),
                joined(notBroader, later.notBroader),
                joined(related, later.related),
                joined(notSame, later.notSame),
                at);
    }

    private static List<String> joined(List<String> these, List<String> those) {
        return Stream.concat(these.stream(), those.stream()).distinct().toList();
    }
}
