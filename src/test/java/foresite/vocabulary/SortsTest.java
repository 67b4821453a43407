package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortsTest {

    /** One report for each technology. */
    private static Vocabulary technologies(List<String> names) {
        List<foresite.model.Report> reports = new ArrayList<>();
        for (String name : names) {
            reports.add(Reports.report(
                    LocalDate.of(2025, 1, 5).plusWeeks(reports.size()), List.of(), List.of(name), List.of()));
        }
        return CorpusVocabulary.of(Reports.corpus(reports), AuthorityFile.parse(""));
    }

    private static Concept named(Vocabulary vocabulary, String name) {
        return vocabulary.named(Kind.TECHNOLOGY, name).orElseThrow();
    }

    private static boolean same(String a, String b) {
        Vocabulary vocabulary = technologies(List.of(a, b));
        return named(vocabulary, a).equals(named(vocabulary, b));
    }

    /** Tells whether one of some names stands below another that six reports use. */
    private static boolean isBelow(String below, String above) {
        Vocabulary vocabulary = technologies(
                Stream.concat(Stream.of(below), Stream.generate(() -> above).limit(6))
                        .toList());
        return named(vocabulary, below)
                .broader()
                .contains(named(vocabulary, above).key());
    }

    @ParameterizedTest
    @CsvSource({
        "Inequality,        Quality",
        "Agriculture,       Culture",
        "Misinformation,    Information",
        "Independence,      Dependence",
        "Photograph,        Graph",
        "Xenotransplantation, Plants"
    })
    void endOfAWordIsNotBroader(String below, String above) {
        assertThat(isBelow(below, above)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Generative AI,    AI", "Machine Learning, AI", "Chatbots,         AI"})
    void whatSaysATopicIsASortOfIt(String below, String above) {
        assertThat(isBelow(below, above)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "De-skilling of Workforce,            Workforce Skills",
        "Text-to-Speech,                      Speech-to-Text",
        "AI-Powered Software Development,     Artificial Intelligence",
        "AI-Driven Development,               Artificial Intelligence",
        "AI Initiatives,                      Artificial Intelligence",
        "AI Generation Tools,                 Artificial Intelligence",
        "Social Media Influencer,             Social Media Influence",
        "Employer Branding,                   Employment Branding",
        "AI-driven Neuroscience,              Neuroscience-Inspired AI Models",
        "AI Integration,                      Integrated AI Models",
        "Remote IT Work,                      Remote Work Technology",
        "AI for Energy Efficiency,            Energy-efficient AI",
        "On-Device AI,                        AI Devices"
    })
    void namesThatTurnTheMeaningStayTwo(String a, String b) {
        assertThat(same(a, b)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Text-to-Speech Technology, Text to Speech",
        "Next-Generation Batteries, Batteries",
        "AI Education Governance,   Governance of AI Education"
    })
    void ideasHoldHoweverTheyAreWritten(String a, String b) {
        assertThat(same(a + " ", b)).isTrue();
    }

    @Test
    void frenchNamesThatTheListLicensesAreOne() {
        Vocabulary vocabulary =
                technologies(List.of("Generative AI", "Intelligence Artificielle (IA)", "IA générative", "AI"));
        assertThat(named(vocabulary, "IA générative")).isEqualTo(named(vocabulary, "Generative AI"));
        assertThat(named(vocabulary, "Intelligence Artificielle (IA)")).isEqualTo(named(vocabulary, "AI"));
    }

    @Test
    void alsoNamedHoldsOnlyNamesThatReportsUse() {
        List<String> names = List.of(
                "Smart Water in Cities",
                "Smart Water in Farms",
                "Smart Water in Mines",
                "Smart Water in Ports",
                "Smart Water in Camps",
                "Water, Smart");
        technologies(names)
                .concepts(Kind.TECHNOLOGY)
                .forEach(concept -> assertThat(names).containsAll(concept.altLabels()));
    }
}
