package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reaches a terminal or the log of a GitHub runner cannot command either. */
final class ConsoleWriterTest {

    /** The commands of the older form that a runner knows. */
    private static final List<String> COMMANDS = List.of("set-output", "error", "add-mask", "group", "warning");

    private static String printed(String text) {
        StringWriter out = new StringWriter();
        PrintWriter console = new ConsoleWriter(new PrintWriter(out));
        console.print(text);
        console.flush();
        return out.toString();
    }

    /** Whether a runner takes a line as a command, by the rules of actions/runner's ActionCommand. */
    private static boolean commandsRunner(String line) {
        String trimmed = line.stripLeading();
        boolean second = trimmed.startsWith("::") && trimmed.indexOf("::", 2) >= 0;
        String lower = line.toLowerCase(Locale.ROOT);
        boolean first = COMMANDS.stream().anyMatch(command -> lower.contains("##[" + command));
        return second || first;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plain text: a::b, C## [x] | plain text: a::b, C## [x]",
                "::error::x | :\\:error::x",
                "\"  ::add-mask::x\" | \"  :\\:add-mask::x\"",
                "a ##[error]x | a ##\\[error]x",
                "###[group]x | ###\\[group]x",
                ": one colon | : one colon",
                ":::: | :\\:::",
                "# heading | # heading",
                "## heading | ## heading",
            })
    void linesThatCommandARunnerGetABackslash(String text, String shown) {
        assertThat(printed(text)).isEqualTo(shown);
    }

    @Test
    void eachLineIsLookedAtForItself() {
        assertThat(printed("a\n::error::b\r\n\t::debug::c\n")).isEqualTo("a\n:\\:error::b\r\n\t:\\:debug::c\n");
    }

    @Test
    void controlsAndMarksOfDirectionAreShown() {
        assertThat(printed("a\u001B[31mb\u0000c\u007Fd\u009Be\u202Ef\u2066g\th"))
                .isEqualTo("a\u241B[31mb\u2400c\u2421d\uFFFDe\uFFFDf\uFFFDg\th");
    }

    @Test
    void annotationsPassUnchanged() {
        StringWriter out = new StringWriter();
        PrintWriter console = new ConsoleWriter(new PrintWriter(out));
        ConsoleWriter.forCommands(console).println("::error file=a.md::message");
        console.flush();
        assertThat(out.toString().strip()).isEqualTo("::error file=a.md::message");
    }

    @Test
    void noTextInAnyPiecesCommandsARunner() {
        String[] pieces = {":", "::", "#", "##", "[", "##[error]", "error", " ", "\t", "\n", "x", "\r\n", "::error::"};
        Random random = new Random(20261126);
        for (int i = 0; i < 5_000; i++) {
            StringWriter out = new StringWriter();
            PrintWriter console = new ConsoleWriter(new PrintWriter(out));
            StringBuilder whole = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                String piece = pieces[random.nextInt(pieces.length)];
                whole.append(piece);
                console.print(piece);
                if (random.nextInt(5) == 0) {
                    console.flush();
                }
            }
            console.flush();
            for (String line : out.toString().split("\r?\n", -1)) {
                assertThat(commandsRunner(line)).as("%s from %s", line, whole).isFalse();
            }
        }
    }

    @Test
    void aLineStaysOnOneLine() {
        assertThat(ConsoleWriter.line("café, 漢字 🦉")).isEqualTo("café, 漢字 🦉");
        assertThat(ConsoleWriter.line("a\nerror: b\tc")).isEqualTo("a\u240Aerror: b c");
        assertThat(ConsoleWriter.line("\u0000\u001B[2J\u0007\r\u007F\u009B\u202Ea\u2066"))
                .isEqualTo("\u2400\u241B[2J\u2407\u240D\u2421\uFFFD\uFFFDa\uFFFD");
    }

    @Test
    void aCountAgreesWithItsNoun() {
        assertThat(ConsoleWriter.count(0, "file", "files")).isEqualTo("0 files");
        assertThat(ConsoleWriter.count(1, "file", "files")).isEqualTo("1 file");
        assertThat(ConsoleWriter.count(2, "file", "files")).isEqualTo("2 files");
    }
}
