package foresite.insight;

import foresite.vocabulary.Word;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that turn a meaning round: a name that has one more of them than another is never the same. Immutable. */
final class Polarity {

    /** Of each pair one is enough to tell two names apart, so both stand here. */
    private static final Set<String> WORDS = Set.of(
            "no",
            "non",
            "not",
            "never",
            "without",
            "anti",
            "counter",
            "against",
            "pro",
            "post",
            "pre",
            "new",
            "old",
            "high",
            "low",
            "short",
            "long",
            "small",
            "big",
            "large",
            "open",
            "closed",
            "early",
            "late",
            "fast",
            "slow",
            "rich",
            "poor",
            "good",
            "bad",
            "free",
            "ban",
            "bans",
            "over",
            "under",
            "up",
            "down",
            "more",
            "less",
            "rise",
            "fall",
            "gain",
            "gains",
            "human",
            "machine",
            "public",
            "private",
            "local",
            "global",
            "male",
            "female",
            "men",
            "women",
            "supply",
            "demand",
            "online",
            "offline",
            "rural",
            "urban",
            "young",
            "elderly",
            "buyer",
            "seller",
            "import",
            "export",
            "start",
            "end",
            "entry",
            "exit",
            "positive",
            "negative",
            "end-of-life");

    /** Words that begin so do it in whatever form. */
    private static final List<String> BEGINNINGS = List.of(
            "loss",
            "losing",
            "lost",
            "ero",
            "declin",
            "lack",
            "absen",
            "insuffic",
            "inadequa",
            "inabil",
            "shortag",
            "scarc",
            "reduc",
            "decreas",
            "increas",
            "grow",
            "surplus",
            "excess",
            "fail",
            "weak",
            "strong",
            "strength",
            "deni",
            "reject",
            "resist",
            "oppos",
            "prohibit",
            "destr",
            "collaps",
            "diminish",
            "deterior",
            "degrad",
            "disrupt",
            "displac",
            "replac",
            "restor",
            "recover",
            "remov",
            "prevent",
            "avoid",
            "limit",
            "restrict",
            "expan",
            "shrink",
            "improv",
            "worsen",
            "mis",
            "dis",
            "over",
            "under",
            "unreli",
            "anti",
            "violat",
            "exploit");

    private Polarity() {}

    /** Tells whether one of some words turns a meaning round. */
    static boolean isIn(Collection<Word> words) {
        return words.stream()
                .map(word -> word.written().toLowerCase(Locale.ROOT))
                .anyMatch(Polarity::turns);
    }

    private static boolean turns(String word) {
        return WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith);
    }
}
