package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BulletsTest {

    private final Told told = new Told("digests/report.md");

    private List<String> names(String text) {
        List<Line> lines = Line.of(text);
        ReportBody body = ReportBody.of(lines, Headings.of(Settings.DEFAULTS), told);
        Section section = new Section(
                Optional.of(Part.KEYWORDS),
                "Keywords",
                new Line(1, "## Keywords"),
                lines,
                body.entries(0, lines.size()));
        return Bullets.names(section, told);
    }

    private static String spelt(String text) {
        return text.chars().mapToObj(c -> "* " + (char) c + "\n").collect(Collectors.joining());
    }

    @Test
    void oneNameABullet() {
        assertThat(names("* AI\n* data privacy\n\n- 5G\n+ quantum, computing\n1. robots\n• drones\n"))
                .containsExactly("AI", "data privacy", "5G", "quantum, computing", "robots", "drones");
        assertThat(told.diagnostics()).isEmpty();
    }

    @Test
    void listWithoutBulletsIsSplitAtCommas() {
        assertThat(names("AI, data privacy; 5G\n")).containsExactly("AI", "data privacy", "5G");
    }

    @Test
    void repeatedNamesAreOne() {
        assertThat(names("* AI\n* robots\n* AI\n* AI.\n* ai\n")).containsExactly("AI", "robots", "ai");
    }

    @Test
    void fullStopAtTheEndIsNoPartOfAName() {
        assertThat(names("* gene therapy.\n* Apple Inc.\n* U.S.\n* Web 2.0.\n"))
                .containsExactly("gene therapy", "Apple Inc.", "U.S.", "Web 2.0.");
    }

    @Test
    void emphasisAndTrailingCommaAreNoPartOfAName() {
        assertThat(names("* **AI**\n* __robots__\n* `Rust`\n* drones,\n"))
                .containsExactly("AI", "robots", "Rust", "drones");
    }

    @Test
    void everyOneOfManyNamesIsKept() {
        List<String> many =
                IntStream.rangeClosed(1, 150).mapToObj(n -> "keyword " + n).toList();
        assertThat(names("* " + String.join("\n* ", many))).isEqualTo(many);
        assertThat(told.diagnostics()).isEmpty();
    }

    @Nested
    class SpeltOut {

        @Test
        void shortHonestNamesAreNoLetters() {
            assertThat(names("* C\n* R\n* X\n* Go\n")).containsExactly("C", "R", "X", "Go");
            assertThat(told.diagnostics()).isEmpty();
        }

        @Test
        void lettersAreJoinedAndSplitAtCommas() {
            assertThat(names(spelt("AI, data privacy, 5G"))).containsExactly("AI", "data privacy", "5G");
            assertThat(Written.told(told.diagnostics()))
                    .containsExactly("digests/report.md:1:1: warning F010: the list has one character per bullet;"
                            + " read as 'AI, data privacy, 5G'");
        }

        @Test
        void spaceThatAnEditorTrimmedIsStillASpace() {
            assertThat(names(spelt("big data, AI").replace("*  \n", "*\n"))).containsExactly("big data", "AI");
        }

        @Test
        void honestListMayHoldASingleCharacter() {
            assertThat(names("* X\n* Twitter\n* Elon Musk\n* R\n* social media\n"))
                    .containsExactly("X", "Twitter", "Elon Musk", "R", "social media");
            assertThat(told.diagnostics()).isEmpty();
        }

        @Test
        void threeShortNamesAreNoDamage() {
            assertThat(names("* C\n* R\n* X\n")).containsExactly("C", "R", "X");
        }
    }

    @Nested
    class SplitNumbers {

        @Test
        void numberSplitAtItsCommaIsJoined() {
            assertThat(names("* migration\n* 20\n* 000 people\n* housing\n"))
                    .containsExactly("migration", "20,000 people", "housing");
            assertThat(Written.told(told.diagnostics()))
                    .containsExactly("digests/report.md:3:1: warning F011: joined to '20,000 people'");
        }

        @Test
        void millionsAndCurrencyAreJoined() {
            assertThat(names("* $1\n* 200\n* 000 fine\n")).containsExactly("$1,200,000 fine");
        }

        @Test
        void yearsAndModelNumbersStayApart() {
            assertThat(names("* 2024\n* 100 cities\n* Boeing 737\n* 100G\n"))
                    .containsExactly("2024", "100 cities", "Boeing 737", "100G");
            assertThat(told.diagnostics()).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void numbersWithoutEndAreReadInTime() {
        assertThat(names("* 1\n" + "* 000\n".repeat(50_000))).allMatch(name -> name.length() < 50);
    }
}
