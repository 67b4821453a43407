package foresite.site;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.Map;
import java.util.Optional;

/** The places of this site that Markdown may link to from one page, or from any page of the same folder. */
class SiteTargets implements ProseLinks.Targets {

    private final Site site;
    private final Map<String, Report> reports;
    private final Address page;

    SiteTargets(Site site, Map<String, Report> reports, Address page) {
        this.site = site;
        this.reports = reports;
        this.page = page;
    }

    /** A name may say its kind, {@code [[concern: data privacy]]}; else themes come first, then technologies. */
    @Override
    public Optional<String> concept(String name) {
        for (Kind kind : Kind.CONCEPTS) {
            String prefix = kind.singular() + ":";
            boolean said = name.startsWith(prefix);
            Optional<Concept> concept = site.vocabulary()
                    .named(kind, said ? name.substring(prefix.length()).strip() : name);
            if (concept.isPresent()) {
                return concept.map(found -> site.addresses().concept(found).from(page));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> local(String link) {
        Report report = reports.get(link.endsWith(".md") ? link.substring(0, link.length() - 3) : link);
        return report == null
                ? Optional.empty()
                : Optional.of(site.addresses().report(report).from(page));
    }

    @Override
    public void unknownConcept(String name) {}

    @Override
    public void unsafe(String link) {}
}
