package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    private final Told told = new Told("digests/report.md");

    @Test
    void damagedApostropheIsRepairedAndToldOnce() {
        assertThat(Mojibake.repair("first\nNetflixâ€™s and Disneyâ€™s\n", told))
                .isEqualTo("first\nNetflix’s and Disney’s\n");
        assertThat(Written.told(told.diagnostics()))
                .containsExactly("digests/report.md:2:8: warning F012: damaged characters: 'â€™' was read as '’',"
                        + " and so on in this file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"café", "naïve façade", "“quoted", "20 °C", "a – b — c", "wait…", "🤖 robots 🇫🇷", "€ 20", "™"})
    void utf8ReadAsWindows1252IsRepaired(String honest) {
        String damaged = new String(honest.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(Mojibake.repair(damaged, told)).isEqualTo(honest);
    }

    @Test
    void byteThatWindows1252LacksIsAControlCharacter() {
        assertThat(Mojibake.repair("â€œquotedâ€\u009D", told)).isEqualTo("“quoted”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "une journée… d’été",
                "Pâques à la plage, l’âge d’or",
                "le café™ et l’idée—nouvelle",
                "SÃO PAULO",
                "Íslensk ð og þ",
                "Âge",
                "🤖",
                "",
            })
    void honestTextIsUntouched(String honest) {
        assertThat(Mojibake.repair(honest, told)).isEqualTo(honest);
        assertThat(told.diagnostics()).isEmpty();
    }
}
