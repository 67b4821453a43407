package foresite.export;

import foresite.insight.CorpusSignals;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Catalogue;
import foresite.site.SignalChange;
import foresite.site.SignalIds;
import foresite.site.Site;
import foresite.site.Words;
import foresite.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the views of signals load, in parts that a new digest seldom changes: the topics; for each year, which report, topics,
 * novelty and near-copies each signal has; for each digest, all its signals in full.
 */
final class SignalFiles {

    /** The key of a signal is the number of its report times this, and its place in it. */
    private static final int PLACES = 4096;

    private final Site site;
    private final CorpusSignals signals;

    SignalFiles(Site site) {
        this.site = site;
        this.signals = site.insight().signals();
    }

    List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>();
        files.add(part("data/messages", this::messages));
        files.add(part("signals/index", this::index));
        Map<Integer, Map<Integer, List<CorpusSignals.Entry>>> years = years();
        years.forEach((year, reports) -> files.add(part("signals/year-" + year, () -> year(reports))));
        Map<Report, Integer> numbers = new HashMap<>();
        for (Report report : site.corpus().reports()) {
            numbers.put(report, numbers.size());
        }
        for (Digest digest : site.corpus().digests()) {
            files.add(part("signals/digest-" + site.digestId(digest.code()), () -> digest(digest, numbers)));
        }
        return files;
    }

    private static ExportFile part(String name, Supplier<Object> data) {
        return DataPart.of(Catalogue.part(name).path(), name, data);
    }

    private Object messages() {
        Messages messages =
                Messages.of(site.settings().language(), site.settings().messages());
        // A map of Map.of has another order in each run.
        return new TreeMap<>(Map.of("language", messages.language(), "words", new TreeMap<>(messages.words())));
    }

    private Object index() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put(
                "years",
                years().entrySet().stream()
                        .map(year -> List.of(
                                year.getKey(),
                                year.getValue().values().stream()
                                        .mapToInt(List::size)
                                        .sum()))
                        .toList());
        index.put(
                "flood",
                site.insight().floodTopics().topics().stream()
                        .map(topic -> Words.shown(topic.label()))
                        .distinct()
                        .toList());
        index.put("kinds", Kind.CONCEPTS.stream().map(Kind::plural).toList());
        index.put("topics", signals.topics().stream().map(this::topic).toList());
        return index;
    }

    /** A topic: the number of its kind, 3 more for a flood topic; its label; and its id, if that does not follow from the label. */
    private List<Object> topic(CorpusSignals.Topic topic) {
        String label = Words.shown(topic.concept().label());
        String place = NameLists.place(site, topic.concept());
        int kind = Kind.CONCEPTS.indexOf(topic.concept().kind()) + (topic.flood() ? Kind.CONCEPTS.size() : 0);
        return place.isEmpty() ? List.of(kind, label) : List.of(kind, label, place);
    }

    /** Returns the signals of each report by year, 0 for no date; the newest year last. */
    private Map<Integer, Map<Integer, List<CorpusSignals.Entry>>> years() {
        Map<Integer, Map<Integer, List<CorpusSignals.Entry>>> years = new TreeMap<>();
        for (CorpusSignals.Entry entry : signals.all()) {
            int year = site.corpus()
                    .reports()
                    .get(entry.report())
                    .date()
                    .map(date -> date.getYear())
                    .orElse(0);
            years.computeIfAbsent(year, none -> new TreeMap<>())
                    .computeIfAbsent(entry.report(), none -> new ArrayList<>())
                    .add(entry);
        }
        return years;
    }

    /** Of each report its number, its digest, and its signals: relevancy, novelty, topics, and for a near-copy the negative of the first one's key, less 1. */
    private Object year(Map<Integer, List<CorpusSignals.Entry>> reports) {
        List<Object> all = new ArrayList<>();
        reports.forEach((number, entries) -> all.add(List.of(
                number,
                site.digestId(site.corpus().reports().get(number).digest()),
                entries.stream().map(this::figures).toList())));
        return all;
    }

    private List<Integer> figures(CorpusSignals.Entry entry) {
        CorpusSignals.Entry first = signals.all().get(entry.alike());
        List<Integer> figures = new ArrayList<>(List.of(entry.signal().relevancy(), entry.novelty()));
        figures.addAll(entry.topics());
        if (!first.equals(entry)) {
            figures.add(-first.report() * PLACES - first.place() - 1);
        }
        return figures;
    }

    private Object digest(Digest digest, Map<Report, Integer> numbers) {
        return digest.reports().stream()
                .map(report -> List.of(
                        numbers.getOrDefault(report, -1),
                        report.title(),
                        site.addresses().report(report).link(),
                        report.date().map(Object::toString).orElse(""),
                        report.link().site(),
                        report.link().shown(),
                        report.category(),
                        report.language(),
                        texts(report)))
                .toList();
    }

    private static List<List<Object>> texts(Report report) {
        Map<Signal, String> ids = SignalIds.of(report);
        return new LinkedHashSet<>(report.signals())
                .stream()
                        .map(signal -> {
                            SignalChange change = SignalChange.of(Words.plain(signal.change()));
                            return List.<Object>of(
                                    ids.getOrDefault(signal, ""),
                                    signal.name(),
                                    List.of(change.lead(), change.from(), change.between(), change.to(), change.rest()),
                                    Words.plain(signal.description()),
                                    Words.plain(signal.outlook()),
                                    Words.plain(signal.drivingForce()),
                                    signal.relevancy());
                        })
                        .toList();
    }
}
