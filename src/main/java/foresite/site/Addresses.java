package foresite.site;

import foresite.model.Concept;
import foresite.model.ContentImage;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.text.Slug;
import foresite.vocabulary.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of everything that depends on the content. Concepts get theirs in the order of their first
 * mention, and each by its earliest label, so that a new digest only ever adds addresses. Immutable once made.
 */
public final class Addresses {

    private static final Address UNDATED = new Address("digests/undated.html");

    private final List<Diagnostic> diagnostics;
    private final Map<String, Address> reports = new HashMap<>();
    private final Map<String, Address> digests = new HashMap<>();
    private final Map<String, Address> pages = new HashMap<>();
    private final Map<Kind, Map<String, Address>> concepts = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> ids = new EnumMap<>(Kind.class);
    private final Map<Address, Address> redirects = new TreeMap<>();

    private Addresses(List<Diagnostic> diagnostics) {
        this.diagnostics = List.copyOf(diagnostics);
    }

    static Addresses of(Corpus corpus, Vocabulary vocabulary, List<ContentPage> contentPages) {
        return of(corpus, vocabulary, contentPages, Settings.DEFAULTS.minReports(), Map.of());
    }

    /**
     * @param minReports how many reports must name a topic so that it has a page
     * @param published the paths that earlier builds published, each with what it belonged to, as {@link #owners} returns
     *     it; empty for what is no report
     */
    static Addresses of(
            Corpus corpus,
            Vocabulary vocabulary,
            List<ContentPage> contentPages,
            int minReports,
            Map<String, String> published) {
        ReportAddresses reportAddresses = ReportAddresses.of(corpus.reports(), published);
        Addresses addresses = new Addresses(reportAddresses.diagnostics());
        addresses.reports.putAll(reportAddresses.byId());
        Set<Address> taken = new HashSet<>(addresses.reports.values());
        corpus.reports().stream().filter(report -> report.id().endsWith("#1")).forEach(first -> {
            // The file held one report once, or may have: its address was that of the file.
            String slug = Slug.of(first.id().substring(0, first.id().length() - 2));
            Address file = new Address("reports/" + slug + ".html");
            if (taken.add(file)) {
                addresses.redirects.put(file, addresses.report(first));
            }
        });
        for (Digest digest : corpus.digests()) {
            addresses.digests.put(
                    digest.code(),
                    digest.code().isEmpty() ? UNDATED : new Address("digests/" + digest.code() + ".html"));
        }
        Set<String> paths = new HashSet<>();
        for (ContentPage page : contentPages) {
            String path = free(pagePath(page.path()), paths);
            addresses.pages.put(page.path(), new Address("pages/" + path + ".html"));
        }
        Kind.CONCEPTS.parallelStream()
                .map(kind -> ConceptAddresses.of(kind, vocabulary, minReports, addresses.reports, published.keySet()))
                .toList()
                .forEach(of -> {
                    addresses.concepts.put(of.kind(), of.byKey());
                    addresses.ids.put(of.kind(), of.ids());
                    addresses.redirects.putAll(of.redirects());
                });
        return addresses;
    }

    public Address report(Report report) {
        return known(reports.get(report.id()), report.id());
    }

    /**
     * Returns what the address of each report belongs to, by the path of the address: a later build needs it so that no
     * new report takes an address over.
     */
    public static Map<String, String> owners(Site site) {
        Map<String, String> owners = new TreeMap<>();
        for (Report report : site.corpus().reports()) {
            String owner = ReportAddresses.owner(report);
            // The list has a line each; a file with a line break in its name is not remembered.
            if (owner.chars().noneMatch(Character::isISOControl)) {
                owners.put(site.addresses().report(report).path(), owner);
            }
        }
        return owners;
    }

    /** Returns a diagnostic for each report whose address another report has. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public Address digest(Digest digest) {
        return known(digests.get(digest.code()), digest.code());
    }

    public Address digest(String code) {
        return known(digests.get(code), code);
    }

    public Address concept(Concept concept) {
        return known(concepts.getOrDefault(concept.kind(), Map.of()).get(concept.key()), concept.label());
    }

    /** Returns a concept's id in the data: its slug. */
    public String id(Concept concept) {
        String id = ids.getOrDefault(concept.kind(), Map.of()).get(concept.key());
        if (id == null) {
            throw new IllegalArgumentException("'" + concept.label() + "' has no id");
        }
        return id;
    }

    /** Returns whether a concept has a page of its own, and not just a place in a report. */
    public boolean hasPage(Concept concept) {
        return concept(concept).anchor().isEmpty();
    }

    public Address page(ContentPage page) {
        return known(pages.get(page.path()), page.path());
    }

    /** Returns the address of the page that was written at a path below {@code pages/}, without its ending. */
    Optional<Address> pageAt(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** Returns the address of the concept that has, or would have, its page at a path. */
    Optional<Address> conceptAt(String path) {
        for (Map.Entry<Kind, Map<String, String>> ofKind : ids.entrySet()) {
            String folder = ofKind.getKey().plural() + "/";
            for (Map.Entry<String, String> id : ofKind.getValue().entrySet()) {
                if (path.equals(folder + id.getValue() + ".html")) {
                    return Optional.ofNullable(
                            concepts.getOrDefault(ofKind.getKey(), Map.of()).get(id.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns addresses that other labels of a concept would have, each with the address it leads to. */
    public Map<Address, Address> redirects() {
        return redirects;
    }

    /** Returns the address of an image of the content folder: its path, so that no two share one. */
    public static Address image(ContentImage image) {
        return new Address("media/" + image.path());
    }

    /** Returns the address of a further page of a list. Slugs have no double hyphen, so none can be the same. */
    static Address part(String folder, String list, int number) {
        return new Address(folder + "/" + list + (number == 1 ? "" : "--" + number) + ".html");
    }

    /** Returns the address of a file beside a page, with another ending. */
    public static Address beside(Address page, String ending) {
        return new Address(page.path().replaceFirst("\\.html$", "." + ending));
    }

    /** Returns the address of a file of the site that is no page. */
    public static Address file(String path) {
        return new Address(path);
    }

    /** Returns the path of a content page as it goes into its address; pages that differ in writing only share it. */
    static String pagePath(String path) {
        String[] parts = path.split("/");
        StringBuilder slugs = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean index = i == parts.length - 1 && parts[i].equalsIgnoreCase("index");
            slugs.append(i == 0 ? "" : "/").append(index ? "index" : Slug.of(parts[i]));
        }
        return slugs.toString();
    }

    /** Returns a slug that nobody has yet: the one asked for, or the same with the first free number. */
    static String free(String slug, Set<String> taken) {
        String candidate = slug;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = slug + "-" + n;
        }
        return candidate;
    }

    private static Address known(@Nullable Address address, String name) {
        if (address == null) {
            throw new IllegalArgumentException("'" + name + "' has no page");
        }
        return address;
    }
}
