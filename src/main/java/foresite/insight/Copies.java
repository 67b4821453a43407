package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reports of one and the same article. Each pair is judged by itself: a copy of a copy is a copy only if it says so too.
 * Immutable.
 */
public final class Copies {

    /** A shorter summary or title may be anybody's: 36 real reports are called "Shift". */
    private static final int SUMMARY_WORDS = 8;

    private static final int TITLE_WORDS = 3;

    /**
     * Two reports of one title must have so much of their words in common: a title may also be that of a weekly column.
     * Of the pairs of real reports one in 370 has as much.
     */
    private static final double TITLE_OVERLAP = 0.2;

    /** Of many reports that seem the same, each is judged with so many of the next only, lest the work be quadratic. */
    private static final int MAX_NEXT = 20;

    private final Map<String, List<Copy>> byReport = new HashMap<>();

    Copies(Corpus corpus, Wording wording) {
        List<Report> reports = corpus.reports();
        Pairs pairs = new Pairs();
        Map<String, List<Integer>> links = new HashMap<>();
        Map<String, List<Integer>> summaries = new HashMap<>();
        Map<String, List<Integer>> titles = new HashMap<>();
        for (int place = 0; place < reports.size(); place++) {
            Report report = reports.get(place);
            group(links, report.link().shown(), place);
            group(summaries, wording.folded(report.summary(), report.language(), SUMMARY_WORDS), place);
            group(titles, wording.folded(report.title(), report.language(), TITLE_WORDS), place);
        }
        links.values().forEach(places -> pairs.judge(places, Reason.LINK, (a, b) -> true));
        SameText texts = new SameText(wording);
        texts.suspects().forEach(places -> pairs.judge(places, Reason.TEXT, texts::isSame));
        summaries.values().forEach(places -> pairs.judge(places, Reason.SUMMARY, (a, b) -> true));
        titles.values()
                .forEach(places -> pairs.judge(places, Reason.TITLE, (a, b) -> wording.overlap(a, b) >= TITLE_OVERLAP));
        pairs.found.forEach((place, copies) -> byReport.put(
                reports.get(place).id(),
                copies.entrySet().stream()
                        .map(copy -> new Copy(reports.get(copy.getKey()), copy.getValue()))
                        .toList()));
    }

    /** What shows that two reports are of one article; the first that holds is told. */
    public enum Reason {
        LINK("the same link"),
        TEXT("nearly the same text"),
        SUMMARY("the same summary"),
        TITLE("the same title");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Returns it in words, as part of a sentence. */
        public String words() {
            return words;
        }
    }

    /** Another report of the same article. */
    public record Copy(Report report, Reason reason) {}

    /** Returns the other reports of a report's article, oldest first. */
    public List<Copy> of(Report report) {
        return byReport.getOrDefault(report.id(), List.of());
    }

    private static void group(Map<String, List<Integer>> groups, String key, int place) {
        if (!key.isEmpty()) {
            groups.computeIfAbsent(key, none -> new ArrayList<>(1)).add(place);
        }
    }

    /** Judges two reports by their places. */
    private interface Judge {

        boolean isSame(int one, int other);
    }

    /** The pairs found, by the place of either. */
    private static final class Pairs {

        private final Map<Integer, Map<Integer, Reason>> found = new HashMap<>();

        void judge(List<Integer> places, Reason reason, Judge judge) {
            for (int i = 0; i < places.size(); i++) {
                int one = places.get(i);
                for (int other : places.subList(i + 1, Math.min(places.size(), i + 1 + MAX_NEXT))) {
                    if (judge.isSame(one, other)) {
                        of(one).putIfAbsent(other, reason);
                        of(other).putIfAbsent(one, reason);
                    }
                }
            }
        }

        private Map<Integer, Reason> of(int place) {
            return found.computeIfAbsent(place, none -> new TreeMap<>());
        }
    }
}
