package foresite.site;

import foresite.insight.Insight;
import foresite.model.Concept;
import foresite.model.ContentImage;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that pages are made from. Immutable and thread-safe. */
public record Site(
        Settings settings,
        Corpus corpus,
        Vocabulary vocabulary,
        Insight insight,
        List<ContentPage> pages,
        List<ContentImage> images,
        Addresses addresses) {

    /**
     * A topic of fewer reports has no feed: most topics have one report, nobody subscribes to those, and the feeds of a
     * report with 100,000 themes would take 250 MB.
     */
    static final int REPORTS_OF_FEED = 5;

    /** Returns the site of a corpus whose reports had no addresses before. */
    public static Site of(
            Settings settings,
            Corpus corpus,
            Vocabulary vocabulary,
            Insight insight,
            List<ContentPage> pages,
            List<ContentImage> images) {
        return of(settings, corpus, vocabulary, insight, pages, images, Map.of());
    }

    /**
     * Returns the site of a corpus, with an address for everything. Reports keep the addresses of earlier builds.
     *
     * @param published the paths that earlier builds published, each with what {@link Addresses#owners} returned for it
     */
    public static Site of(
            Settings settings,
            Corpus corpus,
            Vocabulary vocabulary,
            Insight insight,
            List<ContentPage> pages,
            List<ContentImage> images,
            Map<String, String> published) {
        return new Site(
                settings,
                corpus,
                vocabulary,
                insight,
                pages,
                images,
                Addresses.of(corpus, vocabulary, pages, settings.minReports(), published));
    }

    /** Returns the id of a digest in addresses: its code, or a word where it has none. */
    public String digestId(String code) {
        String path = addresses.digest(code).path();
        return path.substring(path.indexOf('/') + 1, path.length() - ".html".length());
    }

    /** Returns the address at a path of the site, if it is that of a fixed page or of a concept. */
    Optional<Address> existing(String path) {
        Address address = new Address(path);
        return Catalogue.fixed(settings, address).isPresent() ? Optional.of(address) : addresses.conceptAt(path);
    }

    /**
     * Returns the address of a concept's feed. Those have one whose page counts {@value #REPORTS_OF_FEED} reports with a date
     * or more.
     */
    public Optional<Address> feed(Concept concept) {
        boolean worthwhile = concept.gathered().stream()
                        .filter(report -> report.date().isPresent())
                        .limit(REPORTS_OF_FEED)
                        .count()
                == REPORTS_OF_FEED;
        return worthwhile ? Optional.of(Addresses.beside(addresses.concept(concept), "xml")) : Optional.empty();
    }

    /**
     * Returns the former feeds of topics that an editor merged, each with the topic that it shows now: feed readers follow
     * no redirect page.
     */
    public Map<Address, Concept> mergedFeeds() {
        Map<Address, Concept> edited = new HashMap<>();
        Kind.CONCEPTS.stream()
                .flatMap(kind -> vocabulary.concepts(kind).stream())
                .filter(topic -> vocabulary.isEdited(topic) && feed(topic).isPresent())
                .forEach(topic -> edited.put(addresses.concept(topic), topic));
        Map<Address, Concept> feeds = new TreeMap<>();
        addresses.redirects().forEach((from, to) -> {
            Concept topic = edited.get(to);
            if (topic != null) {
                feeds.put(Addresses.beside(from, "xml"), topic);
            }
        });
        return feeds;
    }

    /** Returns the full address of a page on the web; empty when it is not known where the site is published. */
    public String url(Address address) {
        return settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + address.url();
    }
}
