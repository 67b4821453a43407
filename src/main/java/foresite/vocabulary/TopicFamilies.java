package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same topic as a theme, a technology and a concern: what the label of one means in the other kinds. Immutable. */
record TopicFamilies(Map<String, List<Concept>> byMember) {

    static TopicFamilies of(Map<Kind, KindVocabulary> kinds) {
        Map<String, Map<String, Concept>> linked = new HashMap<>();
        for (KindVocabulary own : kinds.values()) {
            for (KindVocabulary other : kinds.values()) {
                if (own.kind() != other.kind()) {
                    own.concepts()
                            .forEach(concept -> other.named(concept.label()).ifPresent(same -> {
                                linked.computeIfAbsent(member(concept), none -> new LinkedHashMap<>())
                                        .put(member(same), same);
                                linked.computeIfAbsent(member(same), none -> new LinkedHashMap<>())
                                        .put(member(concept), concept);
                            }));
                }
            }
        }
        Map<String, List<Concept>> families = new HashMap<>();
        linked.forEach((member, others) -> families.put(member, List.copyOf(others.values())));
        return new TopicFamilies(families);
    }

    /** Returns the other members, kind by kind. */
    List<Concept> of(Concept concept) {
        List<Concept> others = new ArrayList<>(byMember.getOrDefault(member(concept), List.of()));
        others.sort((a, b) -> a.kind().compareTo(b.kind()));
        return others;
    }

    private static String member(Concept concept) {
        return concept.kind() + " " + concept.key();
    }
}
