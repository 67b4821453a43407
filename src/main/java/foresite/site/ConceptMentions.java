package foresite.site;

import foresite.model.Concept;
import foresite.model.Finding;
import foresite.model.Html;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reports say of a concept, and of those below it. Thread-safe. */
final class ConceptMentions {

    /** A concept with fewer mentions of its own shows what is said of narrower ones. */
    private static final int FEW = 10;

    private static final int THROUGH = 20;

    private final Site site;
    private final Cards cards;
    private final Map<String, Map<String, List<Finding>>> findings = new ConcurrentHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    ConceptMentions(Site site, Cards cards) {
        this.site = site;
        this.cards = cards;
        site.corpus().reports().forEach(report -> places.put(report.id(), places.size()));
    }

    static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst.size());
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            reversed.add(oldestFirst.get(i));
        }
        return reversed;
    }

    /** Newest first means dated before undated here as well: a report without a date is never news. */
    List<ConceptPages.Said> said(Concept concept, int from, int limit) {
        List<Mention> newestFirst = new ArrayList<>(newestFirst(told(concept).stream()
                .filter(mention -> mention.report().date().isPresent())
                .toList()));
        told(concept).stream()
                .filter(mention -> mention.report().date().isEmpty())
                .forEach(newestFirst::add);
        List<ConceptPages.Said> said = new ArrayList<>();
        for (Mention mention : newestFirst.subList(from, Math.min(from + limit, newestFirst.size()))) {
            ConceptPages.Said one = said(concept, mention, null);
            said.add(said.isEmpty() ? one : one.after(said.get(said.size() - 1)));
        }
        return said;
    }

    /** Of a theme a report tells its excerpt, whatever it calls the theme, and however often: once. */
    static List<Mention> told(Concept concept) {
        if (concept.kind() != Kind.THEME) {
            return concept.mentions();
        }
        Map<String, Mention> byReport = new LinkedHashMap<>();
        concept.mentions()
                .forEach(mention -> byReport.putIfAbsent(mention.report().id(), mention));
        return List.copyOf(byReport.values());
    }

    /** Returns a report's findings of a kind by their names; put in order once, since a report may have thousands. */
    private Map<String, List<Finding>> findings(Report report, Kind kind) {
        return findings.computeIfAbsent(
                kind.singular() + ' ' + report.id(),
                none -> report.findings(kind).stream().collect(Collectors.groupingBy(Finding::name)));
    }

    private ConceptPages.Said said(Concept concept, Mention mention, @Nullable ConceptLink through) {
        Kind kind = concept.kind();
        Address page = site.addresses().concept(concept);
        Report report = mention.report();
        String words = "";
        int relevancy = 0;
        for (Finding finding : findings(report, kind).getOrDefault(mention.name(), List.of())) {
            words = words.contains(finding.description()) ? words : (words + " " + finding.description()).strip();
            relevancy = Math.max(relevancy, finding.relevancy());
        }
        return new ConceptPages.Said(
                cards.link(report),
                cards.digestOf(report),
                report.link().site(),
                kind == Kind.THEME ? report.language() : cards.texts().language(report, words),
                mention.name(),
                kind == Kind.THEME
                        ? Html.escaped(Words.excerpt(cards.texts().summary(report), mention.name()))
                        : cards.texts().line(report, words, page),
                false,
                relevancy,
                through);
    }

    /** Returns what the newest reports say of narrower concepts, one a report, where few name the concept itself. */
    List<ConceptPages.Said> through(Concept concept) {
        if (concept.narrower().isEmpty() || concept.reports().size() >= FEW) {
            return List.of();
        }
        Map<String, Map.Entry<Mention, Concept>> byReport = new HashMap<>();
        Set<String> own = concept.reports().stream().map(Report::id).collect(Collectors.toSet());
        for (Concept below : site.insight().graph().narrower(concept)) {
            for (Mention mention : below.mentions()) {
                if (!own.contains(mention.report().id())) {
                    byReport.putIfAbsent(mention.report().id(), Map.entry(mention, below));
                }
            }
        }
        return byReport.values().stream()
                .sorted(Comparator.comparingInt(
                        said -> -places.getOrDefault(said.getKey().report().id(), 0)))
                .limit(THROUGH)
                .map(said -> said(concept, said.getKey(), cards.concept(said.getValue())))
                .toList();
    }
}
