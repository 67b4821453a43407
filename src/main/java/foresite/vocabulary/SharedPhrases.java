package foresite.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words and phrases that the names of a kind share, and in how many reports. */
final class SharedPhrases {

    /** A phrase that no name has by itself becomes a concept when so many reports share it. */
    static final int ENOUGH = 5;

    /** A phrase without a name of its own has so many stems at most; longer ones are a report's own words. */
    private static final int LONGEST = 3;

    /** A form with a filler behind it, such as "monitoring systems", is a label when it is met so often. */
    private static final int ESTABLISHED = 3;

    /** A noun ends some of the names that use it, an adjective hardly ever does. */
    private static final double ENDING = 0.04;

    private static final int ENDINGS = 2;

    /** A form with a filler is the label of a noun when so many of its uses have it. */
    private static final double FILLED = 0.04;

    /** A general word is a heading where so many names consist of it. */
    private static final int HEADING = 10;

    private static final double PHRASE_ENDING = 0.1;
    private static final int SHORTEST = 3;

    private final Map<String, Phrase> byKey = new HashMap<>();
    private final Lexicon lexicon;

    private SharedPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A phrase in the making. */
    static final class Phrase {

        final String key;
        final int size;
        int reports;
        int since = -1;
        private int lastReport = -1;
        private int uses;
        private int whole;
        private int endings;
        private final Map<String, Integer> forms = new LinkedHashMap<>(4);
        private final Map<String, Integer> ending = new LinkedHashMap<>(4);
        private final Map<String, Integer> filled = new LinkedHashMap<>(4);

        Phrase(String key, int size) {
            this.key = key;
            this.size = size;
        }

        /** Returns the first form that the corpus uses; empty where none is written in one piece. */
        String first() {
            return forms.isEmpty() ? "" : forms.keySet().iterator().next();
        }
    }

    /**
     * @param names the names of each report, oldest report first
     */
    static SharedPhrases of(List<? extends Set<String>> names, Readings readings, Lexicon lexicon) {
        SharedPhrases shared = new SharedPhrases(lexicon);
        for (int report = 0; report < names.size(); report++) {
            for (String name : names.get(report)) {
                Reading reading = readings.of(name);
                shared.meet(reading.gist().phrase(), reading.gist().stems().size(), report).whole++;
                for (Sequence.Run run : reading.runs()) {
                    shared.meet(run.key(), run.size(), report);
                }
            }
        }
        shared.byKey.values().removeIf(phrase -> phrase.reports < 2);
        for (Set<String> of : names) {
            of.forEach(name -> shared.forms(readings.of(name)));
        }
        return shared;
    }

    @Nullable
    Phrase get(String key) {
        return byKey.get(key);
    }

    private Phrase meet(String key, int size, int report) {
        Phrase phrase = byKey.computeIfAbsent(key, none -> new Phrase(key, size));
        if (phrase.lastReport != report) {
            phrase.lastReport = report;
            phrase.reports++;
            if (phrase.reports == ENOUGH) {
                phrase.since = report;
            }
        }
        return phrase;
    }

    private void forms(Reading reading) {
        for (Sequence.Run run : reading.runsAndWhole()) {
            Phrase phrase = byKey.get(run.key());
            if (phrase == null || run.size() > LONGEST || phrase.reports < ENOUGH) {
                continue;
            }
            phrase.uses++;
            if (run.isWritten()) {
                String form = reading.plain().substring(run.from(), run.to());
                phrase.forms.merge(form, 1, Integer::sum);
                int filler = reading.fillerAfter(run.to());
                if (filler > 0) {
                    phrase.filled.merge(reading.plain().substring(run.from(), filler), 1, Integer::sum);
                } else if (reading.endsPhrase(run.to())) {
                    phrase.ending.merge(form, 1, Integer::sum);
                    phrase.endings++;
                }
            }
        }
    }

    /** Tells whether a phrase says something by itself, so that it can stand above the names that contain it. */
    boolean isTelling(Phrase phrase, boolean named) {
        if (lexicon.isEmpty(phrase.key) && !(named && phrase.whole >= HEADING)) {
            return false;
        }
        if (phrase.size > 1) {
            return named || (isWritten(phrase) && phrase.endings >= PHRASE_ENDING * phrase.uses);
        }
        return hasWord(phrase) && (named || (isWritten(phrase) && (isNoun(phrase) || established(phrase) != null)));
    }

    /** Tells whether a general word, such as monitoring, can stand above names that are sorts of it. */
    boolean isGenus(Phrase phrase) {
        return phrase.size == 1
                && phrase.reports >= ENOUGH
                && hasWord(phrase)
                && !lexicon.isHollow(phrase.key)
                && (established(phrase) != null || isNoun(phrase));
    }

    private boolean isWritten(Phrase phrase) {
        return phrase.reports >= ENOUGH && phrase.size <= LONGEST && !phrase.forms.isEmpty();
    }

    private boolean isNoun(Phrase phrase) {
        String form = mostUsed(phrase.forms).form();
        return (form.length() > SHORTEST && !lexicon.isAdjective(form))
                || phrase.endings >= Math.max(ENDINGS, ENDING * phrase.uses);
    }

    /** Letters and digits by themselves mean too many things; 5G and AR do not. */
    private static boolean hasWord(Phrase phrase) {
        long letters = phrase.key.chars().filter(Character::isLetter).count();
        return letters >= SHORTEST
                || (letters > 0 && phrase.key.chars().anyMatch(Character::isDigit))
                || phrase.forms.keySet().stream().anyMatch(SharedPhrases::isAcronym);
    }

    private static boolean isAcronym(String form) {
        return form.indexOf(' ') < 0
                && form.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** Tells whether a word only says of what kind things are, and how: digital tools, smart devices. */
    boolean isModifier(Phrase phrase) {
        return phrase.size == 1
                && phrase.reports >= ENOUGH
                && hasWord(phrase)
                && !lexicon.isHollow(phrase.key)
                && established(phrase) != null;
    }

    /** Tells whether a phrase can be shown as it is: a noun, an established form, more than one word. */
    boolean isLabel(Phrase phrase) {
        return phrase.size > 1 || isNoun(phrase) || established(phrase) != null;
    }

    /** Returns the form that a reader would look for; empty where no name has the phrase in one piece. */
    String label(Phrase phrase) {
        String established = phrase.size == 1 ? established(phrase) : null;
        return established != null
                ? established
                : mostUsed(phrase.ending.isEmpty() ? phrase.forms : phrase.ending)
                        .form();
    }

    /** Returns the form with a filler behind it that is met often enough, if there is one. */
    private @Nullable String established(Phrase phrase) {
        Form filled = mostUsed(phrase.filled);
        double least = isNoun(phrase) ? Math.max(ESTABLISHED, FILLED * phrase.uses) : ESTABLISHED;
        return filled.uses() >= least ? filled.form() : null;
    }

    private record Form(String form, int uses) {}

    /** Returns the most used form, whatever its case, in its most used spelling; words before an acronym, else the first. */
    private static Form mostUsed(Map<String, Integer> forms) {
        Map<String, List<Form>> folded = new LinkedHashMap<>();
        forms.forEach(
                (form, uses) -> folded.computeIfAbsent(String.join(" ", Fold.words(form)), none -> new ArrayList<>())
                        .add(new Form(form, uses)));
        boolean spelt =
                folded.values().stream().anyMatch(same -> !isAcronym(same.get(0).form()));
        Form best = new Form("", 0);
        for (List<Form> same : folded.values()) {
            if (spelt && isAcronym(same.get(0).form())) {
                continue;
            }
            int uses = same.stream().mapToInt(Form::uses).sum();
            if (uses > best.uses()) {
                Form most = same.get(0);
                for (Form form : same) {
                    most = form.uses() > most.uses() ? form : most;
                }
                best = new Form(most.form(), uses);
            }
        }
        return best;
    }
}
