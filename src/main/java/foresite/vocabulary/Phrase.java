package foresite.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that names share, in the making: how many reports have them, and in which forms. Not thread-safe. */
final class Phrase {

    /** A phrase that no name has by itself becomes a concept when so many reports share it. */
    static final int ENOUGH = 5;

    /** A phrase without a name of its own has so many stems at most; longer ones are a report's own words. */
    static final int LONGEST = 3;

    /** A form with a filler behind it, such as "monitoring systems", is a label when it is met so often. */
    private static final int ESTABLISHED = 3;

    /** A form with a filler is the label of a noun when so many of its uses have it. */
    private static final double FILLED = 0.04;

    /** A noun ends some of the names that use it, an adjective hardly ever does. */
    private static final double ENDING = 0.04;

    private static final int ENDINGS = 2;
    private static final double PHRASE_ENDING = 0.1;
    private static final int SHORTEST = 3;

    private final String key;
    private final int size;
    private int reports;
    private int since = -1;
    private int lastReport = -1;
    private int names;
    private int uses;
    private int endings;
    private String first = "";
    private String label = "";
    private String established = "";
    private boolean noun;
    private boolean word;

    Phrase(String key, int size) {
        this.key = key;
        this.size = size;
    }

    /** The forms of a phrase while they are counted. */
    static final class Forms {

        private final Map<String, Integer> all = new LinkedHashMap<>();
        private final Map<String, Integer> ending = new LinkedHashMap<>();
        private final Map<String, Integer> filled = new LinkedHashMap<>();
        private int uses;

        /** Counts a use; its form is unknown where a name does not write it in one piece. */
        void meet(Reading reading, Run run) {
            uses++;
            if (run.isWritten()) {
                String form = reading.written(run);
                all.merge(form, 1, Integer::sum);
                int filler = reading.fillerAfter(run.to());
                if (filler > 0) {
                    filled.merge(reading.shown().substring(run.from(), filler), 1, Integer::sum);
                } else if (reading.endsPhrase(run.to())) {
                    ending.merge(form, 1, Integer::sum);
                }
            }
        }
    }

    /** Counts a report that has the phrase; reports come in order. */
    void meet(int report, boolean asName) {
        names += asName ? 1 : 0;
        if (lastReport != report) {
            lastReport = report;
            reports++;
            if (reports == ENOUGH) {
                since = report;
            }
        }
    }

    /** Decides from its forms what sort of words these are. */
    void settle(Forms forms, Lexicon lexicon) {
        uses = forms.uses;
        endings = forms.ending.values().stream().mapToInt(Integer::intValue).sum();
        first = forms.all.isEmpty() ? "" : forms.all.keySet().iterator().next();
        String most = Form.mostUsed(forms.all).text();
        noun = (most.length() > SHORTEST && !lexicon.isAdjective(most)) || endings >= Math.max(ENDINGS, ENDING * uses);
        Form form = Form.mostUsed(forms.filled);
        established = form.uses() >= (noun ? Math.max(ESTABLISHED, FILLED * uses) : ESTABLISHED) ? form.text() : "";
        label = size == 1 && !established.isEmpty()
                ? established
                : forms.ending.isEmpty() ? most : Form.mostUsed(forms.ending).text();
        // Letters and digits by themselves mean too many things; 5G and AR do not.
        long letters = key.chars().filter(Character::isLetter).count();
        word = letters >= SHORTEST
                || (letters > 0 && key.chars().anyMatch(Character::isDigit))
                || forms.all.keySet().stream().anyMatch(Form::isAcronym);
    }

    String key() {
        return key;
    }

    int size() {
        return size;
    }

    /** Returns how many reports have it. */
    int reports() {
        return reports;
    }

    /** Returns how many mentions consist of it. */
    int names() {
        return names;
    }

    /** Returns the place of the report with which enough had it; -1 where they are not enough. */
    int since() {
        return since;
    }

    boolean gathers() {
        return reports >= ENOUGH;
    }

    /** Returns the first form that the corpus uses; empty where none is written in one piece. */
    String first() {
        return first;
    }

    /** Returns the form that a reader would look for; empty where none is written in one piece. */
    String label() {
        return label;
    }

    /** Tells whether it can be a heading though no name consists of it. */
    boolean isHeading() {
        if (!gathers() || size > LONGEST || first.isEmpty()) {
            return false;
        }
        return size > 1 ? endings >= PHRASE_ENDING * uses : isLabel();
    }

    /** Tells whether it can have been a heading while the corpus was smaller. */
    boolean wasHeading() {
        return gathers() && size <= LONGEST && !first.isEmpty();
    }

    /** Tells whether its label can be shown as it is: a noun, or an established form of more than one word. */
    boolean isLabel() {
        return size > 1 || noun || !established.isEmpty();
    }

    /** Tells whether it has a form with a filler, such as "monitoring systems", that is met often. */
    boolean isEstablished() {
        return !established.isEmpty();
    }

    /** Tells whether it is more than a letter or a number. */
    boolean isWord() {
        return word;
    }

    /** Returns the phrases that are no part of another one of them, nor of what it stands for, in their order. */
    static List<Phrase> longest(List<Phrase> phrases) {
        if (phrases.size() < 2) {
            return new ArrayList<>(phrases);
        }
        List<List<String>> stems = phrases.stream()
                .map(phrase -> List.of(phrase.key.split("[ -]")))
                .toList();
        List<Phrase> longest = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            boolean part = false;
            for (int j = 0; j < phrases.size() && !part; j++) {
                part = stems.get(j).size() > stems.get(i).size() && stems.get(j).containsAll(stems.get(i));
            }
            if (!part) {
                longest.add(phrases.get(i));
            }
        }
        return longest;
    }
}
