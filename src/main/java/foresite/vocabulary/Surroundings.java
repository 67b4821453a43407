package foresite.vocabulary;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What reports say of a name, and around it. Not thread-safe. */
final class Surroundings {

    /** What a thing is stands in the first words of its description; so many characters hold them. */
    private static final int DEFINING = 240;

    /**
     * What the description of a technology begins with is what it is; that of a concern tells what may come of it, and is
     * believed only where more speaks for it: the place in the description, its length, the report.
     */
    private static final int AGREED = 1;

    private static final int AGREED_OF_OTHERS = 3;

    private final Kind kind;
    private final Readings readings;
    private final Map<String, Map<String, Integer>> byReport = new HashMap<>();

    Surroundings(Kind kind, Readings readings) {
        this.kind = kind;
        this.readings = readings;
    }

    /**
     * What is said of a concept, and around it.
     *
     * @param around how often the report's title and its other names have a phrase; of a technology, those of other kinds too
     * @param agreed how much must speak for a phrase
     */
    record Context(Reading description, Map<String, Integer> around, int agreed) {

        List<Run> parts() {
            List<Run> parts = new ArrayList<>(description.runs());
            parts.add(description.whole());
            return parts;
        }

        int spoken(String phrase) {
            return around.getOrDefault(phrase, 0);
        }
    }

    /** Returns what is said of a concept with some mentions; the oldest description counts. */
    Context of(List<Mention> mentions) {
        for (Mention mention : mentions) {
            for (Finding finding : mention.report().findings()) {
                if (finding.kind() == kind
                        && !finding.description().isEmpty()
                        && finding.name().equals(mention.name())) {
                    String text = finding.description();
                    return new Context(
                            readings.of(text.substring(0, Math.min(DEFINING, text.length()))),
                            byReport.computeIfAbsent(mention.report().id(), none -> around(mention.report())),
                            kind == Kind.TECHNOLOGY ? AGREED : AGREED_OF_OTHERS);
                }
            }
        }
        return new Context(readings.of(""), Map.of(), AGREED);
    }

    private Map<String, Integer> around(Report report) {
        List<String> texts = new ArrayList<>(report.names(kind));
        texts.add(report.title());
        if (kind == Kind.TECHNOLOGY) {
            // Keywords say what a report is about: they count twice, here and among the names.
            texts.addAll(report.keywords());
            Kind.CONCEPTS.stream().filter(other -> other != kind).forEach(other -> texts.addAll(report.names(other)));
        }
        Map<String, Integer> around = new HashMap<>();
        for (String text : texts) {
            Reading reading = readings.of(text);
            around.merge(reading.whole().key(), 1, Integer::sum);
            reading.runs().forEach(run -> around.merge(run.key(), 1, Integer::sum));
        }
        return around;
    }
}
