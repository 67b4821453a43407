package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Mention;
import foresite.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that put a name under a key, for one kind: the authority file's own words first, then what a name means.
 * Immutable once made.
 */
final class Naming {

    private static final String AUTHORITY = "@";
    private static final String APART = "!";

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byFold = new HashMap<>();
    private final Map<String, String> byMeaning = new HashMap<>();
    private final NameParser parser;

    private Naming(NameParser parser) {
        this.parser = parser;
    }

    static Naming of(NameParser parser, List<AuthorityEntry> entries, List<Diagnostic> diagnostics) {
        Naming naming = new Naming(parser);
        entries.forEach(entry -> naming.enter(entry, diagnostics));
        entries.forEach(naming::keepApart);
        return naming;
    }

    /** Returns the key of the concept that a name belongs to; never empty. */
    String key(String name) {
        return key(name, byName.containsKey(name) ? ParsedName.NONE : parser.parse(name));
    }

    /** Returns the key of the concept that a name belongs to whose parse is known. */
    String key(String name, ParsedName parsed) {
        String exact = byName.get(name);
        if (exact != null) {
            return exact;
        }
        String entered = byFold.isEmpty() ? null : byFold.get(Fold.key(name));
        if (entered != null) {
            return entered;
        }
        String meaning = meaning(name, parsed);
        return byMeaning.getOrDefault(meaning, meaning);
    }

    /** Returns the keys of the concepts that the editor gave names of a meaning. */
    Map<String, String> edited() {
        return byMeaning;
    }

    private String meaning(String name) {
        return meaning(name, parser.parse(name));
    }

    private static String meaning(String name, ParsedName parsed) {
        return parsed.key().isEmpty() ? Fold.key(name) : parsed.key();
    }

    /** Returns why a name belongs to a concept. */
    Explanation.Rule rule(String name, Optional<Concept> concept) {
        if (byName.containsKey(name) || byFold.containsKey(Fold.key(name))) {
            return Explanation.Rule.EDITOR;
        }
        if (concept.isEmpty()) {
            return Explanation.Rule.NONE;
        }
        if (byMeaning.containsKey(meaning(name))) {
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

    /** Returns whether a key is that of an entry of the authority file. */
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
        byMeaning.putIfAbsent(meaning(label), key);
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
