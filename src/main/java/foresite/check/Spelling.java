package foresite.check;

import foresite.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a label is spelt: its words without case, accents and punctuation. The signs of {@code C++} and {@code C#} stay, and
 * digits; they tell names apart.
 */
record Spelling(List<String> words) {

    /** In shorter words one letter often makes another word: form, firm, farm. */
    static final int LONG = 8;

    /** One letter near a word's start or at its end is seldom a slip: micro and macro, intra and intro, plural and sort. */
    private static final int FIRST = 3;

    private static final Pattern BETWEEN = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)|[^\\p{L}\\p{M}\\p{N}+#.]+");

    Spelling {
        words = List.copyOf(words);
    }

    static Spelling of(String label) {
        String plain = Letters.unaccented(label).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(plain.replace("&", " and "))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Spelling(words.isEmpty() ? List.of(label) : words);
    }

    /** Returns what is left without spaces and hyphens. */
    String squeezed() {
        String squeezed = String.join("", words);
        // 3D 5 and 3 D5 are two things.
        return squeezed.chars().anyMatch(Character::isDigit) ? String.join(" ", words) : squeezed;
    }

    /**
     * Returns the label with one inner letter of one long word left out, in every way: two labels of which one letter
     * differs have one of these in common, or one is among the other's (deletion neighborhoods: Mor and Fraenkel, 1982).
     */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            String word = words.get(w);
            if (!isLong(word)) {
                continue;
            }
            String before = String.join(" ", words.subList(0, w)) + " ";
            String after = " " + String.join(" ", words.subList(w + 1, words.size()));
            gaps.add(before + word + after);
            for (int i = FIRST; i < word.length() - 1; i++) {
                gaps.add(before + word.substring(0, i) + word.substring(i + 1) + after);
            }
        }
        return gaps.stream().distinct().toList();
    }

    private static boolean isLong(String word) {
        return word.length() >= LONG && word.chars().allMatch(Character::isLetter);
    }

    /** Tells whether one long word differs by one letter: another one, one more, one less, or two side by side swapped. */
    boolean isOneLetterFrom(Spelling other) {
        if (words.size() != other.words.size()) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < words.size(); i++) {
            String one = words.get(i);
            String two = other.words.get(i);
            if (!one.equals(two)) {
                differing++;
                if (!isLong(one) || !isLong(two) || !isOneLetterFrom(one, two)) {
                    return false;
                }
            }
        }
        return differing == 1;
    }

    private static boolean isOneLetterFrom(String one, String two) {
        int start = 0;
        int shorter = Math.min(one.length(), two.length());
        while (start < shorter && one.charAt(start) == two.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == two.charAt(two.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = two.length() - start - end;
        boolean one4one = left <= 1 && right <= 1;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(start) == two.charAt(start + 1)
                && one.charAt(start + 1) == two.charAt(start);
        return start >= FIRST && end >= 1 && (one4one || swapped);
    }
}
