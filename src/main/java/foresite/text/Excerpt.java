package foresite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a text that is in plain words. */
public final class Excerpt {

    /** Where a sentence ends: behind its stop, if a capital begins the next. */
    private static final Pattern END = Pattern.compile("(?<=[.!?])([\"”’)]*)\\s+(?=[\\p{Lu}\"“‘(])");

    /** What must not precede the ellipsis. */
    private static final Pattern LOOSE = Pattern.compile("[\\s,;:–—-]+$");

    /** Shorter words of a name are in too many sentences. */
    private static final int LONG = 4;

    private Excerpt() {}

    /** Returns the text from a place on, at most so many characters, ending with a sentence or a whole word. */
    public static String of(String text, int from, int most) {
        String plain = plain(text, from, most + 1);
        if (plain.length() <= most) {
            return plain.strip();
        }
        int sentence = 0;
        for (Matcher end = END.matcher(plain); end.find() && end.end(1) <= most; ) {
            sentence = end.end(1);
        }
        if (sentence > most / 2) {
            return plain.substring(0, sentence);
        }
        int word = plain.lastIndexOf(' ', most);
        int cut = Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most;
        return LOOSE.matcher(plain.substring(0, word > most / 2 ? word : cut)).replaceFirst("") + "…";
    }

    /** Returns where the first sentence begins that has a name, or else one of its longer words; 0 where none has. */
    public static int sentence(String text, String name) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> sought = new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT)));
        for (String word : name.toLowerCase(Locale.ROOT).split("\\P{L}+")) {
            if (word.length() >= LONG) {
                sought.add(word);
            }
        }
        for (String word : sought) {
            int at = word.isBlank() ? -1 : lower.indexOf(word);
            if (at >= 0) {
                return begin(text, at);
            }
        }
        return 0;
    }

    /** Returns the sentences of a text, without the space between them; a text without stops is one. */
    public static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (Matcher end = END.matcher(text); end.find(); ) {
            sentences.add(text.substring(from, end.end(1)).strip());
            from = end.end();
        }
        sentences.add(text.substring(from).strip());
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static int begin(String text, int at) {
        int begin = 0;
        for (Matcher end = END.matcher(text); end.find() && end.end() <= at; ) {
            begin = end.end();
        }
        return begin;
    }

    private static String plain(String text, int from, int most) {
        StringBuilder plain = new StringBuilder(most + 1);
        for (int i = from; i < text.length() && plain.length() < most; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
