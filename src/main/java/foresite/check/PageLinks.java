package foresite.check;

import foresite.check.SeenPage.Anchor;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Follows the links of one page, and remembers where they lead. Not thread-safe. */
final class PageLinks {

    /** Attributes whose values are links; {@code data-names} is where a list to be filtered has its names. */
    private static final List<String> ATTRIBUTES = List.of("href", "src", "poster", "xlink:href", "data-names");

    private static final Pattern REFRESH = Pattern.compile("(?i)\\s*\\d+\\s*[;,]\\s*url\\s*=\\s*(.*)");

    private final SiteFiles files;
    private final Published published;
    private final PageNotes notes;
    private final String base;
    private final Set<Integer> targets = new TreeSet<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Anchor> own = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * Starts with no link.
     *
     * @param base the path that links are relative to: that of the page, or of the root
     */
    PageLinks(SiteFiles files, Published published, PageNotes notes, String base) {
        this.files = files;
        this.published = published;
        this.notes = notes;
        this.base = base;
    }

    /** Follows what an element links to. */
    void follow(Element element) {
        String name = element.normalName();
        if (name.equals("base")) {
            return;
        }
        for (String attribute : ATTRIBUTES) {
            if (element.hasAttr(attribute)) {
                follow(element, element.attr(attribute).strip());
            }
        }
        if (element.hasAttr("srcset")) {
            for (String candidate : element.attr("srcset").split(",")) {
                follow(element, candidate.strip().split("\\s+")[0]);
            }
        }
        if (name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            Matcher refresh = REFRESH.matcher(element.attr("content"));
            if (refresh.matches()) {
                follow(element, refresh.group(1).strip());
            }
        }
    }

    private void follow(Element element, String link) {
        if (!seen.add(link)) {
            return;
        }
        if (Target.isRelative(link)) {
            lead(element, link, Target.of(base, link));
            return;
        }
        String lower = link.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        if (web && element.attr("rel").equals("canonical")) {
            published.path(link).filter(path -> !files.has(path)).ifPresent(path -> broken(element, link, path));
        } else if (!web && !lower.matches("(?s)(mailto|tel|data):.*")) {
            notes.tell(Problem.ABSOLUTE_LINK, element, "the link '" + link + "' is not relative");
        }
    }

    private void lead(Element element, String link, Target target) {
        int number = files.number(target.path());
        if (number < 0) {
            broken(element, link, target.path());
            return;
        }
        targets.add(number);
        if (!target.fragment().isEmpty() && target.path().endsWith(".html")) {
            int line = PageNotes.line(element);
            Anchor anchor = new Anchor(line, PageNotes.column(element), target.path(), target.fragment(), link);
            (target.path().equals(notes.path()) ? own : anchors).add(anchor);
        }
    }

    private void broken(Element element, String link, String path) {
        String end = files.inOtherCase(path)
                .map(other -> "; the file is called '" + other + "'")
                .orElse("");
        notes.tell(Problem.BROKEN_LINK, element, "the link '" + link + "' leads to no file of the site" + end);
    }

    /** Returns the numbers of the files that the page leads to. */
    List<Integer> targets() {
        return List.copyOf(targets);
    }

    /** Returns the links to elements of other pages, and tells those to elements that this page does not have. */
    List<Anchor> anchors(Set<String> ids) {
        own.stream()
                .filter(anchor -> !isThere(anchor, ids))
                .forEach(anchor -> notes.tell(BrokenAnchor.of(notes.path(), anchor)));
        return List.copyOf(anchors);
    }

    /** The fragment {@code #top} leads to the top of every page (HTML, 7.4.6.4). */
    static boolean isThere(Anchor anchor, Set<String> ids) {
        return ids.contains(anchor.fragment()) || anchor.fragment().equalsIgnoreCase("top");
    }
}
