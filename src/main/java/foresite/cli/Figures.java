package foresite.cli;

import foresite.build.Publisher.Published;
import foresite.model.Kind;
import foresite.site.Site;
import foresite.state.Decoder;
import foresite.state.Encoder;
import java.util.List;

/**
 * How large a site is.
 *
 * @param drafts how many reports and pages were left out
 * @param concepts how many of each kind, in the order of {@link Kind#CONCEPTS}
 * @param pages redirects among them
 * @param bytes of all files
 * @param published whether it is known where the site will be
 */
record Figures(int reports, int drafts, int digests, List<Integer> concepts, int pages, long bytes, boolean published) {

    Figures {
        concepts = List.copyOf(concepts);
    }

    static Figures of(Site site, int drafts, Published published) {
        return new Figures(
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
                .all(concepts, (each, of) -> each.number(of))
                .number(pages)
                .number(bytes)
                .number(published ? 1 : 0);
    }

    static Figures decode(Decoder from) {
        return new Figures(
                from.count(),
                from.count(),
                from.count(),
                from.all(Decoder::count),
                from.count(),
                from.number(),
                from.count() == 1);
    }
}
