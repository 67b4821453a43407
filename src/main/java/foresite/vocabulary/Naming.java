package foresite.vocabulary;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that put a name under a key, for one kind: the authority file's own words first, then an acronym that the
 * corpus explains, then folding. Immutable once made.
 */
final class Naming {

    private static final String AUTHORITY = "@";
    private static final String APART = "!";

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byFold = new HashMap<>();
    private final Map<String, String> acronyms;

    private Naming(Map<String, String> acronyms) {
        this.acronyms = acronyms;
    }

    static Naming of(Iterable<String> names, List<AuthorityEntry> entries, List<Diagnostic> diagnostics) {
        Naming naming = new Naming(acronyms(names));
        entries.forEach(entry -> naming.enter(entry, diagnostics));
        entries.forEach(naming::keepApart);
        return naming;
    }

    /** Returns the key under which a name stands; never empty. */
    String key(String name) {
        String exact = byName.get(name);
        if (exact != null) {
            return exact;
        }
        String fold = Fold.key(name);
        String expanded = acronyms.getOrDefault(fold, fold);
        String entered = byFold.get(fold);
        return entered != null ? entered : byFold.getOrDefault(expanded, expanded);
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
            diagnostics.add(Problem.CONTESTED_LABEL.at(entry.at(), "'" + label + "' stands in two entries"));
            return;
        }
        byFold.putIfAbsent(Fold.key(label), key);
    }

    /** A name that must not be joined has a key of its own, unless some entry claims it. */
    private void keepApart(AuthorityEntry entry) {
        for (String name : entry.notSame()) {
            if (key(name).equals(key(entry))) {
                byName.put(name, APART + name);
            }
        }
    }

    /** Acronyms that the corpus explains in brackets, always in the same way: folded acronym to folded expansion. */
    private static Map<String, String> acronyms(Iterable<String> names) {
        Map<String, String> expansions = new HashMap<>();
        for (String name : names) {
            if (name.endsWith(")")) {
                BracketedAcronym.in(name)
                        .ifPresent(found -> expansions.merge(
                                found.acronym(), Fold.key(found.expansion()), (a, b) -> a.equals(b) ? a : ""));
            }
        }
        expansions.values().removeIf(String::isEmpty);
        return expansions;
    }
}
