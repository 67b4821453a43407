package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What kinship is measured against: a plain search by BM25 (Robertson and Zaragoza, 2009; k1 and b as in Lucene) for
 * all words of a report's title and summary among the titles and summaries of all. Words are read as kinship reads them:
 * stop words dropped, plurals folded. Each word is asked for once: on the real corpus that finds more than asking as
 * often as the report says it. It weighs every report for every question, and is for measuring only. Immutable.
 */
final class PlainBm25 {

    private final Lexicon lexicon = new Lexicon();
    private final StopWords stopWords = StopWords.into(lexicon);
    private final List<Report> reports;
    private final List<Map<Integer, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Ties ties;
    private int[] spread = {};
    private double meanLength;

    PlainBm25(Corpus corpus) {
        reports = corpus.reports();
        ties = new Ties(corpus);
        for (Report report : reports) {
            places.put(report.id(), counts.size());
            counts.add(count(report));
        }
        spread = new int[lexicon.size()];
        for (Map<Integer, Integer> count : counts) {
            count.keySet().forEach(word -> spread[word]++);
            meanLength += (double) length(count) / reports.size();
        }
    }

    /** Returns the reports found for one, best first; never itself. */
    List<Report> of(Report report, int limit) {
        int place = places.getOrDefault(report.id(), -1);
        Leaders leaders = new Leaders(limit);
        for (int other = 0; other < counts.size() && place >= 0; other++) {
            float score = (float) score(counts.get(place), counts.get(other));
            if (other != place && score > 0) {
                leaders.offer(score, ties.of(other));
            }
        }
        return Arrays.stream(leaders.take())
                .mapToObj(tie -> reports.get(ties.place(tie)))
                .toList();
    }

    private double score(Map<Integer, Integer> asked, Map<Integer, Integer> count) {
        double length = length(count);
        double score = 0;
        for (int word : asked.keySet()) {
            int times = count.getOrDefault(word, 0);
            if (times > 0) {
                score += Traits.rarity(spread[word], reports.size()) * Traits.saturated(times, length, meanLength);
            }
        }
        return score;
    }

    private static int length(Map<Integer, Integer> count) {
        return count.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<Integer, Integer> count(Report report) {
        boolean[] stops = stopWords.of(report.language());
        Map<Integer, Integer> count = new HashMap<>();
        for (String text : List.of(report.title(), report.summary())) {
            WordScanner scanner = new WordScanner();
            scanner.read(text);
            while (scanner.next()) {
                int word = lexicon.number(scanner);
                if (scanner.length > 1 && (word >= stops.length || !stops[word])) {
                    count.merge(word, 1, Integer::sum);
                }
            }
        }
        return count;
    }
}
