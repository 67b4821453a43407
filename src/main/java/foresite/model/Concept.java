package foresite.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the vocabulary (SKOS: {@code skos:Concept}).
 *
 * @param key what its names have in common; unique within its kind, never shown
 * @param label the form a reader would look for (SKOS: prefLabel)
 * @param altLabels every other form that the corpus or the authority file uses, character for character
 * @param earliest the form that was used first; its address comes from it, so that it never changes
 * @param mentions oldest first, those of one report side by side
 * @param reports those that mention it, each once, oldest first
 * @param broader keys of the concepts above it
 * @param narrower keys of the concepts below it
 * @param related keys of concepts the editor put beside it
 * @param gathered its own reports and those of every concept below it, each once, oldest first
 */
public record Concept(
        Kind kind,
        String key,
        String label,
        List<String> altLabels,
        String earliest,
        List<Mention> mentions,
        List<Report> reports,
        List<String> broader,
        List<String> narrower,
        List<String> related,
        List<Report> gathered) {

    public Concept {
        altLabels = List.copyOf(altLabels);
        mentions = List.copyOf(mentions);
        reports = List.copyOf(reports);
        broader = List.copyOf(broader);
        narrower = List.copyOf(narrower);
        related = List.copyOf(related);
        gathered = List.copyOf(gathered);
    }

    /**
     * Returns a concept whose reports are those of its mentions.
     *
     * @param gathered empty where nothing is below it: it gathers its own reports then
     */
    public static Concept of(
            Kind kind,
            String key,
            String label,
            List<String> altLabels,
            String earliest,
            List<Mention> mentions,
            List<String> broader,
            List<String> narrower,
            List<String> related,
            List<Report> gathered) {
        List<Report> reports = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            if (reports.isEmpty()
                    || !reports.get(reports.size() - 1)
                            .id()
                            .equals(mention.report().id())) {
                reports.add(mention.report());
            }
        }
        return new Concept(
                kind,
                key,
                label,
                altLabels,
                earliest,
                mentions,
                reports,
                broader,
                narrower,
                related,
                gathered.isEmpty() ? reports : gathered);
    }

    /** Returns the date of the first dated mention. */
    public Optional<LocalDate> firstSeen() {
        return mentions.stream()
                .flatMap(mention -> mention.report().date().stream())
                .findFirst();
    }

    /** Returns the date of the last dated mention. */
    public Optional<LocalDate> lastSeen() {
        return mentions.stream()
                .flatMap(mention -> mention.report().date().stream())
                .reduce((earlier, later) -> later);
    }
}
