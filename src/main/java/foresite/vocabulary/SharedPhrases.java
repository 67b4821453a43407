package foresite.vocabulary;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words and phrases that the names of a kind share, and in how many reports. Immutable once made. */
final class SharedPhrases {

    /** A general word is a heading where so many mentions consist of it. */
    private static final int HEADING = 10;

    private final Map<String, Phrase> byKey = new HashMap<>();
    private final Lexicon lexicon;

    private SharedPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * @param names the names of each report, oldest report first
     */
    static SharedPhrases of(List<List<Reading>> names, Lexicon lexicon) {
        SharedPhrases shared = new SharedPhrases(lexicon);
        for (int report = 0; report < names.size(); report++) {
            for (Reading reading : names.get(report)) {
                shared.meet(reading.whole(), report, true);
                for (Run run : reading.runs()) {
                    shared.meet(run, report, false);
                }
            }
        }
        shared.byKey.values().removeIf(phrase -> phrase.reports() < 2);
        shared.settle(names);
        return shared;
    }

    @Nullable
    Phrase get(String key) {
        return byKey.get(key);
    }

    private void meet(Run run, int report, boolean asName) {
        Phrase phrase = byKey.get(run.key());
        if (phrase == null) {
            phrase = new Phrase(run.key(), run.size());
            byKey.put(run.key(), phrase);
        }
        phrase.meet(report, asName);
    }

    private void settle(List<List<Reading>> names) {
        IdentityHashMap<Phrase, Phrase.Forms> forms = new IdentityHashMap<>();
        for (List<Reading> of : names) {
            for (Reading reading : of) {
                form(reading, reading.whole(), forms);
                reading.runs().forEach(run -> form(reading, run, forms));
            }
        }
        forms.forEach((phrase, of) -> phrase.settle(of, lexicon));
    }

    private void form(Reading reading, Run run, IdentityHashMap<Phrase, Phrase.Forms> forms) {
        Phrase phrase = run.size() > Phrase.LONGEST ? null : byKey.get(run.key());
        if (phrase != null && phrase.gathers()) {
            forms.computeIfAbsent(phrase, none -> new Phrase.Forms()).meet(reading, run);
        }
    }

    /** Tells whether a phrase says something by itself, so that it can stand above the names that contain it. */
    boolean isTelling(Phrase phrase, boolean named) {
        if (lexicon.isEmpty(phrase.key()) && !(named && phrase.names() >= HEADING)) {
            return false;
        }
        return (phrase.size() > 1 || phrase.isWord() || !phrase.gathers()) && (named || phrase.isHeading());
    }

    /** Tells whether a general word, such as monitoring, can stand above names that are sorts of it. */
    boolean isGenus(Phrase phrase) {
        return isGeneral(phrase) && phrase.isLabel();
    }

    /** Tells whether a word says how or of what kind things are, and has a form that does: digital tools. */
    boolean isModifier(Phrase phrase) {
        return isGeneral(phrase) && phrase.isEstablished();
    }

    private boolean isGeneral(Phrase phrase) {
        return phrase.size() == 1 && phrase.gathers() && phrase.isWord() && !lexicon.isHollow(phrase.key());
    }
}
