package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLineTest {

    private final Told told = new Told("digests/report.md");

    /** The issue of the newsletter has a test of its own. */
    private TitleLine title(String line) {
        TitleLine read = TitleLine.of(line.substring(1).strip(), new Line(1, line), told);
        return new TitleLine(read.title(), read.digest(), read.link(), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# __The Quiet Grid__, (from page [20250810](https://letters.example.org/p/20250810).)",
                "# __The Quiet Grid__, from ([20250810](https://letters.example.org/p/20250810).)",
                "# __The Quiet Grid__, (from page [20250810d](https://letters.example.org/p/20250810d).)",
                "# __The Quiet Grid__, from page [2025-08-10](https://letters.example.org)",
                "# The Quiet Grid, (de la page [20250810](https://letters.example.org).)",
                "# **The Quiet Grid**, (from page [20250810]().)",
                "#   __The Quiet Grid__ , (from page [ 20250810 ](https://letters.example.org).)  ",
                "# __The Quiet Grid__, (from page [20250810](https://en.wikipedia.org/wiki/Grid_(power)).)",
                "# __The Quiet Grid__, (from page [20250810](https://letters.example.org/(p).)",
                "# __The Quiet Grid__ (from page [20250810](https://letters.example.org/p).)",
                "# __The Quiet Grid__ from [20250810](https://letters.example.org/p)",
                "# __The Quiet Grid__, (from page 20250810)",
                "# __The Quiet Grid__, from page 2025-08-10d.",
                "# __The Quiet Grid__ (from 20250810).",
            })
    void everyFormOfTheTitleLineNamesTitleAndDigest(String line) {
        assertThat(title(line)).isEqualTo(new TitleLine("The Quiet Grid", "20250810", "", ""));
        assertThat(told.diagnostics()).isEmpty();
    }

    @Test
    void damagedCodeIsToldAtItsColumnAndTheReportHasNoDigest() {
        assertThat(title("# __Two Minds__, from ([13214.0](https://letters.example.org/13214.0).)"))
                .isEqualTo(new TitleLine("Two Minds", "", "", ""));
        assertThat(Written.told(told.diagnostics()))
                .containsExactly("digests/report.md:1:25: warning F008: '13214.0' is not a digest's date;"
                        + " the report has no digest");
    }

    @Test
    void damagedCodeIsFoundInTheAddress() {
        assertThat(title("# __Two Minds__, from ([here](https://letters.example.org/20240107b/two).)"))
                .isEqualTo(new TitleLine("Two Minds", "20240107", "", ""));
        assertThat(told.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cities, from the sea",
                "Light from 20250810",
                "Outlook, from 20250810",
                "Excerpt from page 12",
                "Moving images from page to screen",
            })
    void lineWithoutAnOriginIsAllTitle(String line) {
        assertThat(title("# __" + line + "__")).isEqualTo(new TitleLine(line, "", "", ""));
        assertThat(title("# " + line)).isEqualTo(new TitleLine(line, "", "", ""));
        assertThat(told.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(from page 13214.0)",
                "(from page [13214.0](https://letters.example.org).)",
                "(From page [20250810](https://letters.example.org",
                "(de la page 20259999)",
                "from page [20250810] (https://letters.example.org)",
                "[20250810](https://letters.example.org)",
                "(from [Berlin](https://letters.example.org))",
            })
    void whatSeemsToBeAnOriginIsToldAndStaysInTheTitle(String end) {
        assertThat(title("# Two Minds " + end)).isEqualTo(new TitleLine("Two Minds " + end, "", "", ""));
        assertThat(Written.told(told.diagnostics()))
                .containsExactly("digests/report.md:1:13: warning F008: '" + end
                        + "' is not a digest; the whole line is the title");
    }

    @ParameterizedTest
    @ValueSource(strings = {", from page [20250810](", "(", "[", " ", "from", "(from [", "[20250810](", "()", ",\t"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longLinesAreReadInTime(String part) {
        title("# T" + part.repeat(1_000_000) + ")x");
        title("# T, (from page [20250810](" + part.repeat(1_000_000) + ").)");
    }

    @Test
    void titleIsItsPlainTextAndItsLinkIsKept() {
        assertThat(title("# Letters from [Berlin](https://example.org/20250810)"))
                .isEqualTo(new TitleLine("Letters from Berlin", "", "https://example.org/20250810", ""));
        assertThat(title("# **Mercury** [planet](https://example.org/Mercury_(planet))"))
                .isEqualTo(new TitleLine("Mercury planet", "", "https://example.org/Mercury_(planet)", ""));
    }

    @Test
    void commasAndBracketsStayInTheTitle() {
        assertThat(title("# __Chips, [again], from Taiwan__, (from page [20230305](https://letters.example.org).)"))
                .isEqualTo(new TitleLine("Chips, [again], from Taiwan", "20230305", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20250230", "20251301", "2025081", "202508101", "20250810dd", "../../x", ""})
    void codeThatIsNoDateIsNoDigest(String written) {
        assertThat(TitleLine.digestCode(written)).isEmpty();
    }

    @Test
    void codeIsItsDate() {
        assertThat(TitleLine.date("20240229")).contains(LocalDate.of(2024, 2, 29));
        assertThat(TitleLine.date("20230229")).isEmpty();
        assertThat(TitleLine.date("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            __Two Minds__, (from page [20250810](https://letters.example.org/p/1?utm_source=x).) | https://letters.example.org/p/1
            __Two Minds__, (from page [20250810](javascript:alert(1)).)                          |
            __Two Minds__, (from page 20250810.)                                                 |
            __Two Minds__                                                                        |
            """)
    void theNewslettersIssueIsKeptWhereItIsAWebAddress(String line, String issue) {
        assertThat(TitleLine.of(line, new Line(1, line), told).issue()).isEqualTo(issue == null ? "" : issue);
    }
}
