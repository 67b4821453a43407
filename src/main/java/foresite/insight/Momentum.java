package foresite.insight;

import java.util.Locale;

/** How a concept's mentions move over recent digests: the newest {@value Movement#RECENT} that have a date. */
public enum Momentum {
    NEW("first named in the last " + Movement.RECENT + " digests"),
    RISING("named at least twice as often in the last " + Movement.RECENT + " digests as before"),
    STEADY("named about as often in the last " + Movement.RECENT + " digests as before"),
    FADING("named at most half as often in the last " + Movement.RECENT + " digests as before"),
    DORMANT("not named in the last " + Movement.DORMANT_AFTER + " digests"),
    RETURNING("named again after " + Movement.DORMANT_AFTER + " digests or more without");

    private final String meaning;

    Momentum(String meaning) {
        this.meaning = meaning;
    }

    public String word() {
        return this == STEADY ? "no clear change" : name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the word means, as the second half of a sentence. */
    public String meaning() {
        return meaning;
    }
}
