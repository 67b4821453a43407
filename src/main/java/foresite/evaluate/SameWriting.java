package foresite.evaluate;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.text.Letters;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names of different concepts that differ only in brackets, punctuation, spaces or case. */
public final class SameWriting {

    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^)]*\\)");

    /** Signs that make another name stay: C++ and C#. */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    private SameWriting() {}

    /** Returns the names of a kind that should belong to one concept, group by group, in the order of their first use. */
    public static List<List<String>> of(Vocabulary vocabulary, Kind kind) {
        Map<String, Map<String, String>> byWriting = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            for (Mention mention : concept.mentions()) {
                for (String writing : writings(mention.name())) {
                    byWriting
                            .computeIfAbsent(writing, none -> {
                                order.add(writing);
                                return new HashMap<>();
                            })
                            .putIfAbsent(concept.key(), mention.name());
                }
            }
        }
        Set<List<String>> seen = new HashSet<>();
        return order.stream()
                .map(writing -> byWriting.getOrDefault(writing, Map.of()).values().stream()
                        .sorted()
                        .toList())
                .filter(names -> names.size() > 1 && seen.add(names))
                .toList();
    }

    private static Set<String> writings(String name) {
        Set<String> writings = new HashSet<>();
        for (String form : List.of(name, BRACKET.matcher(name).replaceAll(""))) {
            String bare = PUNCTUATION
                    .matcher(Letters.unaccented(form).toLowerCase(Locale.ROOT))
                    .replaceAll("");
            if (!bare.isEmpty()) {
                writings.add(bare);
            }
        }
        return writings;
    }
}
