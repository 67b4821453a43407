package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Corpus;
import foresite.model.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameParserTest {

    private static final VocabularyLists LISTS = VocabularyLists.standard();
    private static final TermReader READER = TermReader.of(new Corpus(List.of(), List.of(), List.of()), LISTS);

    private static String key(Kind kind, String name) {
        return new NameParser(kind, READER, LISTS).parse(name).key();
    }

    @ParameterizedTest
    @CsvSource({
        "TECHNOLOGY, Smart Grid Technologies,          Smart Grids",
        "TECHNOLOGY, Advanced Prompt Engineering,      Prompt Engineering",
        "TECHNOLOGY, Automation of Routine Tasks,      Routine-task Automation",
        "TECHNOLOGY, AI in Healthcare,                 AI-driven Healthcare Solutions",
        "TECHNOLOGY, Natural Language Processing Models, Natural Language Processing",
        "CONCERN,    Potential for Data Overload,      Data Overload",
        "CONCERN,    Diminishing Public Trust,         Erosion of Public Trust",
        "CONCERN,    Over-reliance on AI Systems,      AI Dependency"
    })
    void whatAddsNoMeaningIsLeftOut(Kind kind, String one, String other) {
        assertThat(key(kind, one)).isEqualTo(key(kind, other));
    }

    @ParameterizedTest
    @CsvSource({
        "TECHNOLOGY, AI Interpretability,             AI-assisted Interpretation",
        "TECHNOLOGY, Monitoring Techniques for AI,    AI-driven Monitoring",
        "TECHNOLOGY, Data-centric AI,                 Data-driven AI",
        "TECHNOLOGY, Cloud Storage and Data Backups,   Cloud Storage Data Backups",
        "TECHNOLOGY, AI-as-a-Service,                 AI Services",
        "CONCERN,    Stability,                       Stabilization",
        "CONCERN,    Impact on Education,             Impact of Technology on Education"
    })
    void whatChangesTheMeaningStays(Kind kind, String one, String other) {
        assertThat(key(kind, one)).isNotEqualTo(key(kind, other));
    }

    @Test
    void theParseIsDescribedLineByLine() {
        assertThat(new NameParser(Kind.CONCERN, READER, LISTS)
                        .parse("Potential Bias in AI Systems")
                        .described())
                .containsExactly(
                        "head phrase: Bias",
                        "complement (in): AI",
                        "role of AI: the subject of the rest",
                        "left out: Potential (it judges)",
                        "left out: Systems (it only says of what type)");
    }

    @Test
    void aSiteAddsToTheLists() {
        AuthorityFile file = AuthorityFile.parse("""
                words:
                  typeNouns:
                    technologies: [gizmo]
                  equivalents:
                    - [heat pump, thermopompe]
                """);
        assertThat(file.diagnostics()).isEmpty();
        VocabularyLists lists = VocabularyLists.with(file.lists());
        NameParser parser = new NameParser(
                Kind.TECHNOLOGY, TermReader.of(new Corpus(List.of(), List.of(), List.of()), lists), lists);
        assertThat(parser.parse("Thermopompe Gizmos").key())
                .isEqualTo(parser.parse("Heat Pumps").key());
    }
}
