package foresite.vocabulary;

import foresite.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences of folded words that stand for one idea: {@code artificial intelligence} for {@code ai}. */
final class Phrases {

    private static final int LONGEST = 8;

    /** By their first word, longest first. */
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /**
     * @param words at least two
     * @param idea the stem that stands for them
     */
    record Phrase(List<String> words, String idea) {}

    /** A phrase that is there already keeps its idea. */
    void add(List<String> words, String idea) {
        if (words.size() < 2 || words.size() > LONGEST) {
            return;
        }
        List<Phrase> same = byFirst.computeIfAbsent(words.get(0), none -> new ArrayList<>(2));
        if (same.stream().noneMatch(phrase -> phrase.words().equals(words))) {
            same.add(new Phrase(words, idea));
            same.sort((a, b) -> b.words().size() - a.words().size());
        }
    }

    /** Returns the longest phrase that begins at a place, if any does. */
    @Nullable
    Phrase at(List<Tokenizer.Token> tokens, int from) {
        for (Phrase phrase : byFirst.getOrDefault(tokens.get(from).word(), List.of())) {
            if (stands(phrase.words(), tokens, from)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean stands(List<String> words, List<Tokenizer.Token> tokens, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(tokens.get(from + i).word())) {
                return false;
            }
        }
        return true;
    }
}
