package foresite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks over every page of a built site and says what is wrong with it. */
final class Inspection {

    /** What matters of a page: its ids, and the files and anchors it links to. */
    private record Seen(Set<String> ids, List<String> links, boolean redirect, List<String> problems) {}

    private Inspection() {}

    /** Returns broken links and anchors, orphans, double ids, and pages without exactly one h1 and one main. */
    static List<String> of(Path folder) throws IOException {
        Map<String, Seen> pages = new ConcurrentHashMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> file.toString().endsWith(".html")).parallel().forEach(file -> {
                String path = folder.relativize(file).toString();
                pages.put(path, look(file));
            });
        }
        List<String> problems = new ArrayList<>();
        pages.forEach((path, seen) -> {
            seen.problems().forEach(problem -> problems.add(path + ": " + problem));
            seen.links().forEach(link -> check(folder, path, link, pages, problems));
        });
        Set<String> reached = reached(pages);
        pages.forEach((path, seen) -> {
            if (!reached.contains(path) && !seen.redirect() && !path.equals("404.html")) {
                problems.add(path + ": no page leads here");
            }
        });
        return problems.stream().sorted().toList();
    }

    private static Seen look(Path file) {
        Document page;
        try {
            page = Jsoup.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> problems = new ArrayList<>();
        for (String only : List.of("h1", "main", "title")) {
            int count =
                    page.select(only.equals("title") ? "head > title" : only).size();
            if (count != 1) {
                problems.add(count + " elements " + only);
            }
        }
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                problems.add("the id " + element.id() + " stands twice");
            }
        }
        for (Element element : page.select("[style], style, [onclick], [onload], [onerror], iframe, object, embed")) {
            problems.add("inline or foreign: " + element.tagName());
        }
        for (Element script : page.select("script:not([src])")) {
            if (!script.attr("type").equals("application/ld+json")) {
                problems.add("inline script");
            }
        }
        List<String> links = new ArrayList<>();
        page.select("a[href], link[href], script[src], img[src]")
                .forEach(element -> links.add(element.hasAttr("href") ? element.attr("href") : element.attr("src")));
        page.select("form[data-names]").forEach(form -> links.add(form.attr("data-names")));
        boolean redirect = !page.select("meta[http-equiv=refresh]").isEmpty();
        return new Seen(ids, links, redirect, problems);
    }

    private static void check(Path folder, String path, String link, Map<String, Seen> pages, List<String> problems) {
        if (link.matches("(https?|mailto):.*")) {
            return;
        }
        if (link.startsWith("/") || link.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            problems.add(path + ": the link " + link + " is not relative");
            return;
        }
        String target = target(path, link);
        if (!Files.isRegularFile(folder.resolve(target))) {
            problems.add(path + ": the link " + link + " is broken");
            return;
        }
        int hash = link.indexOf('#');
        Seen seen = pages.get(target);
        if (hash >= 0 && seen != null && !seen.ids().contains(decoded(link.substring(hash + 1)))) {
            problems.add(path + ": the anchor of " + link + " is not there");
        }
    }

    private static Set<String> reached(Map<String, Seen> pages) {
        Set<String> reached = new HashSet<>(Set.of("index.html"));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String path = open.remove();
            Seen seen = pages.get(path);
            if (seen == null) {
                continue;
            }
            for (String link : seen.links()) {
                if (!link.contains(":") && reached.add(target(path, link))) {
                    open.add(target(path, link));
                }
            }
        }
        return reached;
    }

    private static String target(String page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        if (file.isEmpty()) {
            return page;
        }
        String base = "/" + page.replace("%", "%25").replaceAll("[^\\x21-\\x7e]", "x");
        return decoded(
                URI.create(base).resolve(file).getPath().isEmpty()
                        ? file
                        : URI.create(base).resolve(file).getRawPath().substring(1));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
