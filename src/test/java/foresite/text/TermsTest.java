package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.text.Terms.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TermsTest {

    @Test
    void wordsAreFoldedToLowerCaseWithoutAccents() {
        assertThat(words("Électricité, NAÏVE café; Œuvre")).containsExactly("electricite", "naive", "cafe", "oeuvre");
    }

    @Test
    void possessivesAndPluralsAreDropped() {
        assertThat(words("Amazon's city’s cities energies énergie boxes watches classes glaciers"))
                .containsExactly("amazon", "city", "city", "energy", "energy", "box", "watch", "class", "glacier");
    }

    @Test
    void wordsThatOnlySeemPluralsStay() {
        assertThat(words("gas virus crisis physics glass"))
                .containsExactly("gas", "virus", "crisis", "physics", "glass");
    }

    @Test
    void anApostropheSeparatesWords() {
        assertThat(words("l'énergie d’ici")).containsExactly("l", "energy", "d", "ici");
    }

    @Test
    void otherScriptsAndDigitsAreWords() {
        assertThat(words("5G 2,600 Москва 東京")).containsExactly("5g", "2", "600", "москва", "東京");
    }

    @Test
    void aRunOfLettersThatIsNoWordIsLeftOut() {
        assertThat(words("before " + "x".repeat(500) + " after")).containsExactly("before", "after");
    }

    @Test
    void theFirstWordOfASentenceIsNotWithinOne() {
        assertThat(Terms.read("NATO meets. Then: lunch"))
                .containsExactly(
                        new Term("nato", "NATO", false),
                        new Term("meet", "meets", true),
                        new Term("then", "Then", false),
                        new Term("lunch", "lunch", false));
    }

    @Test
    void stopWordsOfTheTextsLanguageAreLeftOut() {
        assertThat(Terms.of("All the glaciers of the Alps", "en-GB")).containsExactly("glacier", "alp");
        assertThat(Terms.of("Tous les glaciers des Alpes", "fr")).containsExactly("glacier", "alpe");
    }

    private static List<String> words(String text) {
        return Terms.read(text).stream().map(Term::term).toList();
    }
}
