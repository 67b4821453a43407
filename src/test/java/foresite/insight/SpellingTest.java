package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.vocabulary.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

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
        assertThat(Spelling.isLike(new Word("a", one), new Word("b", other))).isTrue();
        assertThat(Spelling.isLike(new Word("b", other), new Word("a", one))).isTrue();
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
        assertThat(Spelling.isLike(new Word("a", one), new Word("b", other))).isFalse();
    }
}
