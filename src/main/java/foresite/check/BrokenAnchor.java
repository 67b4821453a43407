package foresite.check;

import foresite.check.SeenPage.Anchor;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;

/** A link to an element that its page does not have. */
final class BrokenAnchor {

    private BrokenAnchor() {}

    /** Returns what to tell of a link on a page. */
    static Diagnostic of(String page, Anchor anchor) {
        return Problem.BROKEN_ANCHOR.at(
                new Position(page, anchor.line(), anchor.column()),
                "the link '" + anchor.link() + "' leads to an element that '" + anchor.target() + "' does not have");
    }
}
