package foresite.vocabulary;

import foresite.model.Mention;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the form of a name that a reader would look for. */
final class Labels {

    private static final int LONGEST_ACRONYM = 6;

    private Labels() {}

    /** Returns the most used form; never one that shouts while another does not; among equals words before an acronym, without brackets, used first. */
    static String best(List<Mention> mentions) {
        if (mentions.size() == 1) {
            return mentions.get(0).name();
        }
        Map<String, Integer> uses = new LinkedHashMap<>();
        mentions.forEach(mention -> uses.merge(mention.name(), 1, Integer::sum));
        return uses.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> isShouting(entry.getKey()) ? 1 : 0)
                        .thenComparingInt(entry -> -entry.getValue())
                        .thenComparingInt(entry -> isAcronym(entry.getKey()) ? 1 : 0)
                        .thenComparingInt(entry -> entry.getKey().indexOf('(') < 0 ? 0 : 1))
                .orElseThrow()
                .getKey();
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
