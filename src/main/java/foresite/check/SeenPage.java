package foresite.check;

import foresite.model.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * What the check of a site has to remember of a page once it has been read.
 *
 * @param ids of its elements
 * @param targets the numbers of the files it links to, each once
 * @param anchors its links to elements of other pages
 * @param redirect whether it only leads on
 * @param told what is wrong on the page itself
 */
record SeenPage(
        String path,
        Set<String> ids,
        List<Integer> targets,
        List<Anchor> anchors,
        boolean redirect,
        List<Diagnostic> told) {

    /**
     * A link to an element of another page.
     *
     * @param target the other page's path
     * @param link as it is written
     */
    record Anchor(int line, int column, String target, String fragment, String link) {}

    /** Returns a page that could not be read. */
    static SeenPage unread(String path, Diagnostic why) {
        return new SeenPage(path, Set.of(), List.of(), List.of(), false, List.of(why));
    }
}
