package foresite.check.site;

import foresite.check.site.PageLinks.Anchor;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links between the pages of a site. */
record LinkGraph(SiteFolder site, List<CheckedPage> pages) {

    /** Returns links to elements that other pages do not have, and pages that no links lead to. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> found = new ArrayList<>(brokenAnchors());
        found.addAll(orphans());
        return found;
    }

    private List<Diagnostic> brokenAnchors() {
        Map<String, CheckedPage> byPath = new HashMap<>();
        pages.forEach(page -> byPath.put(page.path(), page));
        List<Diagnostic> found = new ArrayList<>();
        for (CheckedPage page : pages) {
            for (Anchor anchor : page.anchors()) {
                CheckedPage target = byPath.get(anchor.target());
                // Pages that Foresite did not write are not checked.
                if (target != null && !anchor.isIn(target.ids())) {
                    found.add(anchor.broken(page.path()));
                }
            }
        }
        return found;
    }

    /** Returns the pages that cannot be reached from the home page; redirects and the page for missing addresses may be. */
    private List<Diagnostic> orphans() {
        Map<Integer, CheckedPage> byNumber = new HashMap<>();
        pages.forEach(page -> byNumber.put(site.number(page.path()), page));
        int home = site.number("index.html");
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(home));
        reached.set(home);
        while (!open.isEmpty()) {
            CheckedPage page = byNumber.get(open.remove());
            if (page == null) {
                continue;
            }
            for (int target : page.targets()) {
                if (!reached.get(target)) {
                    reached.set(target);
                    open.add(target);
                }
            }
        }
        return pages.stream()
                .filter(page -> !page.redirect() && !page.path().equals("404.html"))
                .filter(page -> !reached.get(site.number(page.path())))
                .map(page -> Problem.ORPHAN.at(Position.ofFile(page.path()), "no links lead here from the home page"))
                .toList();
    }
}
