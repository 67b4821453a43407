package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Finding;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.Terms;
import foresite.text.Terms.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each report uses each term: in title, summary, keywords, themes, and in the names and descriptions of all
 * findings, without stop words and single letters. A report is known by its place in the corpus, a term by its number,
 * from 0 in the order of first use. Immutable.
 */
final class TermCounts {

    /** A term of the title counts twice: the title says in a line what the report is about. */
    private static final int TITLE = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Term> spellings = new ArrayList<>();
    private final List<OfReport> reports;
    private final int[] reportsWith;

    /**
     * The terms of one report.
     *
     * @param terms their numbers, each once, in ascending order; not to be changed
     * @param counts how often each is used, in the same order; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // A million numbers of the real corpus: boxed they would take 16 MB more.
    record OfReport(int[] terms, int[] counts) {

        static OfReport of(int[] sorted) {
            int[] terms = new int[sorted.length];
            int[] counts = new int[sorted.length];
            int size = 0;
            for (int term : sorted) {
                if (size == 0 || terms[size - 1] != term) {
                    terms[size++] = term;
                }
                counts[size - 1]++;
            }
            return new OfReport(Arrays.copyOf(terms, size), Arrays.copyOf(counts, size));
        }

        /** Returns the number of words. */
        int length() {
            return Arrays.stream(counts).sum();
        }
    }

    TermCounts(Corpus corpus) {
        reports = corpus.reports().stream().map(this::count).toList();
        reportsWith = new int[numbers.size()];
        reports.forEach(report -> Arrays.stream(report.terms()).forEach(term -> reportsWith[term]++));
    }

    /** Returns the number of different terms. */
    int size() {
        return numbers.size();
    }

    /** Returns the terms of each report, in the order of the corpus. */
    List<OfReport> reports() {
        return reports;
    }

    /** Returns how many reports use a term. */
    int reportsWith(int term) {
        return reportsWith[term];
    }

    /** Returns a term, folded. */
    String term(int term) {
        return spellings.get(term).term();
    }

    /** Returns a term as it is first written within a sentence, where a capital is its own; else as first met. */
    String spelling(int term) {
        return spellings.get(term).written();
    }

    /** Returns the share of two reports' terms that is in both, 0 to 1 (Jaccard, 1901). */
    double overlap(int one, int other) {
        int[] terms = reports.get(one).terms();
        int[] others = reports.get(other).terms();
        long shared = Arrays.stream(terms)
                .filter(term -> Arrays.binarySearch(others, term) >= 0)
                .count();
        long all = terms.length + others.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private OfReport count(Report report) {
        Set<String> stopWords = Terms.stopWords(report.language());
        List<Term> words = new ArrayList<>();
        for (int i = 0; i < TITLE; i++) {
            name(report.title(), words);
        }
        words.addAll(Terms.read(report.summary()));
        report.keywords().forEach(keyword -> name(keyword, words));
        report.themes().forEach(theme -> name(theme, words));
        for (Signal signal : report.signals()) {
            name(signal.name(), words);
            words.addAll(Terms.read(signal.description()));
            words.addAll(Terms.read(signal.change()));
            words.addAll(Terms.read(signal.outlook()));
            words.addAll(Terms.read(signal.drivingForce()));
        }
        for (Finding finding : report.findings()) {
            name(finding.name(), words);
            words.addAll(Terms.read(finding.description()));
        }
        return OfReport.of(words.stream()
                .filter(word -> word.term().length() > 1 && !stopWords.contains(word.term()))
                .mapToInt(this::number)
                .sorted()
                .toArray());
    }

    /** Adds the words of a name or a title: their capitals may be those of any title. */
    private static void name(String text, List<Term> words) {
        Terms.read(text).forEach(word -> words.add(new Term(word.term(), word.written(), false)));
    }

    private int number(Term word) {
        Integer known = numbers.putIfAbsent(word.term(), spellings.size());
        if (known == null) {
            spellings.add(word);
            return spellings.size() - 1;
        }
        if (word.withinSentence() && !spellings.get(known).withinSentence()) {
            spellings.set(known, word);
        }
        return known;
    }
}
