package foresite.site;

import foresite.model.Concept;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what pages say of themselves, for browsers, feed readers and search engines. Thread-safe. */
final class Heads {

    private final Site site;
    private final StructuredData data;

    Heads(Site site) {
        this.site = site;
        this.data = new StructuredData(site);
    }

    static NamedLink home() {
        return new NamedLink("Home", Addresses.HOME);
    }

    PageHead plain(Address address, String title, String description, String section, List<NamedLink> crumbs) {
        return new PageHead(
                title, description, section, crumbs, List.of(), data.documents(Map.of(), crumbs, title, address));
    }

    /** The head of a page that lists others. */
    PageHead collection(Address address, String title, String description, String section, List<NamedLink> crumbs) {
        return new PageHead(
                title,
                description,
                section,
                crumbs,
                List.of(),
                data.documents(data.collection(title, address), crumbs, title, address));
    }

    PageHead home(String description) {
        String title = site.settings().title();
        return new PageHead(
                title,
                description,
                "home",
                List.of(),
                List.of(),
                data.documents(data.website(description), List.of(), title, Addresses.HOME));
    }

    /** The head of the index of a kind. */
    PageHead index(Kind kind, String description) {
        String title = Words.title(kind);
        Address address = Addresses.index(kind);
        List<NamedLink> crumbs = List.of(home());
        return new PageHead(
                title,
                description,
                kind.plural(),
                crumbs,
                List.of(),
                data.documents(data.termSet(kind), crumbs, title, address));
    }

    PageHead data(String description, List<NamedLink> files) {
        String title = "Data";
        List<NamedLink> crumbs = List.of(home());
        return new PageHead(
                title,
                description,
                "data",
                crumbs,
                List.of(),
                data.documents(data.dataset(description, files), crumbs, title, Addresses.DATA));
    }

    PageHead digest(Digest digest, String title, String description) {
        Address address = site.addresses().digest(digest);
        List<NamedLink> crumbs = List.of(home(), new NamedLink("Digests", Addresses.DIGESTS));
        return new PageHead(
                title,
                description,
                "digests",
                crumbs,
                List.of(),
                data.documents(data.digest(digest, title), crumbs, title, address));
    }

    PageHead report(Report report, NamedLink digest) {
        String description = Words.excerpt(Words.plain(report.summary()));
        List<NamedLink> crumbs = List.of(home(), new NamedLink("Digests", Addresses.DIGESTS), digest);
        return new PageHead(
                report.title(),
                description,
                "digests",
                crumbs,
                List.of(),
                data.documents(
                        data.report(report, description),
                        crumbs,
                        report.title(),
                        site.addresses().report(report)));
    }

    PageHead concept(Concept concept, Address address, String title, String description) {
        Kind kind = concept.kind();
        String label = Words.shown(concept.label());
        List<NamedLink> crumbs = List.of(home(), new NamedLink(Words.title(kind), Addresses.index(kind)));
        Optional<NamedLink> feed = site.feed(concept).map(self -> new NamedLink(label, self));
        return new PageHead(
                title,
                description,
                kind.plural(),
                crumbs,
                feed.map(List::of).orElse(List.of()),
                data.documents(data.term(concept, address), crumbs, label, address));
    }
}
