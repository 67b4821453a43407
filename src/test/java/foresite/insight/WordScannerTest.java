package foresite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordScannerTest {

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
    void otherScriptsAndDigitsAreWords() {
        assertThat(words("5G 2,600 Москва 東京")).containsExactly("5g", "2", "600", "москва", "東京");
    }

    @Test
    void aRunOfLettersThatIsNoWordIsLeftOut() {
        assertThat(words("before " + "x".repeat(500) + " after")).containsExactly("before", "after");
    }

    @Test
    void theFirstWordOfASentenceIsNotWithinOne() {
        WordScanner scanner = new WordScanner();
        scanner.read("NATO meets. Then: lunch");
        List<Boolean> within = new ArrayList<>();
        while (scanner.next()) {
            within.add(scanner.isWithinSentence());
        }
        assertThat(within).containsExactly(false, true, false, false);
    }

    @Test
    void aScannerMayBeUsedAgainForALongerText() {
        WordScanner scanner = new WordScanner();
        scanner.read("short");
        scanner.read("word ".repeat(2_000));
        int count = 0;
        while (scanner.next()) {
            count++;
        }
        assertThat(count).isEqualTo(2_000);
    }

    private static List<String> words(String text) {
        WordScanner scanner = new WordScanner();
        scanner.read(text);
        List<String> words = new ArrayList<>();
        while (scanner.next()) {
            words.add(new String(scanner.letters, 0, scanner.length));
        }
        return words;
    }
}
