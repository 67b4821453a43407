package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EditedChainsTest {

    private static final int LEVELS = 4;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Each link is two letters: the concept, and the one above it. */
    private Map<String, Set<String>> broader(String... links) {
        EditedChains chains = new EditedChains();
        for (int i = 0; i < links.length; i++) {
            String below = links[i].substring(0, 1);
            String above = links[i].substring(1);
            chains.add(below, above, entry(below, i + 1), above);
        }
        return chains.broader(LEVELS, diagnostics);
    }

    private static AuthorityEntry entry(String label, int line) {
        return new AuthorityEntry(
                Kind.THEME,
                label,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Position("vocabulary.yaml", line, 1));
    }

    private List<String> reported() {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }

    @Test
    void allLinksWithoutACircleAreKept() {
        assertThat(broader("ab", "ac", "bd", "cd"))
                .isEqualTo(Map.of("a", Set.of("b", "c"), "b", Set.of("d"), "c", Set.of("d")));
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void theLinkThatClosesACircleIsLeftOut() {
        assertThat(broader("ab", "bc", "ca", "cd"))
                .isEqualTo(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("d")));
        assertThat(reported())
                .containsExactly("vocabulary.yaml:3:1: warning F104: 'c' and 'a' would be above each other");
    }

    @Test
    void theLinkThatMakesAChainTooLongIsLeftOut() {
        assertThat(broader("ab", "bc", "cd", "de"))
                .isEqualTo(Map.of("b", Set.of("c"), "c", Set.of("d"), "d", Set.of("e")));
        assertThat(reported())
                .containsExactly(
                        "vocabulary.yaml:1:1: warning F108: 'b' is not above 'a': the chain would have more than"
                                + " 4 levels");
    }

    @Test
    void anyLinksGiveShortChainsWithoutCircles() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> links = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                links.add("" + (char) ('a' + random.nextInt(12)) + (char) ('a' + random.nextInt(12)));
            }
            Collections.shuffle(links, random);
            Map<String, Set<String>> broader = broader(links.toArray(String[]::new));
            for (String key : broader.keySet()) {
                assertThat(height(key, broader, 0))
                        .as("seed %d: %s", seed, links)
                        .isLessThanOrEqualTo(LEVELS);
            }
        }
    }

    /** Returns the longest way up, cut off where there must be a circle. */
    private static int height(String key, Map<String, Set<String>> broader, int depth) {
        if (depth > LEVELS) {
            return LEVELS + 1;
        }
        return 1
                + broader.getOrDefault(key, Set.of()).stream()
                        .mapToInt(above -> height(above, broader, depth + 1))
                        .max()
                        .orElse(0);
    }

    @Test
    void aHugeCircleAndAHugeChainEnd() {
        int many = 50_000;
        EditedChains circle = new EditedChains();
        EditedChains chain = new EditedChains();
        for (int i = 0; i < many; i++) {
            circle.add("" + i, "" + (i + 1) % many, entry("" + i, i + 1), "" + (i + 1) % many);
            chain.add("" + i, "" + (i + 1), entry("" + i, i + 1), "" + (i + 1));
        }
        assertThat(circle.broader(LEVELS, diagnostics)).hasSizeLessThan(many);
        assertThat(chain.broader(LEVELS, diagnostics)).hasSize(many / LEVELS * (LEVELS - 1));
    }
}
