package foresite.site;

import foresite.insight.Insight;
import foresite.model.Concept;
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
        Addresses addresses) {

    /** Gathers what there is, and gives everything its address. */
    public static Site of(
            Settings settings, Corpus corpus, Vocabulary vocabulary, Insight insight, List<ContentPage> pages) {
        return of(settings, corpus, vocabulary, insight, pages, Map.of());
    }

    /**
     * The same, where reports keep the addresses that they had in earlier builds.
     *
     * @param owners as {@link Addresses#owners} returned it
     */
    public static Site of(
            Settings settings,
            Corpus corpus,
            Vocabulary vocabulary,
            Insight insight,
            List<ContentPage> pages,
            Map<String, String> owners) {
        return new Site(settings, corpus, vocabulary, insight, pages, Addresses.of(corpus, vocabulary, pages, owners));
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
