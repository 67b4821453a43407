package foresite.render;

import foresite.site.Address;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The masthead and the foot of pages, rendered once for all pages that show the same: those of one folder and one
 * section, except the pages that the masthead leads to and marks. Thread-safe.
 */
final class Frames {

    /** What stands above and below the text of a page, as HTML. */
    record Frame(String masthead, String foot) {}

    /** Renders a part as seen from an address, within a section. */
    interface Part {
        String render(String template, Address here, String section);
    }

    private final Map<String, Frame> frames = new ConcurrentHashMap<>();
    private final Predicate<Address> isMarked;

    /** @param isMarked whether the masthead leads to a page */
    Frames(Predicate<Address> isMarked) {
        this.isMarked = isMarked;
    }

    Frame get(Address here, String section, Part part) {
        String path = here.path();
        boolean shared = path.indexOf('/') > 0 && !isMarked.test(here);
        String key = shared ? path.substring(0, path.lastIndexOf('/') + 1) + '\t' + section : path;
        Frame frame = frames.get(key);
        if (frame == null) {
            frame = new Frame(part.render("parts/masthead", here, section), part.render("parts/foot", here, section));
            frames.put(key, frame);
        }
        return frame;
    }
}
