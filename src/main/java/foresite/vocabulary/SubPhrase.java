package foresite.vocabulary;

import foresite.vocabulary.ParsedName.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a name that could be a name itself.
 *
 * @param key that of the concept it would be
 * @param words how many of its words carry meaning
 * @param place where in the name it is
 * @param written how the name writes it; empty where its words are apart
 * @param ends whether a phrase of the name ends with it
 */
record SubPhrase(String key, int words, Place place, String written, boolean ends) {

    private static final int LONGEST = 4;
    private static final int LONGEST_SIDE = 2;

    /** Where a part is in a name. */
    enum Place {
        /** The name is a sort of it. */
        HEAD,
        /** It ends a phrase behind a preposition, or one named beside others. */
        COMPLEMENT,
        /** It says of what kind the rest is. */
        MODIFIER
    }

    /** Returns every part of a name, longest first, without the name itself. */
    static List<SubPhrase> of(ParsedName name, NameParser parser) {
        Map<String, SubPhrase> found = new LinkedHashMap<>();
        List<SubPhrase> all = new ArrayList<>();
        for (int p = 0; p < name.parts().size(); p++) {
            List<Term> terms = name.parts().get(p).terms();
            for (int length = Math.min(LONGEST, terms.size()); length > 0; length--) {
                for (int from = 0; from + length <= terms.size(); from++) {
                    boolean ends = from + length == terms.size();
                    boolean head = ends && (p == 0 || name.head().isEmpty());
                    contiguous(name, terms.subList(from, from + length), head, ends, parser, all);
                }
            }
        }
        turned(name, parser, all);
        all.sort((a, b) -> b.words() - a.words());
        all.forEach(part -> found.merge(
                part.key(),
                part,
                (one, same) -> same.place().compareTo(one.place()) < 0
                        ? new SubPhrase(one.key(), one.words(), same.place(), one.written(), one.ends() || same.ends())
                        : one));
        found.remove(name.key());
        found.remove("");
        return List.copyOf(found.values());
    }

    private static void contiguous(
            ParsedName name, List<Term> terms, boolean head, boolean ends, NameParser parser, List<SubPhrase> all) {
        ParsedName parsed = parser.parse(name.shown(), terms, Role.NONE);
        Place place = head ? Place.HEAD : ends ? Place.COMPLEMENT : Place.MODIFIER;
        int from = terms.get(0).from();
        String written =
                name.shown().substring(from, terms.get(terms.size() - 1).to());
        all.add(new SubPhrase(parsed.key(), words(parsed), place, written, ends));
        boolean plain = parsed.topic().role() == Role.NONE
                && !parsed.head().equals(name.topic().stem());
        if (ends && plain && name.topic().role() != Role.NONE) {
            // The topic is elsewhere in the name, and keeps its role: management in AI.
            all.add(new SubPhrase(parsed.bareKey() + name.topic().suffix(), parsed.words() + 1, place, "", false));
        }
    }

    /** The loss of traditional skills is a loss of skills: what is on both sides of a preposition, without the rest. */
    private static void turned(ParsedName name, NameParser parser, List<SubPhrase> all) {
        if (name.parts().size() < 2 || name.parts().get(1).listed()) {
            return;
        }
        List<Term> head = name.parts().get(0).terms();
        List<Term> complement = name.parts().get(1).terms();
        for (int left = 1; left <= Math.min(LONGEST_SIDE, head.size()); left++) {
            for (int right = 1; right <= Math.min(LONGEST_SIDE, complement.size()); right++) {
                List<Term> terms = new ArrayList<>(complement.subList(complement.size() - right, complement.size()));
                terms.addAll(head.subList(head.size() - left, head.size()));
                ParsedName parsed =
                        parser.parse(name.shown(), terms, name.topic().role());
                all.add(new SubPhrase(parsed.key(), words(parsed), Place.HEAD, "", false));
            }
        }
    }

    private static int words(ParsedName parsed) {
        return parsed.words() + (parsed.topic().role() == Role.NONE ? 0 : 1);
    }
}
