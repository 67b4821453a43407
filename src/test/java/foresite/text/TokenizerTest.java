package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Data-Privacy, rights!   = data privacy right",
                "Œuvre d’art             = oeuvre d art",
                "China’s drones          = china drone",
                "R&D                     = r and d",
                "C++ and C# on .NET 4.5  = c++ and c# on .net 4.5",
                "the U.S. A.I. act       = the us ai act",
                "TVs, GPUs and LLMs      = tv gpu and llm",
                "news, ethics, bias      = news ethics bias",
                "batteries, movies       = battery movie"
            })
    void wordsAreFoldedByCaseAccentPunctuationAndPlural(String text, String words) {
        assertThat(Tokenizer.words(text)).isEqualTo(List.of(words.split(" ")));
    }

    @Test
    void aTokenKnowsItsPlaceInTheUnaccentedText() {
        String text = "Réseaux électriques";
        Tokenizer.Token token = Tokenizer.tokens(text).get(1);
        assertThat(Letters.unaccented(text).substring(token.from(), token.to())).isEqualTo("electriques");
        assertThat(token.word()).isEqualTo("electrique");
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(Tokenizer.words(" – !?")).isEmpty();
    }
}
