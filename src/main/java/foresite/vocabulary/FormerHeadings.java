package foresite.vocabulary;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Forms of phrases that are headings, or may have been while the corpus was smaller, each with the concept that has the
 * phrase now, or else with the one that first had it: an address of that time leads on. A phrase stops being a heading
 * when a longer one takes what is below it, or when the corpus explains an acronym of which it is a part.
 */
final class FormerHeadings {

    /** Which form came first may depend on what was joined then; it is one of so many. */
    private static final int FORMS = 12;

    private final Kind kind;
    private final NameReader reader;
    private final SharedPhrases shared;
    private final Map<String, String> named;
    private final Map<String, Concept> byKey;
    private final Map<String, Concept> former = new LinkedHashMap<>();

    /** A phrase as it was read before the corpus explained its acronyms. */
    private static final class Earlier {

        private final Set<String> first = new LinkedHashSet<>();
        private int reports;
        private int lastReport = -1;
        private String key = "";
    }

    FormerHeadings(
            Kind kind, NameReader reader, SharedPhrases shared, Map<String, String> named, Map<String, Concept> byKey) {
        this.kind = kind;
        this.reader = reader;
        this.shared = shared;
        this.named = named;
        this.byKey = byKey;
    }

    Map<String, Concept> of(Map<String, Set<Reading>> understood, List<Report> reports, Naming naming) {
        understood.forEach((key, readings) ->
                readings.forEach(reading -> reading.runs().forEach(run -> {
                    Phrase phrase = shared.get(run.key());
                    if (phrase != null && phrase.wasHeading()) {
                        lead(phrase.first(), run.key(), key);
                    }
                })));
        explained(reports, naming);
        return former;
    }

    private void lead(String form, String phrase, String concept) {
        Concept own = byKey.get(named.getOrDefault(phrase, phrase));
        Concept to = own == null ? byKey.get(concept) : own;
        if (to != null) {
            former.putIfAbsent(form, to);
        }
    }

    private void explained(List<Report> reports, Naming naming) {
        NameReader plain = reader.beforeExplanations();
        Set<String> keys = new HashSet<>();
        Map<String, Reading> then = new HashMap<>();
        for (Report report : reports) {
            for (String name : report.names(kind)) {
                if (!then.containsKey(name) && naming.reading(name).isJoined()) {
                    Reading reading = Reading.of(kind, name, plain, Lexicon.standard());
                    then.put(name, reading);
                    reading.runs().forEach(run -> keys.add(run.key()));
                }
            }
        }
        Map<String, Earlier> earlier = new LinkedHashMap<>();
        for (int place = 0; place < reports.size(); place++) {
            for (String name : new LinkedHashSet<>(reports.get(place).names(kind))) {
                Reading reading = then.getOrDefault(name, naming.reading(name));
                List<Run> runs = new ArrayList<>(reading.runs());
                runs.add(reading.whole());
                for (Run run : runs) {
                    if (keys.contains(run.key()) && run.size() <= Phrase.LONGEST) {
                        meet(
                                earlier.computeIfAbsent(run.key(), none -> new Earlier()),
                                run,
                                reading,
                                place,
                                naming.key(name));
                    }
                }
            }
        }
        earlier.forEach((key, phrase) -> {
            if (phrase.reports >= Phrase.ENOUGH) {
                phrase.first.forEach(form -> lead(form, key, phrase.key));
            }
        });
    }

    private static void meet(Earlier phrase, Run run, Reading reading, int place, String concept) {
        if (phrase.lastReport != place) {
            phrase.lastReport = place;
            phrase.reports++;
        }
        if (phrase.first.size() < FORMS && run.isWritten()) {
            phrase.first.add(reading.written(run));
        }
        phrase.key = phrase.key.isEmpty() ? concept : phrase.key;
    }
}
