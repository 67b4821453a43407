package foresite.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The analysis of one article.
 *
 * @param id the file's name without {@code .md}; with {@code #n} for the n-th report of a digest file
 * @param at where it starts
 * @param title without its Markdown marks
 * @param digest the digest's code; empty when the report names none that can be read
 * @param date the digest's date; empty when the digest has none
 * @param language a BCP 47 tag such as {@code en}
 * @param findings concerns, behaviors, technologies and issues, in the order of the report
 * @param passages sections that are none of the known ones
 * @param closest the older reports' list of similar ones
 * @param facts what the head says under keys without a meaning, in the order of the head
 */
public record Report(
        String id,
        Position at,
        String title,
        String digest,
        Optional<LocalDate> date,
        Link link,
        String category,
        String type,
        String language,
        String summary,
        List<String> keywords,
        List<String> themes,
        List<Signal> signals,
        List<Finding> findings,
        List<Passage> passages,
        List<Neighbor> closest,
        List<Fact> facts) {

    public Report {
        keywords = List.copyOf(keywords);
        themes = List.copyOf(themes);
        signals = List.copyOf(signals);
        findings = List.copyOf(findings);
        passages = List.copyOf(passages);
        closest = List.copyOf(closest);
        facts = List.copyOf(facts);
    }

    /** A report without facts. */
    public Report(
            String id,
            Position at,
            String title,
            String digest,
            Optional<LocalDate> date,
            Link link,
            String category,
            String type,
            String language,
            String summary,
            List<String> keywords,
            List<String> themes,
            List<Signal> signals,
            List<Finding> findings,
            List<Passage> passages,
            List<Neighbor> closest) {
        this(
                id, at, title, digest, date, link, category, type, language, summary, keywords, themes, signals,
                findings, passages, closest, List.of());
    }

    /** Returns the findings of one kind, in the order of the report. */
    public List<Finding> findings(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** Returns the names the report uses for concepts of a kind, in its order, as often as it uses them. */
    public List<String> names(Kind kind) {
        return switch (kind) {
            case THEME -> themes;
            case KEYWORD -> keywords;
            case SIGNAL -> signals.stream().map(Signal::name).toList();
            default -> findings(kind).stream().map(Finding::name).toList();
        };
    }

    /** Returns the same report under another id. */
    public Report withId(String other) {
        return new Report(
                other, at, title, digest, date, link, category, type, language, summary, keywords, themes, signals,
                findings, passages, closest, facts);
    }

    /** Returns the same report under another title. */
    public Report titled(String other) {
        return new Report(
                id, at, other, digest, date, link, category, type, language, summary, keywords, themes, signals,
                findings, passages, closest, facts);
    }

    /** Returns the same report in another digest, without a date: that is for who reads the code to say. */
    public Report inDigest(String code) {
        return new Report(
                id,
                at,
                title,
                code,
                Optional.empty(),
                link,
                category,
                type,
                language,
                summary,
                keywords,
                themes,
                signals,
                findings,
                passages,
                closest,
                facts);
    }

    /** Returns the same report with other lists of what it says. */
    public Report saying(
            List<String> ownKeywords,
            List<String> ownThemes,
            List<Signal> ownSignals,
            List<Finding> ownFindings,
            List<Passage> ownPassages,
            List<Neighbor> ownClosest) {
        return new Report(
                id,
                at,
                title,
                digest,
                date,
                link,
                category,
                type,
                language,
                summary,
                ownKeywords,
                ownThemes,
                ownSignals,
                ownFindings,
                ownPassages,
                ownClosest,
                facts);
    }

    /** Returns the same report without a date, as one that lies on a shelf. */
    public Report undated() {
        return new Report(
                id,
                at,
                title,
                digest,
                Optional.empty(),
                link,
                category,
                type,
                language,
                summary,
                keywords,
                themes,
                signals,
                findings,
                passages,
                closest,
                facts);
    }

    /** Returns the same report with other facts. */
    public Report withFacts(List<Fact> ownFacts) {
        return new Report(
                id, at, title, digest, date, link, category, type, language, summary, keywords, themes, signals,
                findings, passages, closest, ownFacts);
    }

    /** Returns the same report with another summary, and the language of that. */
    public Report summarized(String ownSummary, String ownLanguage) {
        return new Report(
                id,
                at,
                title,
                digest,
                date,
                link,
                category,
                type,
                ownLanguage,
                ownSummary,
                keywords,
                themes,
                signals,
                findings,
                passages,
                closest,
                facts);
    }
}
