package foresite.site;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.text.Slug;
import foresite.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The addresses of the concepts of one kind. Each is made from the concept's earliest label, in the order of the first
 * mentions; an address that another of its labels would have leads to it, unless it is another concept's.
 */
record ConceptAddresses(Kind kind, Map<String, Address> byKey, Map<Address, Address> redirects) {

    static ConceptAddresses of(Kind kind, Vocabulary vocabulary) {
        List<Concept> concepts = vocabulary.concepts(kind);
        Set<String> taken = new HashSet<>();
        Map<String, Address> byKey = new HashMap<>(concepts.size() * 2);
        for (Concept concept : concepts) {
            byKey.put(concept.key(), address(kind, Addresses.free(Slug.of(concept.earliest()), taken)));
        }
        Map<Address, Address> redirects = new HashMap<>();
        for (Concept concept : concepts) {
            Address to = byKey.get(concept.key());
            if (to != null && !concept.altLabels().isEmpty()) {
                // A label that no report uses as a name may be another one tomorrow: nothing may lead from it.
                if (vocabulary.isEdited(concept)
                        || concept.mentions().stream()
                                .anyMatch(mention -> mention.name().equals(concept.label()))) {
                    redirect(kind, concept.label(), to, taken, redirects);
                }
                concept.altLabels().forEach(label -> redirect(kind, label, to, taken, redirects));
            }
        }
        vocabulary.formerHeadings(kind).forEach((form, concept) -> {
            Address to = byKey.get(concept.key());
            if (to != null) {
                redirect(kind, form, to, taken, redirects);
            }
        });
        return new ConceptAddresses(kind, byKey, redirects);
    }

    private static void redirect(
            Kind kind, String label, Address to, Set<String> taken, Map<Address, Address> redirects) {
        String slug = Slug.of(label);
        if (taken.add(slug)) {
            redirects.put(address(kind, slug), to);
        }
    }

    private static Address address(Kind kind, String slug) {
        return new Address(kind.plural() + "/" + slug + ".html");
    }
}
