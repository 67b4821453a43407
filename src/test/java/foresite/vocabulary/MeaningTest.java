package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    /** One report for each concern. */
    private static Vocabulary concerns(String authority, String... names) {
        return CorpusVocabulary.of(
                Reports.corpus(IntStream.range(0, names.length)
                        .mapToObj(n -> Reports.report(
                                LocalDate.of(2025, 1, 5).plusWeeks(n), List.of(), List.of(), List.of(names[n])))
                        .toList()),
                AuthorityFile.parse(authority));
    }

    private static Concept concern(Vocabulary vocabulary, String name) {
        return vocabulary.named(Kind.CONCERN, name).orElseThrow();
    }

    @Nested
    class Same {

        @ParameterizedTest
        @CsvSource({
            "Data Privacy Risks,              Privacy Concerns",
            "Loss of Biodiversity,            Biodiversity Loss",
            "AI Dependency,                   Over-reliance on AI Systems",
            "Job Displacement due to AI,      Job losses from Artificial Intelligence",
            "Ethical Concerns of AI,          AI Ethics",
            "Cyber Threats,                   Cybersecurity Risks",
            "Misuse of A.I.,                  AI Misuse",
        })
        void namesWithTheSameTellingWordsAreOne(String a, String b) {
            assertThat(concerns("", a, b).concepts(Kind.CONCERN)).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({
            "AI Governance,                AI in Governance",
            "Disconnect,                   Disconnect from Technology",
            "GPT-3 Misuse,                 GPT-4 Misuse",
            "Virtual Reality,              Virtual Real Estate",
            "Lack of Regulation,           Regulation",
        })
        void namesThatMeanTwoThingsStayTwo(String a, String b) {
            assertThat(concern(concerns("", a, b), a).key())
                    .isNotEqualTo(concern(concerns("", a, b), b).key());
        }

        @Test
        void acronymIsItsWordsInsideLongerNamesToo() {
            Vocabulary vocabulary = concerns("", "Digital Twins (DT)", "Privacy of DTs", "Digital Twin Privacy");
            assertThat(concern(vocabulary, "Privacy of DTs")).isEqualTo(concern(vocabulary, "Digital Twin Privacy"));
        }
    }

    @Nested
    class Above {

        private final String[] names = {
            "Water Scarcity in Cities",
            "Water Scarcity in Farming",
            "Water Scarcity among Herders",
            "Water Scarcity and Migration",
            "Water Scarcity near Mines"
        };

        @Test
        void phraseThatFiveReportsShareIsAHeadingThatGathersThem() {
            Concept narrow = concern(concerns("", names), names[0]);
            Concept heading = concerns("", names)
                    .keyed(Kind.CONCERN, narrow.broader().get(0))
                    .orElseThrow();
            assertThat(heading.label()).isEqualTo("Water Scarcity");
            assertThat(heading.reports()).isEmpty();
            assertThat(heading.gathered()).hasSize(5);
        }

        @Test
        void fourReportsAreNotEnough() {
            Vocabulary vocabulary = concerns("", names[0], names[1], names[2], names[3]);
            assertThat(vocabulary.named(Kind.CONCERN, "Water Scarcity")).isEmpty();
        }

        @Test
        void editorCanRefuseIt() {
            String key = concern(concerns("", names), names[0]).broader().get(0);
            assertThat(concern(
                                    concerns(
                                            "concerns:\n  - prefLabel: Water Scarcity in Cities\n    notBroader: [Water Scarcity]\n",
                                            names),
                                    names[0])
                            .broader())
                    .doesNotContain(key);
        }

        @Test
        void everyExplanationHasAReason() {
            Explanation explanation = concerns("", names).explain(Kind.CONCERN, names[1]);
            assertThat(explanation.rule()).isEqualTo(Explanation.Rule.ALONE);
            assertThat(explanation.parse()).containsExactly("head phrase: Water Scarcity", "complement (in): Farming");
            assertThat(explanation.broader())
                    .extracting(above -> above.reason() + " " + above.phrase())
                    .containsExactly("WORDS Water Scarcity");
        }

        @Test
        void explanationOfAHeadingCountsTheNamesThatContainIt() {
            Explanation explanation = concerns("", names).explain(Kind.CONCERN, "Water Scarcity");
            assertThat(explanation.rule()).isEqualTo(Explanation.Rule.HEADING);
            assertThat(explanation.containing()).isEqualTo(5);
        }
    }
}
