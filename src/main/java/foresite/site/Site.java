package foresite.site;

import foresite.insight.Insight;
import foresite.model.ContentImage;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.util.List;
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

    /** Gathers what there is, and gives everything its address. */
    public static Site of(
            Settings settings,
            Corpus corpus,
            Vocabulary vocabulary,
            Insight insight,
            List<ContentPage> pages,
            List<ContentImage> images) {
        return new Site(settings, corpus, vocabulary, insight, pages, images, Addresses.of(corpus, vocabulary, pages));
    }

    /** Returns the address at a path of the site, if there is a fixed page or one of a concept. */
    Optional<Address> existing(String path) {
        return addresses.existing(path).filter(found -> settings.quality() || !found.equals(Addresses.QUALITY));
    }

    /** Returns the full address of a page on the web; empty when it is not known where the site is published. */
    public String url(Address address) {
        return settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + address.url();
    }
}
