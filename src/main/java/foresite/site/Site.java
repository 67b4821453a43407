package foresite.site;

import foresite.insight.Insight;
import foresite.model.Concept;
import foresite.model.ContentImage;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that pages are made from. Immutable and thread-safe. */
public record Site(
        Settings settings,
        Corpus corpus,
        Vocabulary vocabulary,
        Insight insight,
        List<ContentPage> pages,
        List<ContentImage> images,
        Addresses addresses) {

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
     * @param owners as {@link Addresses#owners} returned it
     */
    public static Site of(
            Settings settings,
            Corpus corpus,
            Vocabulary vocabulary,
            Insight insight,
            List<ContentPage> pages,
            List<ContentImage> images,
            Map<String, String> owners) {
        return new Site(
                settings, corpus, vocabulary, insight, pages, images, Addresses.of(corpus, vocabulary, pages, owners));
    }

    /** Returns the address at a path of the site, if there is a fixed page or one of a concept. */
    Optional<Address> existing(String path) {
        return addresses.existing(path).filter(found -> settings.quality() || !found.equals(Addresses.QUALITY));
    }

    /**
     * Returns the address of a concept's feed. Themes have one, unless no report that their page counts has a date: the
     * feed would be empty.
     */
    public Optional<Address> feed(Concept concept) {
        boolean dated = concept.kind() == Kind.THEME
                && concept.gathered().stream().anyMatch(report -> report.date().isPresent());
        return dated ? Optional.of(Addresses.beside(addresses.concept(concept), "xml")) : Optional.empty();
    }

    /** Returns the full address of a page on the web; empty when it is not known where the site is published. */
    public String url(Address address) {
        return settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + address.url();
    }
}
