package foresite.vocabulary;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The {@code broader} lines of the authority file. A line that closes a circle, or makes a chain too long, is left out and
 * reported. The time is linear in the number of lines, and nothing here recurses, so that a file of any size ends well.
 * Built by one thread.
 */
final class EditedChains {

    /** One line: a concept, the one above it, and the entry that says so. */
    private record Link(String below, String above, AuthorityEntry entry, String label) {}

    /** A concept whose links are being followed, and how many of them were. */
    private static final class Visit {
        private final String key;
        private int next;

        private Visit(String key) {
            this.key = key;
        }
    }

    private final Map<String, List<Link>> links = new LinkedHashMap<>();

    void add(String below, String above, AuthorityEntry entry, String label) {
        links.computeIfAbsent(below, none -> new ArrayList<>()).add(new Link(below, above, entry, label));
    }

    /**
     * Returns the concepts right above each concept.
     *
     * @param levels the most concepts that a chain may have
     * @param diagnostics receives a diagnostic for each line that was left out
     */
    Map<String, Set<String>> broader(int levels, List<Diagnostic> diagnostics) {
        Map<String, Set<String>> broader = new HashMap<>();
        // The number of levels from a concept up to the top; 0 while its links are being followed.
        Map<String, Integer> height = new HashMap<>();
        for (String start : links.keySet()) {
            Deque<Visit> path = new ArrayDeque<>();
            if (height.putIfAbsent(start, 0) == null) {
                path.push(new Visit(start));
            }
            while (!path.isEmpty()) {
                Visit visit = path.peek();
                List<Link> own = links.getOrDefault(visit.key, List.of());
                if (visit.next < own.size()) {
                    Link link = own.get(visit.next++);
                    Integer above = height.get(link.above());
                    if (above == null) {
                        height.put(link.above(), 0);
                        path.push(new Visit(link.above()));
                    } else if (above == 0) {
                        diagnostics.add(Problem.BROADER_CYCLE.at(
                                link.entry().at(),
                                "'" + link.entry().prefLabel() + "' and '" + link.label()
                                        + "' would be above each other"));
                    }
                } else {
                    height.put(visit.key, settle(own, height, levels, broader, diagnostics));
                    path.pop();
                }
            }
        }
        return broader;
    }

    /** Keeps the links of a concept whose broader concepts are known, and returns its height. */
    private static int settle(
            List<Link> links,
            Map<String, Integer> height,
            int levels,
            Map<String, Set<String>> broader,
            List<Diagnostic> diagnostics) {
        int highest = 0;
        for (Link link : links) {
            int above = height.getOrDefault(link.above(), 0);
            if (above >= levels) {
                diagnostics.add(Problem.LONG_CHAIN.at(
                        link.entry().at(),
                        "'" + link.label() + "' is not above '" + link.entry().prefLabel()
                                + "': the chain would have more than " + levels + " levels"));
            } else if (above > 0) {
                highest = Math.max(highest, above);
                broader.computeIfAbsent(link.below(), none -> new LinkedHashSet<>())
                        .add(link.above());
            }
        }
        return highest + 1;
    }
}
