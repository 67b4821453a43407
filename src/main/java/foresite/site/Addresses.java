package foresite.site;

import foresite.model.Concept;
import foresite.model.ContentImage;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every page its address; there is no other place that makes one. Concepts are served in the order of their first
 * mention, and each by its earliest label, so that a new digest only ever adds addresses. Immutable once made.
 */
public final class Addresses {

    static final Address HOME = new Address("index.html");
    static final Address NOT_FOUND = new Address("404.html");
    static final Address DIGESTS = new Address("digests/index.html");
    static final Address REPORTS = new Address("reports/index.html");
    static final Address QUALITY = new Address("quality.html");
    static final Address UNDATED = new Address("digests/undated.html");
    static final Address DATA = new Address("data/index.html");

    private static final Set<Address> FIXED = Set.of(HOME, NOT_FOUND, DIGESTS, REPORTS, QUALITY, DATA);

    private final List<Diagnostic> diagnostics;
    private final Map<String, Address> reports = new HashMap<>();
    private final Map<String, Address> digests = new HashMap<>();
    private final Map<String, Address> pages = new HashMap<>();
    private final Map<Kind, Map<String, Address>> concepts = new EnumMap<>(Kind.class);
    private final Map<Address, Address> redirects = new TreeMap<>();

    private Addresses(List<Diagnostic> diagnostics) {
        this.diagnostics = List.copyOf(diagnostics);
    }

    static Addresses of(Corpus corpus, Vocabulary vocabulary, List<ContentPage> contentPages) {
        return of(corpus, vocabulary, contentPages, Map.of());
    }

    /** @param owners what each report's address belonged to in earlier builds, as {@link #owners} returns it */
    static Addresses of(
            Corpus corpus, Vocabulary vocabulary, List<ContentPage> contentPages, Map<String, String> owners) {
        ReportAddresses reportAddresses = ReportAddresses.of(corpus.reports(), owners);
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
                .map(kind -> ConceptAddresses.of(kind, vocabulary))
                .toList()
                .forEach(of -> {
                    addresses.concepts.put(of.kind(), of.byKey());
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
        String path = concept(concept).path();
        return path.substring(path.indexOf('/') + 1, path.length() - ".html".length());
    }

    public Address page(ContentPage page) {
        return known(pages.get(page.path()), page.path());
    }

    /** Returns the address of the page that was written at a path below {@code pages/}, without its ending. */
    Optional<Address> pageAt(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** Returns the address at a path of the site, if there is a page or a data file. */
    Optional<Address> existing(String path) {
        Address address = new Address(path);
        boolean fixed = FIXED.contains(address)
                || Kind.CONCEPTS.stream().anyMatch(kind -> index(kind).equals(address));
        boolean concept = concepts.values().stream().anyMatch(of -> of.containsValue(address));
        return fixed || concept ? Optional.of(address) : Optional.empty();
    }

    /** Returns the pages that every site has once and that may be linked by their path, in the order of their paths. */
    static List<Address> fixed() {
        return Stream.concat(FIXED.stream(), Kind.CONCEPTS.stream().map(Addresses::index))
                .filter(address -> !address.equals(NOT_FOUND))
                .sorted()
                .toList();
    }

    /** Returns addresses that other labels of a concept would have, each with the address it leads to. */
    public Map<Address, Address> redirects() {
        return redirects;
    }

    /** Returns the address of an image of the content folder: its path, so that no two share one. */
    public static Address image(ContentImage image) {
        return new Address("media/" + image.path());
    }

    static Address index(Kind kind) {
        return new Address(kind.plural() + "/index.html");
    }

    /** Returns the address of a further page of a list. Slugs have no double hyphen, so none can be the same. */
    static Address part(String folder, String list, int number) {
        return new Address(folder + "/" + list + (number == 1 ? "" : "--" + number) + ".html");
    }

    /**
     * Tells whether an address, once published, must keep working: not that of a part of a list or of the reports without a
     * digest, which come and go, and not the page for the editor, which the owner may hide.
     */
    public static boolean isLasting(Address address) {
        return !address.path().contains("--") && !address.equals(UNDATED) && !address.equals(QUALITY);
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
