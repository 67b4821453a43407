package foresite.site;

import foresite.insight.Insight;
import foresite.model.ContentImage;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.util.List;

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

    /** Returns the full address of a page on the web; empty when it is not known where the site is published. */
    public String url(Address address) {
        return settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + address.url();
    }
}
