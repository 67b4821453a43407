package foresite.site;

import java.util.ArrayList;
import java.util.List;

/** Names the parts of a long list by what they contain, as the volumes of an encyclopedia: {@code A–Adv}, {@code Aer–Ai}. */
final class LetterRanges {

    /** Longer beginnings are cut: they no longer help to find a name. */
    private static final int LONGEST = 16;

    private LetterRanges() {}

    /**
     * Returns a range for each part: from the beginning of its first label to that of its last, each as short as it can be
     * without being the same as that of the neighboring part.
     *
     * @param parts sorted labels; no part is empty
     */
    static List<String> of(List<List<String>> parts) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<String> part = parts.get(i);
            String first = part.get(0);
            String last = part.get(part.size() - 1);
            String before = i == 0 ? "" : parts.get(i - 1).get(parts.get(i - 1).size() - 1);
            String after = i + 1 == parts.size() ? "" : parts.get(i + 1).get(0);
            String from = beginning(first, before);
            String to = beginning(last, after);
            ranges.add(from.equals(to) ? from : from + "–" + to);
        }
        return ranges;
    }

    /** Returns the beginning of a label up to the first letter in which it differs from another. */
    private static String beginning(String label, String other) {
        int end = 0;
        while (end < Math.min(Math.min(label.length(), LONGEST), other.length())
                && Character.toLowerCase(label.charAt(end)) == Character.toLowerCase(other.charAt(end))) {
            end++;
        }
        int cut = Math.min(label.length(), end + 1);
        boolean halved = cut < label.length() && Character.isHighSurrogate(label.charAt(cut - 1));
        return label.substring(0, halved ? cut + 1 : cut).strip();
    }
}
