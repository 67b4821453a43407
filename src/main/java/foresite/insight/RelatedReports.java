package foresite.insight;

import foresite.insight.ReportVectors.Vector;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Report;
import foresite.text.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which reports are related: those that use the same words and name the same concepts, where what is rare counts more than
 * what is common. Thread-safe.
 *
 * <p>It is an inverted index of its own, because a search library (Lucene, with the same formula) took 9.5 s of processor
 * time for 2,600 reports, more than all else that makes the site. Two steps keep the work for a report nearly the same
 * however many there are: its features lead only to the reports in which they count most ("champion lists": Manning,
 * Raghavan and Schütze, "Introduction to Information Retrieval", 2008, 7.1.3), and the best of those are compared by all
 * that they share. Of the six reports that comparing every pair puts first, this puts 88 in 100 among its first six (real
 * corpus).
 */
public final class RelatedReports {

    /** A feature leads to so many reports at most. */
    private static final int CHAMPIONS = 50;

    /** So many reports are compared in full. */
    private static final int CANDIDATES = 40;

    /** A concept named by a larger part of the reports than this, and by more than so many, is not given as a reason. */
    private static final double COMMON_CONCEPT = 0.05;

    private static final int MANY = 150;

    /** A word used by a larger part of the reports than this, and by more than so few, is not given as a reason. */
    private static final double COMMON_WORD = 0.1;

    private static final int FEW = 5;

    /** Two reports that name nothing in common must share so many words to be related. */
    private static final int MIN_WORDS = 2;

    private static final int MAX_WORDS = 5;

    private static final Comparator<Concept> RAREST = Comparator.comparingInt(
                    (Concept concept) -> concept.reports().size())
            .thenComparing(Concept::label)
            .thenComparing(Concept::kind);

    private final Corpus corpus;
    private final TermCounts counts;
    private final ReportVectors vectors;
    private final Duplicates duplicates;
    private final Map<String, Integer> places = new HashMap<>();

    /** The terms that may be given as a reason. */
    private final BitSet reasons = new BitSet();

    /** By feature, the reports in which it counts most, as places, with its weights there. */
    private final List<Vector> champions = new ArrayList<>();

    /** The highest score first; then the newest report, those without a date last; then the first in the corpus. */
    private final Comparator<Scored> best;

    /**
     * A related report, and why: at least a concept or two words.
     *
     * @param concepts those that both name, rarest first
     * @param words those that both use, the most important first, at most {@value RelatedReports#MAX_WORDS}; those of the
     *     concepts' labels are not among them
     */
    public record Related(Report report, List<Concept> concepts, List<String> words) {}

    /** A report, by its place, or a feature, by its number, with its score. */
    private record Scored(int number, float score) {}

    RelatedReports(Corpus corpus, TermCounts counts, Mentions mentions, Duplicates duplicates) {
        this.corpus = corpus;
        this.counts = counts;
        this.vectors = new ReportVectors(corpus, counts, mentions);
        this.duplicates = duplicates;
        corpus.reports().forEach(report -> places.put(report.id(), places.size()));
        List<LocalDate> dates = corpus.reports().stream()
                .map(report -> report.date().orElse(LocalDate.MIN))
                .toList();
        best = (a, b) -> {
            int order = Float.compare(b.score(), a.score());
            order = order != 0 ? order : dates.get(b.number()).compareTo(dates.get(a.number()));
            return order != 0 ? order : Integer.compare(a.number(), b.number());
        };
        for (int term = 0; term < counts.size(); term++) {
            boolean common = counts.reportsWith(term) > Math.max(FEW, COMMON_WORD * places.size());
            reasons.set(term, !common && counts.spelling(term).chars().anyMatch(Character::isLetter));
        }
        List<List<Scored>> holders = IntStream.range(0, vectors.size())
                .<List<Scored>>mapToObj(feature -> new ArrayList<>())
                .toList();
        for (int place = 0; place < places.size(); place++) {
            Vector vector = vectors.vectors().get(place);
            for (int i = 0; i < vector.features().length; i++) {
                holders.get(vector.features()[i]).add(new Scored(place, vector.weights()[i]));
            }
        }
        holders.forEach(reports -> champions.add(champions(reports)));
    }

    private Vector champions(List<Scored> reports) {
        List<Scored> champions = reports;
        if (reports.size() > CHAMPIONS) {
            TopK<Scored> top = new TopK<>(CHAMPIONS, best);
            reports.forEach(top::offer);
            champions = top.best();
        }
        int[] found = new int[champions.size()];
        float[] weights = new float[found.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = champions.get(i).number();
            weights[i] = champions.get(i).score();
        }
        return new Vector(found, weights);
    }

    /** Returns the reports most related to one, closest first, at most forty; never itself nor a duplicate of it. */
    public List<Related> of(Report report, int limit) {
        Integer place = places.get(report.id());
        if (place == null) {
            return List.of();
        }
        Set<String> same = duplicates.of(report).stream()
                .map(duplicate -> duplicate.report().id())
                .collect(Collectors.toSet());
        float[] own = vectors.vectors().get(place).spread(vectors.size());
        return nearest(place, own).stream()
                .filter(other ->
                        !same.contains(corpus.reports().get(other.number()).id()))
                .map(other -> related(own, other.number()))
                .filter(related ->
                        !related.concepts().isEmpty() || related.words().size() >= MIN_WORDS)
                .limit(limit)
                .toList();
    }

    private List<Scored> nearest(int place, float[] own) {
        TopK<Scored> candidates = new TopK<>(CANDIDATES, best);
        float[] scores = scores(vectors.vectors().get(place));
        for (int other = 0; other < scores.length; other++) {
            if (scores[other] > 0 && other != place) {
                candidates.offer(new Scored(other, scores[other]));
            }
        }
        return candidates.best().stream()
                .map(Scored::number)
                .map(other -> new Scored(other, vectors.vectors().get(other).product(own)))
                .sorted(best)
                .toList();
    }

    /** Returns by place the sum over the features of one report that lead there. */
    private float[] scores(Vector own) {
        float[] scores = new float[places.size()];
        for (int i = 0; i < own.features().length; i++) {
            float weight = own.weights()[i];
            int[] reports = champions.get(own.features()[i]).features();
            float[] weights = champions.get(own.features()[i]).weights();
            for (int j = 0; j < reports.length; j++) {
                scores[reports[j]] += weight * weights[j];
            }
        }
        return scores;
    }

    private Related related(float[] own, int other) {
        Vector theirs = vectors.vectors().get(other);
        List<Scored> shared = new ArrayList<>();
        for (int i = 0; i < theirs.features().length; i++) {
            int feature = theirs.features()[i];
            if (own[feature] > 0) {
                shared.add(new Scored(feature, own[feature] * theirs.weights()[i]));
            }
        }
        List<Concept> concepts = rarest(shared);
        Set<String> said = new HashSet<>();
        concepts.forEach(concept -> Terms.read(concept.label()).forEach(word -> said.add(word.term())));
        List<String> words = shared.stream()
                .filter(word -> reasons.get(word.number()) && !said.contains(counts.term(word.number())))
                .sorted(Comparator.comparingDouble((Scored word) -> -word.score())
                        .thenComparing(Scored::number))
                .limit(MAX_WORDS)
                .map(word -> counts.spelling(word.number()))
                .toList();
        return new Related(corpus.reports().get(other), concepts, words);
    }

    /** Returns the shared concepts that are not too common, rarest first; of those with one label, one. */
    private List<Concept> rarest(List<Scored> shared) {
        Set<String> labels = new HashSet<>();
        return shared.stream()
                .filter(feature -> vectors.isConcept(feature.number()))
                .map(feature -> vectors.concept(feature.number()))
                .filter(concept -> concept.reports().size() <= Math.max(MANY, COMMON_CONCEPT * places.size()))
                .sorted(RAREST)
                .filter(concept -> labels.add(concept.label().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
