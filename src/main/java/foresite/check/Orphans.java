package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages that no way of links leads to from the home page; redirects and the page for lost addresses want none. */
final class Orphans {

    private Orphans() {}

    static List<Diagnostic> of(SiteFiles files, Collection<SeenPage> pages) {
        Map<Integer, SeenPage> numbered = new HashMap<>();
        pages.forEach(page -> numbered.put(files.number(page.path()), page));
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(files.number("index.html")));
        reached.set(files.number("index.html"));
        while (!open.isEmpty()) {
            SeenPage page = numbered.get(open.remove());
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
                .filter(page -> !reached.get(files.number(page.path())))
                .map(page -> Problem.ORPHAN.at(Position.ofFile(page.path()), "no links lead here from the home page"))
                .toList();
    }
}
