package foresite.check.site;

import foresite.model.Diagnostic;
import foresite.model.Position;
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

/** The links of one page. Not thread-safe. */
final class PageLinks {

    /** Attributes whose values are links; {@code data-names} is where a filtered list finds its names. */
    private static final List<String> ATTRIBUTES = List.of("href", "src", "poster", "xlink:href", "data-names");

    private static final Pattern REFRESH = Pattern.compile("(?i)\\s*\\d+\\s*[;,]\\s*url\\s*=\\s*(.*)");

    private final SiteFolder site;
    private final FileDiagnostics found;
    private final String base;
    private final Set<Integer> targets = new TreeSet<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** @param base the path that links are relative to */
    PageLinks(SiteFolder site, FileDiagnostics found, String base) {
        this.site = site;
        this.found = found;
        this.base = base;
    }

    /**
     * A link to an element of a page.
     *
     * @param target the path of that page
     * @param link as it is written
     */
    record Anchor(int line, int column, String target, String fragment, String link) {

        /** Returns whether it leads to one of the given ids, or to the top, which every page has (HTML, 7.4.6.4). */
        boolean isIn(Set<String> ids) {
            return ids.contains(fragment) || fragment.equalsIgnoreCase("top");
        }

        /** @param path of the page that contains the link */
        Diagnostic broken(String path) {
            return Problem.BROKEN_ANCHOR.at(
                    new Position(path, line, column),
                    "the link '" + link + "' leads to an element that '" + target + "' does not have");
        }
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
        if (RelativeLink.isRelative(link)) {
            follow(element, link, RelativeLink.of(base, link));
            return;
        }
        String lower = link.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        if (web && element.attr("rel").equals("canonical")) {
            site.path(link).filter(path -> !site.has(path)).ifPresent(path -> broken(element, link, path));
        } else if (!web && !lower.matches("(?s)(mailto|tel|data):.*")) {
            found.add(Problem.ABSOLUTE_LINK, element, "the link '" + link + "' is not relative");
        }
    }

    private void follow(Element element, String link, RelativeLink target) {
        int number = site.number(target.path());
        if (number < 0) {
            broken(element, link, target.path());
            return;
        }
        targets.add(number);
        if (!target.fragment().isEmpty() && target.path().endsWith(".html")) {
            int line = FileDiagnostics.line(element);
            int column = FileDiagnostics.column(element);
            anchors.add(new Anchor(line, column, target.path(), target.fragment(), link));
        }
    }

    private void broken(Element element, String link, String path) {
        String end = site.inOtherCase(path)
                .map(other -> "; the file is called '" + other + "'")
                .orElse("");
        found.add(Problem.BROKEN_LINK, element, "the link '" + link + "' leads to no file of the site" + end);
    }

    /** Returns the numbers of the files that the page links to. */
    List<Integer> targets() {
        return List.copyOf(targets);
    }

    /** Returns the links to elements of other pages, and reports those to elements that this page does not have. */
    List<Anchor> anchors(Set<String> ids) {
        String path = found.path();
        anchors.stream()
                .filter(anchor -> anchor.target().equals(path) && !anchor.isIn(ids))
                .forEach(anchor -> found.list().add(anchor.broken(path)));
        return anchors.stream().filter(anchor -> !anchor.target().equals(path)).toList();
    }
}
