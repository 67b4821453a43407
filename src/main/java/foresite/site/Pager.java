package foresite.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list in parts, each on a page of its own.
 *
 * @param parts in the order of the list; at least one
 */
record Pager<T>(List<Part<T>> parts) {

    /** Longer beginnings of names are cut: they no longer help to find a name. */
    private static final int LONGEST = 16;

    /**
     * One part.
     *
     * @param number from 1
     * @param self its label and address
     */
    record Part<T>(int number, NamedLink self, List<T> entries, Turn turn) {

        boolean isFirst() {
            return number == 1;
        }
    }

    /** The pages before and after a page; null at the ends. */
    public record Turn(
            @Nullable NamedLink previous, @Nullable NamedLink next) {

        /** Returns the neighbors of an entry, counted from 0. */
        static Turn at(int index, List<NamedLink> all) {
            return new Turn(
                    index == 0 ? null : all.get(index - 1), index + 1 == all.size() ? null : all.get(index + 1));
        }
    }

    /**
     * Makes a part of each group.
     *
     * @param links the label and the address of each part, by its number from 1
     */
    static <T> Pager<T> of(List<List<T>> groups, IntFunction<NamedLink> links) {
        List<NamedLink> all = new ArrayList<>();
        groups.forEach(group -> all.add(links.apply(all.size() + 1)));
        List<Part<T>> parts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            parts.add(new Part<>(i + 1, all.get(i), groups.get(i), Turn.at(i, all)));
        }
        return new Pager<>(parts);
    }

    /** Divides a list into groups of at most so many entries; an empty list is one empty group. */
    static <T> List<List<T>> divided(List<T> entries, int most) {
        List<List<T>> groups = new ArrayList<>();
        for (int from = 0; from == 0 || from < entries.size(); from += most) {
            groups.add(entries.subList(from, Math.min(from + most, entries.size())));
        }
        return groups;
    }

    /** Returns the links to all parts. */
    List<NamedLink> links() {
        return parts.stream().map(Part::self).toList();
    }

    /**
     * Names groups by what they contain, as the volumes of an encyclopedia: {@code A–Adv}, {@code Aer–Ai}. A range goes
     * from the beginning of the first name to that of the last, each as short as it can be without being the same as that
     * of the neighboring group; the very last name has none, so that its label differs from the first of its own group.
     *
     * @param groups sorted names; no group is empty
     */
    static List<String> ranges(List<List<String>> groups) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<String> group = groups.get(i);
            List<String> before = i == 0 ? List.of("") : groups.get(i - 1);
            List<String> after = i + 1 == groups.size() ? group : groups.get(i + 1);
            String from = beginning(group.get(0), before.get(before.size() - 1));
            String to = beginning(group.get(group.size() - 1), after.get(0));
            ranges.add(from.equals(to) ? from : from + "–" + to);
        }
        return ranges;
    }

    /** Returns the beginning of a name up to the first letter in which it differs from another. */
    private static String beginning(String name, String other) {
        int end = 0;
        while (end < Math.min(Math.min(name.length(), LONGEST), other.length())
                && Character.toLowerCase(name.charAt(end)) == Character.toLowerCase(other.charAt(end))) {
            end++;
        }
        int cut = Math.min(name.length(), end + 1);
        boolean halved = cut < name.length() && Character.isHighSurrogate(name.charAt(cut - 1));
        return name.substring(0, halved ? cut + 1 : cut).strip();
    }
}
