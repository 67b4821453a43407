package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the interface. */
final class MessagesTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    private static Set<String> values(String text) {
        return new TreeSet<>(
                VALUE.matcher(text).results().map(MatchResult::group).toList());
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSameValues() {
        Messages english = Messages.of("en", Map.of());
        Messages french = Messages.of("fr-CA", Map.of());
        assertThat(french.language()).isEqualTo("fr");
        assertThat(french.words().keySet()).isEqualTo(english.words().keySet());
        french.words().forEach((key, text) -> assertThat(values(text)).as(key).isEqualTo(values(english.text(key))));
    }

    @Test
    void ownWordsWinAndSayTheirLanguage() {
        Messages own = Messages.of("de", Map.of("language", "de", "signals.title", "Signale"));
        assertThat(own.language()).isEqualTo("de");
        assertThat(own.text("signals.title")).isEqualTo("Signale");
        assertThat(own.text("signals.any")).isEqualTo("any");
        assertThat(Messages.of("de", Map.of()).language()).isEqualTo("en");
    }

    @Test
    void valuesStandInTheirPlaces() {
        assertThat(Messages.of("en", Map.of()).text("signals.expected", "year", "2022", "due", "2032"))
                .isEqualTo("Written in 2022: expected by 2032");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.of("en", Map.of()).text("signals.titel"));
    }

    @Test
    void pluralsThatEnglishLacksAreKnown() {
        assertThat(Messages.isKnown("signals.count.few")).isTrue();
        assertThat(Messages.isKnown("signals.count.tons")).isFalse();
        assertThat(Messages.isKnown("signals.title.few")).isFalse();
    }

    /** A line must not begin with a mark: French puts a space before it. */
    @Test
    void frenchSpacesBeforeMarksDoNotBreak() {
        Pattern plain = Pattern.compile(" [:;!?%»…]|« |[^\\s\\u00a0\\u202f][;!?»]");
        assertThat(Messages.of("fr", Map.of()).words())
                .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(plain));
        assertThat(FacilitatorSheet.in("fr").markdown().replaceAll("\\(site:[^)]*\\)|\\|[-|]+\\|", ""))
                .doesNotContainPattern(plain);
    }
}
