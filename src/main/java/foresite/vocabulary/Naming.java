package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Mention;
import foresite.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules that put a name under a key, for one kind: the authority file's own words first, then what a name means.
 * Immutable once made.
 */
final class Naming {

    private static final String AUTHORITY = "@";
    private static final String APART = "!";

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byFold = new HashMap<>();
    private final Map<String, String> byGist = new HashMap<>();
    private final Readings readings;

    private Naming(Readings readings) {
        this.readings = readings;
    }

    static Naming of(Readings readings, List<AuthorityEntry> entries, List<Diagnostic> diagnostics) {
        Naming naming = new Naming(readings);
        entries.forEach(entry -> naming.enter(entry, diagnostics));
        entries.forEach(naming::keepApart);
        return naming;
    }

    /** Returns the key under which a name stands; never empty. */
    String key(String name) {
        return key(name, readings::gist);
    }

    /** Returns the key under which a name would stand whose terms are known already, from another kind. */
    String key(String name, List<Term> terms) {
        return key(name, known -> readings.gist(terms));
    }

    private String key(String name, Function<String, Gist> meaning) {
        String exact = byName.get(name);
        if (exact != null) {
            return exact;
        }
        String entered = byFold.isEmpty() ? null : byFold.get(Fold.key(name));
        if (entered != null) {
            return entered;
        }
        String gist = gist(name, meaning);
        return byGist.getOrDefault(gist, gist);
    }

    private String gist(String name) {
        return gist(name, readings::gist);
    }

    private static String gist(String name, Function<String, Gist> meaning) {
        String gist = meaning.apply(name).key();
        return gist.isBlank() ? Fold.key(name) : gist;
    }

    /** Returns what a name is understood as. */
    Reading reading(String name) {
        return readings.of(name);
    }

    /** Keeps no reading from now on. */
    void forget() {
        readings.forget();
    }

    /** Returns why a name stands where it does. */
    Explanation.Rule rule(String name, Optional<Concept> concept) {
        if (byName.containsKey(name) || byFold.containsKey(Fold.key(name))) {
            return Explanation.Rule.EDITOR;
        }
        if (concept.isEmpty()) {
            return Explanation.Rule.NONE;
        }
        if (byGist.containsKey(gist(name))) {
            return Explanation.Rule.LISTED_MEANING;
        }
        if (concept.get().mentions().isEmpty()) {
            return Explanation.Rule.HEADING;
        }
        String fold = Fold.key(name);
        boolean spelling = concept.get().mentions().stream()
                .map(Mention::name)
                .filter(other -> !other.equals(name))
                .anyMatch(other -> Fold.key(other).equals(fold));
        boolean meaning = concept.get().mentions().stream()
                .anyMatch(other -> !Fold.key(other.name()).equals(fold));
        return meaning ? Explanation.Rule.MEANING : spelling ? Explanation.Rule.SPELLING : Explanation.Rule.ALONE;
    }

    /** Tells whether a key is that of an entry of the authority file. */
    static boolean isEntry(String key) {
        return key.startsWith(AUTHORITY);
    }

    /** Returns the key of an entry of the authority file. */
    static String key(AuthorityEntry entry) {
        return AUTHORITY + Fold.key(entry.prefLabel());
    }

    private void enter(AuthorityEntry entry, List<Diagnostic> diagnostics) {
        enter(entry.prefLabel(), entry, diagnostics);
        entry.altLabels().forEach(label -> enter(label, entry, diagnostics));
    }

    private void enter(String label, AuthorityEntry entry, List<Diagnostic> diagnostics) {
        String key = key(entry);
        String holder = byName.putIfAbsent(label, key);
        if (holder != null && !holder.equals(key)) {
            diagnostics.add(Problem.CONTESTED_LABEL.at(entry.at(), "'" + label + "' is in two entries"));
            return;
        }
        byFold.putIfAbsent(Fold.key(label), key);
        byGist.putIfAbsent(gist(label), key);
    }

    /** A name that must not be joined has a key of its own, unless some entry claims it. */
    private void keepApart(AuthorityEntry entry) {
        for (String name : entry.notSame()) {
            if (key(name).equals(key(entry))) {
                byName.put(name, APART + name);
                byFold.putIfAbsent(Fold.key(name), APART + name);
            }
        }
    }
}
