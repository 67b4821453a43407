package foresite.site;

import foresite.model.ContentImage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.text.MarkdownLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The places of this site that the Markdown of one file may link to from one page.
 *
 * @param file the file that the Markdown is in, below the content folder
 * @param page the page that shows it
 * @param notes takes what leads nowhere; null where nobody asks
 * @param isNamesNoted whether it takes names in double brackets that name nothing
 */
record SiteTargets(
        Links links, String file, Address page, @Nullable Notes notes, boolean isNamesNoted)
        implements MarkdownLinks.Targets {

    SiteTargets(Links links, String file, Address page, @Nullable Notes notes) {
        this(links, file, page, notes, true);
    }

    /** Returns the same that does not note names in double brackets. */
    SiteTargets withoutNames() {
        return new SiteTargets(links, file, page, notes, false);
    }

    /** All that links may lead to. */
    record Links(Site site, LinkIndex pages, ImageIndex images) {

        static Links of(Site site) {
            return new Links(site, new LinkIndex(site), new ImageIndex(site.images()));
        }
    }

    @Override
    public Optional<String> named(String name) {
        Optional<String> found = links.pages.named(name).map(address -> address.from(page));
        if (found.isEmpty() && notes != null && isNamesNoted) {
            notes.unknownName(name);
        }
        return found;
    }

    @Override
    public Optional<String> local(String link) {
        Optional<String> found = found(link);
        if (found.isEmpty() && notes != null) {
            notes.deadLink(link, links.pages.wayOn(file, link.replaceFirst("#.*$", "")));
        }
        return found;
    }

    private Optional<String> found(String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : LinkIndex.decoded(link.substring(hash + 1));
        if (path.isEmpty()) {
            return heading(page, anchor);
        }
        if (path.startsWith("site:")) {
            // What follows a question mark is for the page's script, such as the numbers of a draw.
            int query = path.indexOf('?');
            String fixed = path.substring("site:".length(), query < 0 ? path.length() : query);
            String asked = query < 0 ? "" : path.substring(query);
            return links.site.existing(fixed).map(address -> address.from(page) + asked);
        }
        return links.pages.linked(file, path).flatMap(address -> {
            Optional<String> heading = heading(address, anchor).map(id -> address.from(page) + id);
            // The headings of a report's source are not those of its page: its top will do.
            boolean own = address.path().startsWith("pages/");
            return own && !anchor.isEmpty() ? heading : heading.or(() -> Optional.of(address.from(page)));
        });
    }

    private Optional<String> heading(Address address, String anchor) {
        return !anchor.isEmpty() && links.pages.hasHeading(address, anchor)
                ? Optional.of("#" + anchor)
                : Optional.empty();
    }

    @Override
    public Optional<MarkdownLinks.Picture> image(String link, boolean embedded) {
        Optional<ContentImage> image = links.images.linked(file, link, embedded);
        if (notes != null) {
            image.ifPresentOrElse(
                    found -> notes.image(found, link),
                    () -> notes.missingImage(link, links.images.wayOn(link.replaceFirst("[?#].*$", ""))));
        }
        return image.filter(ContentImage::isUsable)
                .map(found ->
                        new MarkdownLinks.Picture(Addresses.image(found).from(page), found.width(), found.height()));
    }

    /** What the links of one text use, and which of them lead nowhere. Not thread-safe. */
    static final class Notes {

        /** Longer links, such as images written into the text, are cut in messages. */
        private static final int QUOTED = 80;

        private final Function<String, Position> place;
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final Set<String> images = new TreeSet<>();

        /** @param place finds where the text has a link */
        Notes(Function<String, Position> place) {
            this.place = place;
        }

        void unknownName(String name) {
            diagnostics.add(Problem.UNKNOWN_CONCEPT_LINK.at(
                    place.apply("[[" + name), "no concept is named '" + quoted(name) + "'"));
        }

        void deadLink(String link, String wayOn) {
            diagnostics.add(
                    Problem.DEAD_LINK.at(place.apply(link), "the link '" + quoted(link) + "' leads nowhere" + wayOn));
        }

        void missingImage(String link, String wayOn) {
            diagnostics.add(
                    Problem.MISSING_IMAGE.at(place.apply(link), "there is no image '" + quoted(link) + "'" + wayOn));
        }

        void image(ContentImage image, String link) {
            if (image.isUsable()) {
                images.add(image.path());
            } else {
                diagnostics.add(Problem.UNUSABLE_IMAGE.at(
                        place.apply(link), "the image '" + image.path() + "' " + image.problem()));
            }
        }

        private static String quoted(String link) {
            return link.length() <= QUOTED ? link : link.substring(0, link.offsetByCodePoints(0, QUOTED / 2)) + "…";
        }

        List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        /** Returns the paths of the images that are shown. */
        Set<String> images() {
            return images;
        }
    }
}
