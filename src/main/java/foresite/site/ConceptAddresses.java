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
 * mentions; an address that another of its labels would have leads to it, unless it is another concept's. Where topics of one
 * report have no pages, their address is their place in the report.
 *
 * @param ids the slug of each concept, by its key
 */
record ConceptAddresses(
        Kind kind, Map<String, String> ids, Map<String, Address> byKey, Map<Address, Address> redirects) {

    /**
     * @param minReports how many reports must name a topic so that it has a page
     * @param reports the address of each report, by its id
     * @param published the paths that earlier builds published; what was published there still answers
     */
    static ConceptAddresses of(
            Kind kind, Vocabulary vocabulary, int minReports, Map<String, Address> reports, Set<String> published) {
        List<Concept> concepts = vocabulary.concepts(kind);
        Set<String> taken = new HashSet<>();
        Map<String, String> ids = new HashMap<>(concepts.size() * 2);
        Map<String, Address> byKey = new HashMap<>(concepts.size() * 2);
        for (Concept concept : concepts) {
            String id = Addresses.free(Slug.of(concept.earliest()), taken);
            ids.put(concept.key(), id);
            Address report = concept.reports().size() >= minReports
                            || !concept.narrower().isEmpty()
                            || vocabulary.isEdited(concept)
                    ? null
                    : reports.get(concept.reports().get(0).id());
            byKey.put(concept.key(), report == null ? address(kind, id) : report.at(kind.singular() + "_" + id));
        }
        Map<Address, Address> redirects = new HashMap<>();
        for (Concept concept : concepts) {
            Address to = byKey.get(concept.key());
            Address page = address(kind, ids.getOrDefault(concept.key(), ""));
            if (to != null && !to.equals(page)) {
                redirectPublished(page, to, published, redirects);
                concept.altLabels().stream()
                        .map(Slug::of)
                        .filter(taken::add)
                        .forEach(slug -> redirectPublished(address(kind, slug), to, published, redirects));
            } else if (to != null && !concept.altLabels().isEmpty()) {
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
        return new ConceptAddresses(kind, ids, byKey, redirects);
    }

    private static void redirect(
            Kind kind, String label, Address to, Set<String> taken, Map<Address, Address> redirects) {
        String slug = Slug.of(label);
        if (taken.add(slug)) {
            redirects.put(address(kind, slug), to);
        }
    }

    /** A site that had pages for topics of one report, and no longer has, still answers at their addresses. */
    private static void redirectPublished(
            Address page, Address to, Set<String> published, Map<Address, Address> redirects) {
        if (published.contains(page.path())) {
            redirects.put(page, to);
        }
    }

    private static Address address(Kind kind, String slug) {
        return new Address(kind.plural() + "/" + slug + ".html");
    }
}
