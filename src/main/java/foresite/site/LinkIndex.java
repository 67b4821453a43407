package foresite.site;

import foresite.model.Concept;
import foresite.model.ContentPage;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.text.HeadingIds;
import foresite.text.MarkdownHtml;
import foresite.text.NearestWord;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the page that a link or a name in Markdown means. Thread-safe. */
final class LinkIndex {

    /** Of a path so many parts at its end may be written; nobody writes more, and ends of all lengths take much memory. */
    private static final int MAX_PARTS = 8;

    private static final Pattern INDEX = Pattern.compile("/_?index$", Pattern.CASE_INSENSITIVE);

    private final Site site;
    private final Map<String, Report> byId = new HashMap<>();
    private final Map<String, Report> byName = new HashMap<>();
    private final Map<String, List<Report>> byFile = new HashMap<>();
    private final Map<String, Address> pages = new HashMap<>();
    private final Map<Address, List<String>> texts = new HashMap<>();
    private final Map<Address, HeadingIds> anchors = new ConcurrentHashMap<>();
    private @Nullable Map<String, Optional<Address>> byEnd;

    LinkIndex(Site site) {
        this.site = site;
        for (Report report : site.corpus().reports()) {
            byId.put(report.id(), report);
            byFile.computeIfAbsent(withoutEnding(report.at().file()), none -> new ArrayList<>(1))
                    .add(report);
        }
        for (Report report : site.corpus().reports()) {
            List<String> text = new ArrayList<>(List.of(report.summary()));
            report.passages().forEach(passage -> text.add(passage.markdown()));
            texts.put(site.addresses().report(report), text);
        }
        site.corpus().reports().forEach(report -> byName.putIfAbsent(folded(report.id()), report));
        site.corpus().reports().forEach(report -> byName.putIfAbsent(folded(report.title()), report));
        for (ContentPage page : site.pages()) {
            Address address = site.addresses().page(page);
            pages.put(withoutEnding(page.at().file()), address);
            texts.put(address, List.of(page.markdown()));
        }
    }

    /**
     * Returns the concept, report or page of a name. A name may say its kind, {@code concern: data privacy}; else themes
     * come first, then technologies, concerns, and reports by their file's name or title.
     */
    Optional<Address> named(String name) {
        for (Kind kind : Kind.CONCEPTS) {
            String prefix = kind.singular() + ":";
            Optional<Concept> concept = site.vocabulary()
                    .named(
                            kind,
                            name.startsWith(prefix)
                                    ? name.substring(prefix.length()).strip()
                                    : name);
            if (concept.isPresent()) {
                return concept.map(site.addresses()::concept);
            }
        }
        int hash = name.indexOf('#');
        String file = hash > 0 ? name.substring(0, hash) : name;
        Optional<Address> path = file.contains("/") ? byEnd(file) : Optional.empty();
        if (path.isPresent()) {
            return path;
        }
        Report report = byName.get(folded(withoutEnding(file.substring(file.lastIndexOf('/') + 1))));
        return report == null
                ? Optional.ofNullable(pages.get("pages/" + withoutEnding(file)))
                : Optional.of(site.addresses().report(report));
    }

    /**
     * Returns the page of a link to a file: relative to the file it is written in, from the content folder where it begins
     * with a slash, or the id of a report. A link to a folder leads to its {@code index.md}. What no file is named exactly is
     * the one file whose path ends so; there, upper and lower case do not count.
     */
    Optional<Address> linked(String from, String link) {
        String path = withoutEnding(resolved(from, link));
        return exact(path)
                .or(() -> exact(path + "/index"))
                .or(() -> exact(path + "/_index"))
                .or(() -> report(link))
                .or(() -> byEnd(path))
                .or(() -> byEnd(decoded(link)));
    }

    /** Returns the page of a report that a list names, by its id or by a link to its file. */
    Optional<Address> close(String from, String written) {
        Optional<Address> known = report(written);
        return known.isPresent() ? known : linked(from, written.replaceFirst("#.*$", ""));
    }

    /** Returns the page of the report with an id, which may have the ending of a file. */
    private Optional<Address> report(String id) {
        return Optional.ofNullable(byId.get(withoutEnding(decoded(id)))).map(site.addresses()::report);
    }

    private Optional<Address> exact(String path) {
        Address page = pages.get(path);
        List<Report> reports = byFile.getOrDefault(path, List.of());
        if (page != null) {
            return Optional.of(page);
        }
        if (!reports.isEmpty()) {
            boolean one = reports.stream().map(Report::digest).distinct().count() == 1;
            return Optional.of(
                    reports.size() > 1 && one
                            ? site.addresses().digest(reports.get(0).digest())
                            : site.addresses().report(reports.get(0)));
        }
        return Optional.empty();
    }

    /** Returns the page of the one file whose path is, or ends with, what is written. */
    private Optional<Address> byEnd(String written) {
        String end = withoutEnding(resolved("", written)).toLowerCase(Locale.ROOT);
        return ends().getOrDefault(end, Optional.empty());
    }

    /** Returns the page of each path, and of its ends; none if the paths of several files end so. */
    private synchronized Map<String, Optional<Address>> ends() {
        if (byEnd == null) {
            Map<String, Optional<Address>> ends = new HashMap<>();
            Stream.concat(byFile.keySet().stream(), pages.keySet().stream()).forEach(path -> {
                String known = INDEX.matcher(path).replaceFirst("").toLowerCase(Locale.ROOT);
                int slash = known.length();
                for (int parts = 1; parts <= MAX_PARTS && slash > 0; parts++) {
                    slash = known.lastIndexOf('/', slash - 1);
                    ends.merge(known.substring(slash + 1), exact(path), (one, other) -> Optional.empty());
                }
            });
            byEnd = ends;
        }
        return byEnd;
    }

    /** Returns whether a page has a heading with an id. */
    boolean hasHeading(Address page, String id) {
        return anchors.computeIfAbsent(page, this::headings).has(id);
    }

    private HeadingIds headings(Address page) {
        HeadingIds ids = new HeadingIds();
        texts.getOrDefault(page, List.of()).forEach(text -> MarkdownHtml.headings(text, ids));
        return ids;
    }

    /** Returns the end of a message about a link that leads nowhere: the file that was probably meant, if there is one. */
    String wayOn(String from, String link) {
        String name = link.substring(link.lastIndexOf('/') + 1);
        Set<String> files = new TreeSet<>(byFile.keySet());
        files.addAll(pages.keySet());
        return nearest(withoutEnding(decoded(name)), List.copyOf(files))
                .map(path -> "; the nearest is '" + path + ".md'")
                .orElse("");
    }

    /** Returns the path whose last part is nearest to a name. */
    static Optional<String> nearest(String name, List<String> paths) {
        if (paths.isEmpty() || name.isEmpty() || name.length() > 200) {
            return Optional.empty();
        }
        Map<String, String> byName = new HashMap<>();
        paths.forEach(path -> byName.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), path));
        return NearestWord.meant(name, List.copyOf(new TreeSet<>(byName.keySet())))
                .map(byName::get);
    }

    /** Returns the path below the content folder that a link means; empty where it leads out of the folder. */
    static String resolved(String from, String link) {
        String target = decoded(link);
        String folder = target.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        List<String> parts = new ArrayList<>();
        for (String part : (folder + target).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "";
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Returns a link with its percent-encoded characters as they are. */
    static String decoded(String link) {
        try {
            return link.indexOf('%') < 0 ? link : URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    private static String withoutEnding(String file) {
        return file.replaceFirst("(?i)\\.(?:md|markdown)$", "");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
