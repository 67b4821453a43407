package foresite.vocabulary;

import foresite.model.Mention;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the name that a reader would look for, among those that reports use. */
final class Labels {

    private static final int LONGEST_ACRONYM = 6;

    private Labels() {}

    /**
     * Returns the name that most reports use, in its most used writing; one in capitals only where there is no other;
     * among equals words before an acronym, one without brackets, the first.
     */
    static String best(List<Mention> mentions) {
        if (mentions.size() == 1) {
            return mentions.get(0).name();
        }
        Map<String, Integer> uses = new LinkedHashMap<>();
        Map<String, Integer> folded = new LinkedHashMap<>();
        mentions.forEach(mention -> {
            uses.merge(mention.name(), 1, Integer::sum);
            folded.merge(Fold.key(mention.name()), 1, Integer::sum);
        });
        return uses.keySet().stream()
                .min(Comparator.comparing(Labels::isShouting)
                        .thenComparing(name -> -folded.getOrDefault(Fold.key(name), 0))
                        .thenComparing(name -> -uses.getOrDefault(name, 0))
                        .thenComparing(Labels::isAcronym)
                        .thenComparing(name -> name.indexOf('(') >= 0))
                .orElseThrow();
    }

    private static boolean isAcronym(String name) {
        return name.length() <= LONGEST_ACRONYM
                && name.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static boolean isShouting(String name) {
        return name.length() > LONGEST_ACRONYM
                && name.chars().anyMatch(Character::isUpperCase)
                && name.chars().noneMatch(Character::isLowerCase);
    }
}
