package foresite.check;

import foresite.model.Problem;
import org.jsoup.nodes.Element;

/** Holds the headings of a page to their order: one h1, and none that skips a level on the way down. */
final class PageHeadings {

    private final PageNotes notes;
    private int first;
    private int last;

    PageHeadings(PageNotes notes) {
        this.notes = notes;
    }

    void read(Element element) {
        String name = element.normalName();
        if (name.length() != 2 || name.charAt(0) != 'h' || name.charAt(1) < '1' || name.charAt(1) > '6') {
            return;
        }
        int level = name.charAt(1) - '0';
        if (level == 1) {
            first++;
            if (first > 1) {
                notes.tell(Problem.BAD_HEADINGS, element, "there is more than one h1");
            }
        }
        // A heading before the h1 is that of a menu; the h1 may follow anything.
        if (last > 0 && level > last + 1) {
            notes.tell(Problem.BAD_HEADINGS, element, "h" + level + " follows h" + last);
        }
        last = level;
    }

    void end() {
        if (first == 0) {
            notes.tell(Problem.BAD_HEADINGS, "there is no h1");
        }
    }
}
