package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Report;
import foresite.text.PlainText;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad line costs nothing but itself, and the message names the cause. */
class HeadMistakeTest {

    @TempDir
    private Path content;

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "Reefs: who pays ¦ Reefs: who pays ¦ text with a colon and a space needs quotation marks",
                "@reefs ¦ @reefs ¦ text that begins with @ needs quotation marks",
                "`reefs` ¦ `reefs` ¦ text that begins with ` needs quotation marks",
                "*reefs* ¦ *reefs* ¦ text that begins with * needs quotation marks",
                "% of reefs ¦ % of reefs ¦ text that begins with % needs quotation marks",
                "\"Reefs ¦ Reefs ¦ the quotation mark is never closed",
                "\"Reefs\" again ¦ \"Reefs\" again"
                        + " ¦ text follows the closing quotation mark; write \\\" for one within the text",
                "'Reefs' again ¦ 'Reefs' again"
                        + " ¦ text follows the closing quotation mark; write '' for one within the text"
            })
    void theTitleIsReadAsWrittenAndTheOtherLinesToo(String written, String read, String cause) {
        ReportFile file = Written.read(
                content, "a.md", "---\ntitle: " + written + "\ndate: 2025-08-10\nthemes: [reefs]\n---\n\nText.\n");
        Report report = Written.only(file);
        assertThat(report.title()).isEqualTo(PlainText.ofLine(read));
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.themes()).containsExactly("reefs");
        assertThat(Written.told(file.diagnostics()))
                .contains("digests/a.md:2:1: warning F021: the key 'title': " + cause + "; read as '" + read + "'");
    }

    @Test
    void aHashInAListIsNamedAndTheTagsAreRead() {
        ReportFile file = Written.read(content, "a.md", "---\ntitle: T\nthemes: [#reefs, #law]\ntype: news\n---\n");
        assertThat(Written.only(file).themes()).containsExactly("reefs", "law");
        assertThat(Written.only(file).type()).isEqualTo("news");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/a.md:3:1: warning F021: the key 'themes': a # outside quotation marks starts"
                        + " a comment; read as '#reefs, #law'");
    }

    @Test
    void aTitleThatAHashCutsIsReported() {
        ReportFile file = Written.read(content, "a.md", "---\ntitle: Reef #5 is bleached\ntype: a # b\n---\n");
        assertThat(Written.only(file).title()).isEqualTo("Reef");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/a.md:2:1: warning F021: the key 'title': a # outside quotation marks starts"
                        + " a comment; read as 'Reef'");
    }

    @Test
    void aCommentBehindABadValueStaysHidden() {
        Report report = Written.only(
                Written.read(content, "a.md", "---\ntitle: Reefs: who pays # ask the lawyer\ntype: news\n---\n"));
        assertThat(report.title()).isEqualTo("Reefs: who pays");
    }

    @Test
    void oneCauseInSeveralLinesIsReportedOnce() {
        ReportFile file = Written.read(
                content, "a.md", "---\ntitle:\u00a0Wide reefs\ndate:\u00a02025-08-10\nthemes:\u00a0[a, b]\n---\n");
        assertThat(Written.only(file).title()).isEqualTo("Wide reefs");
        assertThat(Written.only(file).digest()).isEqualTo("20250810");
        assertThat(Written.only(file).themes()).containsExactly("a", "b");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/a.md:2:1: warning F021: the key 'title': a no-break space is where YAML"
                        + " requires a plain one; read as 'Wide reefs'; the same is wrong in 2 more");
    }

    @Test
    void tabsAreNamedAndTheirListIsRead() {
        ReportFile file = Written.read(content, "a.md", "---\ntitle: T\ntags:\n\t- one\n\t- two\n---\n");
        assertThat(Written.only(file).keywords()).containsExactly("one", "two");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/a.md:3:1: warning F021: the key 'tags': a tab is where YAML requires spaces;"
                        + " read as 'one, two'");
    }

    @Test
    void aMissingSpaceBehindTheColonIsNamed() {
        ReportFile file = Written.read(content, "a.md", "---\ntitle: T\ntype:news\n---\n");
        assertThat(Written.only(file).type()).isEqualTo("news");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/a.md:3:1: warning F021: the key 'type': YAML requires a colon and a space"
                        + " behind the key; read as 'news'");
    }

    @Test
    void aLineWithoutAKeyIsShownAsText() {
        ReportFile file = Written.read(content, "a.md", "---\ntitle: T\nloose words\ntype: news\n---\n");
        assertThat(Written.only(file).type()).isEqualTo("news");
        assertThat(Written.only(file).title() + Written.only(file).passages()).contains("loose words");
    }

    @Test
    void badTomlAndJsonLinesCostNothingButThemselves() {
        Report toml = Written.only(
                Written.read(content, "a.md", "+++\ntitle = Reefs\ndate = 2025-08-10\ntags = [\"a\"]\n+++\nText\n"));
        assertThat(toml.title()).isEqualTo("Reefs");
        assertThat(toml.digest()).isEqualTo("20250810");
        assertThat(toml.keywords()).containsExactly("a");
        Report json = Written.only(Written.read(
                content, "b.md", "{\n  \"title\": \"Reefs\"\n  \"type\": news,\n  \"tags\": [\"a\"]\n}\nText\n"));
        assertThat(json.title()).isEqualTo("Reefs");
        assertThat(json.type()).isEqualTo("news");
        assertThat(json.keywords()).containsExactly("a");
    }

    @Test
    void aBodyThatBeginsWithABraceIsNoHead() {
        ReportFile file = Written.read(content, "a.md", "{braces} open a text.\n\n# Title\n");
        assertThat(Written.only(file).title()).isEqualTo("Title");
        assertThat(Written.only(file).summary()).isEqualTo("{braces} open a text.");
    }

    @Test
    void largeDamagedHeadsAreReadInTime() {
        String keys = "a: b: c\n".repeat(5_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Written.read(content, "a.md", "---\n" + keys + "---\n# T\n");
            Written.read(content, "b.md", "---\ntitle: \"" + "x ".repeat(200_000) + "\n---\n# T\n");
            Written.read(content, "c.md", "{\n" + "\"a\": [".repeat(20_000) + "\n}\n# T\n");
        });
    }
}
