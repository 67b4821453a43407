package foresite.build;

import foresite.build.Publisher.Published;
import foresite.model.Kind;
import foresite.site.Site;
import foresite.state.Decoder;
import foresite.state.Encoder;
import java.util.List;

/**
 * The size of a site.
 *
 * @param drafts how many reports and pages were left out
 * @param concepts how many of each kind, in the order of {@link Kind#CONCEPTS}
 * @param pages including redirects
 * @param bytes of all files
 * @param hasBaseUrl whether the address of the site is known
 */
public record SiteStatistics(
        int reports, int drafts, int digests, List<Integer> concepts, int pages, long bytes, boolean hasBaseUrl) {

    public SiteStatistics {
        concepts = List.copyOf(concepts);
    }

    static SiteStatistics of(Site site, int drafts, Published published) {
        return new SiteStatistics(
                site.corpus().reports().size(),
                drafts,
                site.corpus().datedDigests().size(),
                Kind.CONCEPTS.stream()
                        .map(kind -> site.vocabulary().concepts(kind).size())
                        .toList(),
                published.pages(),
                published.bytes(),
                !site.settings().baseUrl().isEmpty());
    }

    void encode(Encoder to) {
        to.number(reports)
                .number(drafts)
                .number(digests)
                .all(concepts, (each, count) -> each.number(count))
                .number(pages)
                .number(bytes)
                .number(hasBaseUrl ? 1 : 0);
    }

    static SiteStatistics decode(Decoder from) {
        return new SiteStatistics(
                from.count(),
                from.count(),
                from.count(),
                from.all(Decoder::count),
                from.count(),
                from.number(),
                from.count() == 1);
    }
}
