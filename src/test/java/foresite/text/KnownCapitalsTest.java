package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownCapitalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai policy                 | AI policy
            regulation of ai in eu    | regulation of AI in EU
            5g networks               | 5G networks
            mrna vaccines             | mRNA vaccines
            ai-generated art          | AI-generated art
            covid-19 and glp-1 drugs  | COVID-19 and GLP-1 drugs
            llms, ngos and evs        | LLMs, NGOs and EVs
            r&d of chinese firms      | R&D of Chinese firms
            """)
    void knownWordsGetTheirCapitals(String text, String expected) {
        assertThat(KnownCapitals.in(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maize and aids for us     | maize and aids for us
            paid apis                 | paid APIs
            who led it                | who led it
            a$1 b\\2                  | a$1 b\\2
            """)
    void wordsThatContainOrMeanSomethingElseStay(String text, String expected) {
        assertThat(KnownCapitals.in(text)).isEqualTo(expected);
    }
}
