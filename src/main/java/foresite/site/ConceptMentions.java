package foresite.site;

import foresite.model.Concept;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Report;
import foresite.site.ViewParts.ConceptLink;
import foresite.text.Html;
import foresite.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reports say of a concept, and of those below it. Thread-safe. */
final class ConceptMentions {

    /** A report with 100,000 rows of one name would make a page of megabytes, in a time that grows with their square. */
    private static final int LONGEST_WORDS = 20_000;

    /** A concept with fewer mentions of its own shows what is said of narrower ones. */
    private static final int FEW = 10;

    private static final int OF_NARROWER = 20;

    private static final int OF_FAMILY = 4;

    /** Of two descriptions, each is as close to the other. */
    private static final int DESCRIPTIONS = 3;

    /** Each is compared with each. */
    private static final int MOST_DESCRIPTIONS = 60;

    private final Site site;
    private final ViewParts parts;
    private final Map<String, Map<String, List<Finding>>> findings = new ConcurrentHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    ConceptMentions(ViewParts parts) {
        this.site = parts.site();
        this.parts = parts;
        site.corpus().reports().forEach(report -> places.put(report.id(), places.size()));
    }

    /**
     * What one report says.
     *
     * @param language of the words
     * @param name as the report has it; empty where it is the concept's label
     * @param words HTML
     * @param again whether the one before it says the same under the same name, as two reports of one article do
     * @param narrower the narrower concept that it names; null where it names the concept itself
     */
    public record Said(
            NamedLink report,
            NamedLink digest,
            String site,
            String language,
            String name,
            String words,
            boolean again,
            int relevancy,
            @Nullable ConceptLink narrower) {}

    /**
     * Returns the mentions of a concept, newest first, those of reports without a date last. A report mentions a theme
     * once, whatever it calls the theme, and however often: what it says of it is an excerpt.
     */
    static List<Mention> newestFirst(Concept concept) {
        Set<String> reports = new HashSet<>();
        List<Mention> dated = new ArrayList<>();
        List<Mention> undated = new ArrayList<>();
        for (Mention mention : concept.mentions()) {
            if (concept.kind() != Kind.THEME || reports.add(mention.report().id())) {
                (mention.report().date().isPresent() ? dated : undated).add(mention);
            }
        }
        Collections.reverse(dated);
        dated.addAll(undated);
        return dated;
    }

    /** Returns what some mentions of a concept say, in their order. */
    List<Said> said(Concept concept, List<Mention> mentions) {
        Address page = site.addresses().concept(concept);
        List<Said> said = new ArrayList<>();
        String name = "";
        for (Mention mention : mentions) {
            Said one = said(page, concept, mention, null);
            boolean again = !said.isEmpty()
                    && !one.words.isEmpty()
                    && one.words.equals(said.get(said.size() - 1).words)
                    && mention.name().equals(name);
            said.add(again ? again(one) : one);
            name = mention.name();
        }
        return said;
    }

    private static Said again(Said said) {
        return new Said(
                said.report, said.digest, said.site, said.language, said.name, said.words, true, said.relevancy, null);
    }

    /** Returns a report's findings of a kind by their names; put in order once, since a report may have thousands. */
    private Map<String, List<Finding>> findings(Report report, Kind kind) {
        return findings.computeIfAbsent(
                kind.singular() + ' ' + report.id(),
                none -> report.findings(kind).stream().collect(Collectors.groupingBy(Finding::name)));
    }

    /**
     * @param page the one that shows it
     * @param narrower the link to the concept; null where the page is its own
     */
    private Said said(Address page, Concept concept, Mention mention, @Nullable ConceptLink narrower) {
        Kind kind = concept.kind();
        Report report = mention.report();
        List<Finding> findings = findings(report, kind).getOrDefault(mention.name(), List.of());
        String words = joined(findings);
        int relevancy = findings.stream().mapToInt(Finding::relevancy).max().orElse(0);
        boolean isLabel = mention.name()
                .toLowerCase(Locale.ROOT)
                .equals(Words.shown(concept.label()).toLowerCase(Locale.ROOT));
        return new Said(
                parts.link(report),
                parts.digestOf(report),
                report.link().site(),
                kind == Kind.THEME ? report.language() : parts.language(report, words),
                isLabel && narrower == null ? "" : mention.name(),
                kind == Kind.THEME
                        ? Html.escaped(ofTheme(concept, report, mention.name()))
                        : parts.line(report, words, page),
                false,
                relevancy,
                narrower);
    }

    /** Returns what findings say, each text once, up to a length that people read. The report's page has all of it. */
    private static String joined(List<Finding> findings) {
        StringBuilder words = new StringBuilder();
        for (Finding finding : findings) {
            String description = finding.description().strip();
            boolean fits = words.isEmpty() || words.length() + description.length() <= LONGEST_WORDS;
            if (fits && words.indexOf(description) < 0) {
                words.append(words.isEmpty() ? "" : " ").append(description);
            }
        }
        return words.toString();
    }

    /** Returns the sentence of a report that speaks of a theme; where none does, the beginning of its summary. */
    private String ofTheme(Concept theme, Report report, String name) {
        return site.insight()
                .topicSentences()
                .of(theme, report)
                .map(Words::excerpt)
                .orElseGet(() -> Words.excerpt(parts.summary(report), name));
    }

    /**
     * Returns the description of a concept that is closest to all others: that of the greatest sum of shared words with them
     * (the medoid by Jaccard's index, 1901). Empty where fewer than {@value #DESCRIPTIONS} different ones are known.
     */
    Optional<Said> definition(Concept concept) {
        Map<String, Mention> byText = new LinkedHashMap<>();
        for (Mention mention : newestFirst(concept)) {
            for (Finding finding : findings(mention.report(), concept.kind()).getOrDefault(mention.name(), List.of())) {
                if (!finding.description().isBlank() && byText.size() < MOST_DESCRIPTIONS) {
                    byText.putIfAbsent(finding.description(), mention);
                }
            }
        }
        if (byText.size() < DESCRIPTIONS) {
            return Optional.empty();
        }
        List<Set<String>> words = byText.keySet().stream()
                .map(text -> Set.copyOf(Tokenizer.words(text)))
                .toList();
        List<Mention> mentions = List.copyOf(byText.values());
        double best = -1;
        int closest = 0;
        for (int i = 0; i < words.size(); i++) {
            double sum = 0;
            for (Set<String> other : words) {
                long both = words.get(i).stream().filter(other::contains).count();
                sum += (double) both / (words.get(i).size() + other.size() - both + 1);
            }
            if (sum > best) {
                best = sum;
                closest = i;
            }
        }
        return Optional.of(said(site.addresses().concept(concept), concept, mentions.get(closest), null));
    }

    /** Returns what the newest reports say of the same topic as another kind, and of what is narrower; one a report. */
    List<Said> ofFamily(Concept concept, Kind kind) {
        List<Concept> members = new ArrayList<>();
        for (Concept member : site.vocabulary().family(concept)) {
            if (member.kind() == kind) {
                members.add(member);
                members.addAll(site.insight().graph().narrower(member));
            }
        }
        Map<String, Map.Entry<Mention, Concept>> byReport = new HashMap<>();
        members.forEach(member -> member.mentions()
                .forEach(mention -> byReport.putIfAbsent(mention.report().id(), Map.entry(mention, member))));
        return newest(site.addresses().concept(concept), byReport, OF_FAMILY);
    }

    /** Returns what the newest reports say of narrower concepts, one a report, where few name the concept itself. */
    List<Said> ofNarrower(Concept concept) {
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
        return newest(site.addresses().concept(concept), byReport, OF_NARROWER);
    }

    private List<Said> newest(Address page, Map<String, Map.Entry<Mention, Concept>> byReport, int limit) {
        return byReport.values().stream()
                .sorted(Comparator.comparingInt(
                        said -> -places.getOrDefault(said.getKey().report().id(), 0)))
                .limit(limit)
                .map(said -> said(page, said.getValue(), said.getKey(), parts.concept(said.getValue())))
                .toList();
    }
}
