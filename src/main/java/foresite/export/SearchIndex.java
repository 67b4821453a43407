package foresite.export;

import foresite.model.Concept;
import foresite.model.ContentPage;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Catalogue;
import foresite.site.NamedLink;
import foresite.site.SignalChange;
import foresite.site.SignalIds;
import foresite.site.Site;
import foresite.site.Words;
import foresite.text.SearchTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The index of the site's search, in parts, each a script that gives its data to one function: browsers load scripts, but
 * no data, from disk. The browser loads the first part, {@code search/index.js}; then the parts with the terms of the
 * query, and the parts with the reports and topics that it shows.
 *
 * <p>Reports and topics are numbered by age. Terms of the oldest reports, in whole {@value #AGE}s, are in parts of their own
 * ({@code old-…}), which a new digest seldom changes; those of the others are in {@code new-…}. A word whose first letters
 * are wrong is in none of the parts near it, so that the terms are also listed by their ends ({@code ends-old-…} and
 * {@code ends-new-…}).
 *
 * <p>MiniSearch, FlexSearch and lunr load their whole index at once, 0.7 to 6.5 MB compressed. Pagefind loads parts, but
 * needs WebAssembly, which the site's content policy forbids, and cannot read from disk.
 */
final class SearchIndex {

    /** Reports in one part of documents: a page of results needs about ten, of some 5 KB compressed. */
    static final int REPORTS = 8;

    static final int TOPICS = 200;
    static final int AGE = 512;

    /** Characters of a part of terms, some 10 KB compressed. */
    private static final int PART = 20_000;

    /** A report of a thousand words is of usual length: fixed, so that a new digest changes no weight of older reports. */
    private static final double USUAL_LENGTH = 1_000;

    private final Site site;
    private final List<Report> reports;
    private final List<Topic> topics;
    private final int old;
    private final int oldTopics;

    /** The same topic as theme, technology and concern, the one with the most reports first. */
    private record Topic(List<Concept> members, int first) {

        Concept main() {
            return members.get(0);
        }
    }

    /** A term of a report: where it is. */
    private static final class Use {
        boolean title;
        int count;
        final Set<Integer> inNames = new HashSet<>();
        final Set<Integer> inTexts = new HashSet<>();
    }

    /** A page: its title, its address, and its text. */
    private record Place(String title, String link, String text) {}

    SearchIndex(Site site) {
        this.site = site;
        this.reports = site.corpus().reports();
        long dated =
                reports.stream().filter(report -> report.date().isPresent()).count();
        this.old = (int) dated / AGE * AGE;
        this.topics = topics();
        this.oldTopics =
                (int) topics.stream().filter(topic -> topic.first < old).count();
    }

    /** Returns all parts. */
    List<ExportFile> files() {
        List<Place> places = places();
        List<Map<String, Use>> uses =
                reports.parallelStream().map(SearchIndex::uses).toList();
        SearchPostings before = new SearchPostings();
        SearchPostings after = new SearchPostings();
        for (int i = 0; i < uses.size(); i++) {
            int number = i;
            SearchPostings postings = i < old ? before : after;
            uses.get(i).forEach((term, use) -> postings.report(term, number, level(use), use.inNames, use.inTexts));
        }
        for (int i = 0; i < topics.size(); i++) {
            topicTerms(i, i < oldTopics ? before : after);
        }
        for (int i = 0; i < places.size(); i++) {
            int number = i;
            Set<String> title = new HashSet<>(SearchTerms.of(places.get(i).title));
            Set<String> all = new HashSet<>(SearchTerms.of(places.get(i).text));
            all.addAll(title);
            all.forEach(term -> after.page(term, number, title.contains(term)));
        }
        List<ExportFile> files = new ArrayList<>();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("reports", reports.size());
        root.put(
                "dated",
                reports.stream().filter(report -> report.date().isPresent()).count());
        root.put("topics", topics.size());
        root.put("pages", places.size());
        root.put("old", terms("old", before, files));
        root.put("new", terms("new", after, files));
        root.put("endsOld", ends("ends-old", before, files));
        root.put("endsNew", ends("ends-new", after, files));
        root.put("stop", List.copyOf(SearchTerms.stopWords()));
        root.put(
                "endings",
                SearchTerms.endings().stream()
                        .map(ending ->
                                List.of(ending.step(), ending.ending(), ending.replacement(), ending.remaining()))
                        .toList());
        for (int i = 0; i * REPORTS < reports.size(); i++) {
            List<Report> part = reports.subList(i * REPORTS, Math.min(reports.size(), (i + 1) * REPORTS));
            files.add(part("docs-" + i, () -> part.stream().map(this::document).toList()));
        }
        for (int i = 0; i * TOPICS < topics.size(); i++) {
            List<Topic> part = topics.subList(i * TOPICS, Math.min(topics.size(), (i + 1) * TOPICS));
            files.add(part("topics-" + i, () -> part.stream().map(this::topic).toList()));
        }
        files.add(part(
                "pages",
                () -> places.stream()
                        .map(place -> List.of(place.title, place.link, Words.summary(place.text)))
                        .toList()));
        files.add(part("facets", this::facets));
        files.add(part("index", () -> root));
        return files;
    }

    private static ExportFile part(String name, Supplier<Object> data) {
        return DataPart.of(Catalogue.searchPart(name).path(), "search/" + name, data);
    }

    /** Adds the parts of some terms, and returns the first term of each. */
    private static List<String> terms(String name, SearchPostings postings, List<ExportFile> files) {
        Map<String, String> lines = new TreeMap<>();
        postings.terms().forEach(term -> lines.put(term, term + "\t" + postings.line(term)));
        return parts(name, lines, files);
    }

    /** Adds the parts that list some terms by their ends, each with how frequent it is; and returns the end of each first. */
    private static List<String> ends(String name, SearchPostings postings, List<ExportFile> files) {
        Map<String, String> lines = new TreeMap<>();
        postings.terms().forEach(term -> {
            int frequency = Integer.SIZE - Integer.numberOfLeadingZeros(postings.size(term));
            lines.put(new StringBuilder(term).reverse().toString(), term + Character.forDigit(frequency, 36));
        });
        return parts(name, lines, files);
    }

    /** Adds lines in parts of similar size, and returns the key of the first line of each. */
    private static List<String> parts(String name, Map<String, String> lines, List<ExportFile> files) {
        List<String> firsts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            if (text.length() > PART) {
                addPart(name + "-" + (firsts.size() - 1), text, files);
            }
            if (text.isEmpty()) {
                firsts.add(line.getKey());
            }
            text.append(line.getValue()).append('\n');
        }
        if (!text.isEmpty()) {
            addPart(name + "-" + (firsts.size() - 1), text, files);
        }
        return firsts;
    }

    private static void addPart(String name, StringBuilder text, List<ExportFile> files) {
        String lines = text.toString();
        text.setLength(0);
        files.add(part(name, () -> lines));
    }

    private static Map<String, Use> uses(Report report) {
        Map<String, Use> uses = new HashMap<>();
        use(uses, report.title(), 1).forEach(use -> use.title = true);
        use(uses, Words.plain(report.summary()), 1);
        report.keywords().forEach(keyword -> use(uses, keyword, 2));
        report.themes().forEach(theme -> use(uses, theme, 2));
        int number = 0;
        for (Signal signal : signals(report)) {
            int place = number++;
            use(uses, signal.name(), 2).forEach(use -> use.inNames.add(place));
            use(uses, Words.plain(signal.change()), 1).forEach(use -> use.inNames.add(place));
            for (String text : List.of(signal.description(), signal.outlook(), signal.drivingForce())) {
                use(uses, Words.plain(text), 1).forEach(use -> use.inTexts.add(place));
            }
        }
        for (Finding finding : report.findings()) {
            use(uses, finding.name(), 2);
            use(uses, Words.plain(finding.description()), 1);
        }
        report.passages().forEach(passage -> use(uses, passage.heading() + " " + Words.plain(passage.markdown()), 1));
        return uses;
    }

    private static List<Signal> signals(Report report) {
        return report.signals().stream().distinct().toList();
    }

    private static List<Use> use(Map<String, Use> uses, String text, int weight) {
        List<Use> used = new ArrayList<>();
        for (String term : SearchTerms.of(text)) {
            Use use = uses.computeIfAbsent(term, none -> new Use());
            use.count += weight;
            used.add(use);
        }
        return used;
    }

    /** The frequency part of BM25 (Robertson and Zaragoza, 2009; k1 = 1.2) in four steps, and above all these the title's. */
    private static int level(Use use) {
        double frequency = use.count / (use.count + 1.2 * (.5 + use.count / USUAL_LENGTH));
        return (use.title ? 4 : 0) + Math.min(3, (int) (frequency * 4));
    }

    private List<Topic> topics() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            places.put(reports.get(i).id(), i);
        }
        Set<String> taken = new HashSet<>();
        List<Topic> all = new ArrayList<>();
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : site.vocabulary().concepts(kind)) {
                if (!taken.add(kind + concept.key())) {
                    continue;
                }
                List<Concept> members = new ArrayList<>(List.of(concept));
                site.vocabulary().family(concept).stream()
                        .filter(other -> taken.add(other.kind() + other.key()))
                        .forEach(members::add);
                members.sort(Comparator.comparingInt(
                        (Concept member) -> -member.gathered().size()));
                int first = members.stream()
                        .flatMap(member -> member.reports().stream().limit(1))
                        .mapToInt(report -> places.getOrDefault(report.id(), reports.size()))
                        .min()
                        .orElse(reports.size());
                all.add(new Topic(List.copyOf(members), first));
            }
        }
        all.sort(Comparator.comparingInt(Topic::first));
        return List.copyOf(all);
    }

    private void topicTerms(int number, SearchPostings postings) {
        Topic topic = topics.get(number);
        Map<String, Integer> shortest = new TreeMap<>();
        for (String name : names(topic)) {
            Set<String> terms = new HashSet<>(SearchTerms.of(name));
            int length = Math.min(7, terms.size());
            terms.forEach(term -> shortest.merge(term, length, Math::min));
        }
        int weight = Math.min(
                7, 31 - Integer.numberOfLeadingZeros(1 + topic.main().gathered().size()));
        shortest.forEach((term, length) -> postings.topic(term, number, kinds(topic) * 64 + length * 8 + weight));
    }

    private static List<String> names(Topic topic) {
        List<String> names = new ArrayList<>();
        for (Concept member : topic.members) {
            names.add(member.label());
            names.addAll(member.altLabels());
        }
        return Words.once(names);
    }

    private static int kinds(Topic topic) {
        return topic.members.stream()
                .mapToInt(member -> 1 << Kind.CONCEPTS.indexOf(member.kind()))
                .reduce(0, (a, b) -> a | b);
    }

    private List<Object> topic(Topic topic) {
        String label = Words.shown(topic.main().label());
        List<Object> fields = new ArrayList<>(List.of(
                label,
                site.addresses().concept(topic.main()).link(),
                kinds(topic),
                topic.main().gathered().size()));
        names(topic).stream().filter(name -> !name.equalsIgnoreCase(label)).forEach(fields::add);
        return fields;
    }

    private List<Object> document(Report report) {
        Map<Signal, String> ids = SignalIds.of(report);
        return List.of(
                report.title(),
                site.addresses().report(report).link(),
                report.date().map(Object::toString).orElse(""),
                report.link().site(),
                report.category(),
                report.language(),
                Words.summary(report.summary()),
                signals(report).stream()
                        .map(signal -> signal(signal, ids.getOrDefault(signal, "")))
                        .toList());
    }

    /** Where the change shows its two ends, their places in it follow: from, its end, to, its end. */
    private static List<Object> signal(Signal signal, String id) {
        String change = Words.plain(signal.change());
        List<Object> fields = new ArrayList<>(List.of(signal.name(), change, id));
        SignalChange parts = SignalChange.of(change);
        if (!parts.to().isEmpty()) {
            int from = parts.lead().length();
            int fromEnd = from + parts.from().length();
            int to = fromEnd + parts.between().length();
            fields.addAll(List.of(from, fromEnd, to, to + parts.to().length()));
        }
        return fields;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (ContentPage page : site.pages()) {
            places.add(new Place(page.title(), site.addresses().page(page).link(), Words.plain(page.markdown())));
        }
        for (Digest digest : site.corpus().digests()) {
            String title = (digest.date().isPresent() ? "Digest of " : "") + Words.digest(digest);
            places.add(new Place(title, site.addresses().digest(digest).link(), digest.code()));
        }
        for (NamedLink page : Catalogue.searched(site.settings())) {
            places.add(new Place(page.label(), page.address().link(), ""));
        }
        return places;
    }

    private Map<String, Object> facets() {
        List<String> categories = values(reports.stream().map(Report::category).toList());
        List<String> sources =
                values(reports.stream().map(report -> report.link().site()).toList());
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put("categories", categories);
        facets.put("sources", sources);
        Map<String, Integer> category = numbers(categories);
        Map<String, Integer> source = numbers(sources);
        facets.put(
                "of",
                reports.stream()
                        .map(report -> List.of(
                                report.date().map(date -> date.getYear()).orElse(0),
                                category.getOrDefault(report.category(), -1),
                                source.getOrDefault(report.link().site(), -1)))
                        .toList());
        return facets;
    }

    private static List<String> values(List<String> all) {
        return all.stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Integer> numbers(List<String> values) {
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, values.size()).forEach(i -> numbers.put(values.get(i), i));
        return numbers;
    }
}
