package foresite.site;

import foresite.model.ContentImage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the links of one text use, and which of them lead nowhere. Not thread-safe. */
final class LinkNotes {

    /** Longer links, such as images written into the text, are cut in messages. */
    private static final int QUOTED = 80;

    private final Function<String, Position> place;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> images = new TreeSet<>();

    /** @param place finds where the text has a link */
    LinkNotes(Function<String, Position> place) {
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
