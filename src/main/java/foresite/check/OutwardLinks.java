package foresite.check;

import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Position;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web addresses that the content links to, each with the places where it does: the reports' articles, and the links of
 * the owner's pages.
 *
 * @param places by address, without the part behind {@code #}
 */
public record OutwardLinks(Map<String, List<Position>> places) {

    /** As Markdown writes them: in brackets, in angle brackets, or as they are. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'`|\\\\]+(?<![.,;:!?*_])");

    private static final Pattern CODE = Pattern.compile("(`+)[^`]+\\1(?!`)");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*");

    public static OutwardLinks of(Corpus corpus, List<ContentPage> pages) {
        OutwardLinks links = new OutwardLinks(new TreeMap<>());
        for (Report report : corpus.reports()) {
            if (!report.link().shown().isEmpty()) {
                links.add(report.link().shown(), report.at());
            }
        }
        pages.forEach(links::add);
        return links;
    }

    /** Addresses in code are examples. */
    private void add(ContentPage page) {
        boolean code = false;
        int number = page.at().line();
        for (String line : page.markdown().split("\n", -1)) {
            boolean fence = FENCE.matcher(line).matches();
            code ^= fence;
            if (!code && !fence) {
                Matcher address = ADDRESS.matcher(CODE.matcher(line)
                        .replaceAll(span -> " ".repeat(span.group().length())));
                while (address.find()) {
                    add(address.group(), new Position(page.at().file(), number, address.start() + 1));
                }
            }
            number++;
        }
    }

    private void add(String link, Position at) {
        int hash = link.indexOf('#');
        String address = hash < 0 ? link : link.substring(0, hash);
        places.computeIfAbsent(address, none -> new ArrayList<>(1)).add(at);
    }
}
