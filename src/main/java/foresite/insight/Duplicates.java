package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Report;
import foresite.text.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Reports of the same article. Each pair is judged by itself: if A is a duplicate of B, and B of C, A and C are duplicates
 * only if they show it too. Immutable.
 */
public final class Duplicates {

    /** Shorter summaries and titles may be the same by chance: 36 real reports are called "Shift". */
    private static final int SUMMARY_WORDS = 8;

    private static final int TITLE_WORDS = 3;

    /**
     * Two reports with the same title must share so much of their terms: the title may be that of a weekly column. Of the
     * pairs of real reports one in 370 shares as much.
     */
    private static final double TITLE_OVERLAP = 0.2;

    /**
     * So much of the terms of two nearly equal texts must be in both. Real reports that were published twice share 86 % or
     * more, any others 40 % at most.
     */
    private static final double TEXT_OVERLAP = 0.8;

    /** Texts with fewer different terms may be the same by chance. */
    private static final int TEXT_TERMS = 20;

    /** Of many reports with the same evidence, each is judged with so many of the next only: the work is not quadratic. */
    private static final int MAX_NEXT = 20;

    private final List<Report> reports;
    private final Map<String, Map<Integer, Evidence>> byReport = new HashMap<>();

    Duplicates(Corpus corpus, TermCounts counts) {
        reports = corpus.reports();
        Map<String, List<Integer>> links = new HashMap<>();
        Map<Long, List<Integer>> texts = new HashMap<>();
        Map<String, List<Integer>> summaries = new HashMap<>();
        Map<String, List<Integer>> titles = new HashMap<>();
        for (int place = 0; place < reports.size(); place++) {
            Report report = reports.get(place);
            group(links, report.link().shown(), place);
            group(summaries, folded(report.summary(), report.language(), SUMMARY_WORDS), place);
            group(titles, folded(report.title(), report.language(), TITLE_WORDS), place);
            int[] terms = counts.reports().get(place).terms();
            if (terms.length >= TEXT_TERMS) {
                for (long band : MinHash.bands(terms)) {
                    texts.computeIfAbsent(band, none -> new ArrayList<>(1)).add(place);
                }
            }
        }
        judge(links, Evidence.LINK, (one, other) -> true);
        judge(texts, Evidence.TEXT, (one, other) -> counts.overlap(one, other) >= TEXT_OVERLAP);
        judge(summaries, Evidence.SUMMARY, (one, other) -> true);
        judge(titles, Evidence.TITLE, (one, other) -> counts.overlap(one, other) >= TITLE_OVERLAP);
    }

    /** What shows that two reports are of the same article; of several, the first. */
    public enum Evidence {
        LINK("the same link"),
        TEXT("nearly the same text"),
        SUMMARY("the same summary"),
        TITLE("the same title");

        private final String words;

        Evidence(String words) {
            this.words = words;
        }

        /** Returns it in words, as part of a sentence. */
        public String words() {
            return words;
        }
    }

    /** Another report of the same article. */
    public record Duplicate(Report report, Evidence evidence) {}

    /** Returns the other reports of a report's article, oldest first. */
    public List<Duplicate> of(Report report) {
        return byReport.getOrDefault(report.id(), Map.of()).entrySet().stream()
                .map(found -> new Duplicate(reports.get(found.getKey()), found.getValue()))
                .toList();
    }

    /** Returns what two texts share that differ only in case, accents, plurals and stop words; "" if it is too short. */
    private static String folded(String text, String language, int atLeast) {
        List<String> terms = Terms.of(text, language);
        return terms.size() < atLeast ? "" : String.join(" ", terms);
    }

    private static void group(Map<String, List<Integer>> groups, String key, int place) {
        if (!key.isEmpty()) {
            groups.computeIfAbsent(key, none -> new ArrayList<>(1)).add(place);
        }
    }

    private void judge(Map<?, List<Integer>> groups, Evidence evidence, BiPredicate<Integer, Integer> isSame) {
        for (List<Integer> places : groups.values()) {
            for (int i = 0; i < places.size(); i++) {
                int one = places.get(i);
                for (int other : places.subList(i + 1, Math.min(places.size(), i + 1 + MAX_NEXT))) {
                    if (isSame.test(one, other)) {
                        add(one, other, evidence);
                        add(other, one, evidence);
                    }
                }
            }
        }
    }

    private void add(int one, int other, Evidence evidence) {
        byReport.computeIfAbsent(reports.get(one).id(), none -> new TreeMap<>()).putIfAbsent(other, evidence);
    }
}
