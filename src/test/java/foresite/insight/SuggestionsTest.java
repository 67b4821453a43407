package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    /** The text of vocabulary.yaml. */
    private String authority = "";

    /** Returns what is suggested for technologies that so many reports name, one each. */
    private List<String> suggested(String... technologies) {
        Corpus corpus = Reports.corpus(IntStream.range(0, technologies.length)
                .mapToObj(n ->
                        Reports.naming(Reports.later(Reports.report("r" + n, "Title " + n, ""), n), technologies[n]))
                .toArray(Report[]::new));
        Vocabulary vocabulary = Vocabulary.of(corpus, authority);
        return new Suggestions(vocabulary, Insight.of(corpus, vocabulary).relatedConcepts())
                .of(Kind.TECHNOLOGY).stream()
                        .map(suggestion -> suggestion.action() + " "
                                + suggestion.other().label() + " > "
                                + suggestion.concept().label())
                        .toList();
    }

    @Test
    void oneWordSpeltInTwoWaysIsJoinedUnderTheMoreUsed() {
        assertThat(suggested("Liquified Gas Tanker", "Liquefied Gas Tanker", "Liquefied Gas Tanker"))
                .containsExactly("MERGE Liquified Gas Tanker > Liquefied Gas Tanker");
    }

    @ParameterizedTest
    @CsvSource({
        "DALL·E 2, DALL-E 3",
        "Salmon Habitat Loss, Salmon Habitat",
        "Salmon Habitat Loss, Salmon Habitat Growth",
        "AI Governance, Artificial Intelligence in Governance",
        "Nuclear Fusion, Nuclear Battery"
    })
    void whatMakesADifferenceIsNeverJoined(String one, String other) {
        assertThat(suggested(one, other, one)).noneMatch(suggestion -> suggestion.startsWith("MERGE"));
    }

    @Test
    void onlyWhatIsContainedIsSuggestedAbove() {
        assertThat(suggested("Nuclear Fusion", "Nuclear Battery", "Nuclear Battery"))
                .noneMatch(suggestion -> suggestion.startsWith("BROADER"));
    }

    @Test
    void whatTheEditorKeepsApartIsNotSuggested() {
        authority = """
                technologies:
                  - prefLabel: Battery Swaps
                    notSame: [battery swap]
                """;
        assertThat(suggested("Battery Swaps", "battery swap")).isEmpty();
    }

    @Test
    void anEntryOfTheEditorTakesInAndIsNotTakenIn() {
        authority = """
                technologies:
                  - prefLabel: Liquified Gas Tanker
                """;
        assertThat(suggested("Liquified Gas Tanker", "Liquefied Gas Tanker", "Liquefied Gas Tanker"))
                .containsExactly("MERGE Liquefied Gas Tanker > Liquified Gas Tanker");
    }

    @Test
    void noNameIsUsedTwice() {
        List<String> suggested = suggested(
                "Liquified Gas Tanker", "Liquefied Gas Tanker", "Liquefied Gas Tanker", "Liquofied Gas Tanker");
        assertThat(suggested)
                .containsExactlyInAnyOrder(
                        "MERGE Liquified Gas Tanker > Liquefied Gas Tanker",
                        "MERGE Liquofied Gas Tanker > Liquefied Gas Tanker");
    }
}
