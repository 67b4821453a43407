package foresite.site;

import foresite.model.Finding;
import foresite.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which findings of a report say the same: reports often repeat a concern as an issue, or as a technology. */
final class Repeats {

    /** Names that share so much of their words say the same, by Jaccard (1901): one word more or less of four. */
    private static final double SAME_NAME = 0.75;

    /** Names and descriptions together that share so much of their words say the same. */
    private static final double SAME_TEXT = 0.6;

    /** A word alone is no evidence: the words of C++ and C are the same. */
    private static final int FEW = 2;

    /** A finding is compared with so many ideas before it; reports have a few dozen, and a longer list must end in time. */
    private static final int COMPARED = 300;

    private Repeats() {}

    /** Returns findings in their order, each with those after it that say the same. */
    static List<List<Finding>> of(List<Finding> findings, String language) {
        List<List<Finding>> ideas = new ArrayList<>();
        List<Words> firsts = new ArrayList<>();
        for (Finding finding : findings) {
            Words words = Words.of(finding, language);
            int same = Math.max(0, firsts.size() - COMPARED);
            while (same < firsts.size() && !firsts.get(same).isLike(words)) {
                same++;
            }
            if (same == firsts.size()) {
                firsts.add(words);
                ideas.add(new ArrayList<>());
            }
            ideas.get(same).add(finding);
        }
        return ideas;
    }

    /** The words of a finding. */
    private record Words(String name, Set<String> ofName, Set<String> ofAll) {

        static Words of(Finding finding, String language) {
            Set<String> ofName = new HashSet<>(Terms.of(finding.name(), language));
            Set<String> ofAll = new HashSet<>(Terms.of(finding.description(), language));
            ofAll.addAll(ofName);
            return new Words(finding.name().strip().toLowerCase(Locale.ROOT), ofName, ofAll);
        }

        boolean isLike(Words other) {
            return name.equals(other.name)
                    || jaccard(ofName, other.ofName) >= SAME_NAME
                    || jaccard(ofAll, other.ofAll) >= SAME_TEXT;
        }

        private static double jaccard(Set<String> a, Set<String> b) {
            if (Math.min(a.size(), b.size()) < FEW) {
                return 0;
            }
            int both = 0;
            for (String word : a) {
                both += b.contains(word) ? 1 : 0;
            }
            return (double) both / (a.size() + b.size() - both);
        }
    }
}
