package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

    @ParameterizedTest
    @CsvSource({
        "tech, technology",
        "Technological, Tech",
        "Liquified, Liquefied",
        "Normalization, Normalisation",
        "Training, Traininig",
        "Broker, Brokerage",
        "Conversational, conversationnel"
    })
    void oneWordInTwoFormsIsAlike(String one, String other) {
        assertThat(WordForms.isLike(one, other)).isTrue();
        assertThat(WordForms.isLike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Mate, Materials",
        "Market, Marketing",
        "Gene, Generated",
        "Data, Database",
        "Content, Context",
        "bikes, books",
        "adoption, adaptation",
        "Creation, Curation",
        "Social, Scale",
        "AI, AIs"
    })
    void twoWordsAreNot(String one, String other) {
        assertThat(WordForms.isLike(one, other)).isFalse();
    }
}
