package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownLimitsTest {

    /** Returns a list of so many levels, each two columns deeper than the one before. */
    private static String list(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(n -> "  ".repeat(n) + "* level\n")
                .collect(Collectors.joining());
    }

    @Test
    void aListOfThirtyLevelsIsMarkdownAndADeeperOneIsNot() {
        assertThat(MarkdownParser.limit(list(30))).isEmpty();
        assertThat(MarkdownParser.limit(list(33))).contains("is nested too deeply");
        assertThat(MarkdownParser.limit(list(400))).contains("is nested too deeply");
    }

    @ParameterizedTest
    @CsvSource({"'> ',60", "'- ',30", "'1. ',30", "'*a ',60"})
    void depthIsCountedWhateverNests(String sign, int held) {
        String end = sign.startsWith("*") ? "*".repeat(held) : "";
        assertThat(MarkdownParser.limit(sign.repeat(held) + "x" + end)).isEmpty();
        String deep = sign.repeat(3 * held) + "x" + end.repeat(3);
        assertThat(MarkdownParser.limit(deep)).contains("is nested too deeply");
        assertThat(MarkdownParser.full(deep)).isEmpty();
    }

    /** The smallest stack that a thread can have parses all that the limits let through. */
    @ParameterizedTest
    @CsvSource({
        "'> ',62,''",
        "'- ',31,''",
        "'1. ',31,''",
        "'*a ',61,*",
        "'**a ',61,**",
        "'[a',900,'](b)'",
        "'![a',60,'](b)'"
    })
    void theSizeOfTheStackDoesNotMatter(String sign, int times, String end) throws InterruptedException {
        String text = sign.repeat(times) + "x" + end.repeat(times);
        String[] read = new String[2];
        Thread small = new Thread(null, () -> read[0] = PlainText.of(text), "small", 256 * 1024);
        Thread large = new Thread(null, () -> read[1] = PlainText.of(text), "large", 64 * 1024 * 1024);
        small.start();
        large.start();
        small.join();
        large.join();
        assertThat(read[0]).isNotEmpty().isEqualTo(read[1]);
        assertThat(MarkdownParser.limit(text)).isEmpty();
    }

    /** By flexmark's own pattern the time doubles with each escape: these texts would never end. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "[a][", "![", "[a]: b\n[", "> ["})
    void escapesBehindAnOpenBracketAreReadOnce(String opening) {
        assertThat(MarkdownParser.full(opening + "\\*".repeat(400))).isPresent();
        assertThat(MarkdownParser.full(opening + "\\*".repeat(40_000))).isPresent();
    }

    @Test
    void aLabelEndsAtTheFirstBracketThatIsNotEscaped() {
        assertThat(PlainText.of("[x][a\\]b] y\n\n[a\\]b]: c")).isEqualTo("x y");
        assertThat(PlainText.of("[x][a\\*b] y\n\n[a\\*b]: c")).isEqualTo("x y");
    }

    @Test
    void linksAreCountedByParagraph() {
        String links = "[a](b) ".repeat(1_000);
        assertThat(MarkdownParser.limit((links + "\n\n").repeat(20))).isEmpty();
        assertThat(MarkdownParser.limit(links + "\n[a](b)"))
                .contains("has more than 1000 links, tags and code spans in one paragraph");
        assertThat(MarkdownParser.limit("<![CDATA[".repeat(900) + "a".repeat(100_000)))
                .contains("has more than 1000 links, tags and code spans in one paragraph");
    }

    /** Missing cells are added to every row: 60 KB of text could be 200 million cells. */
    @Test
    void cellsOfATableAreCounted() {
        String wide = "|a".repeat(100) + "\n" + "|-".repeat(100) + "\n";
        assertThat(MarkdownParser.limit(wide + "|b\n".repeat(900))).isEmpty();
        assertThat(MarkdownParser.limit(wide + "|b\n".repeat(1_000))).contains("has a table of more than 100000 cells");
    }

    @Test
    void columnsOfATableAreCounted() {
        assertThat(MarkdownParser.limit("|a".repeat(190) + "|\n" + "|:-:".repeat(190) + "|\n"))
                .isEmpty();
        assertThat(MarkdownParser.limit("|-".repeat(210))).contains("has a table of more than 200 columns");
    }

    /** The stack is the one that a thread has if nothing else is said. */
    @ParameterizedTest
    @ValueSource(strings = {"*", "_ ", "_\t", "> -", "* _", "a\n=", "a\n-"})
    void aRuleIsAsLongAsItsAuthorLikes(String rule) throws InterruptedException {
        String sign = rule.substring(rule.length() - (Character.isWhitespace(rule.charAt(rule.length() - 1)) ? 2 : 1));
        String text = rule + sign.repeat(50_000);
        String[] read = new String[1];
        Thread thread = new Thread(
                null,
                () -> read[0] = MarkdownHtml.blocks(text, 2, MarkdownLinks.Targets.NONE, new HeadingIds()),
                "usual",
                1024 * 1024);
        thread.start();
        thread.join();
        assertThat(read[0]).containsPattern("<hr|<h[23]").doesNotContain(sign.repeat(10));
    }

    @Test
    void rulesAreThreeSignsOfOneKind() {
        assertThat(html("* * *")).isEqualTo("<hr />");
        assertThat(html("   -- -")).isEqualTo("<hr />");
        assertThat(html("**")).doesNotContain("<hr");
        assertThat(html("* - *")).doesNotContain("<hr");
        assertThat(html("***a")).doesNotContain("<hr");
        assertThat(html("    ***")).doesNotContain("<hr");
        assertThat(html("a\n***\nb")).contains("<hr />");
        assertThat(html("- a\n- - -\n- b")).contains("<hr />");
    }

    private static String html(String markdown) {
        return MarkdownHtml.blocks(markdown, 2, MarkdownLinks.Targets.NONE, new HeadingIds())
                .strip();
    }

    @Test
    void linesThatAreReadAgainAreCounted() {
        String message = "has a table, or a paragraph of lines that begin with a sign, of too many lines";
        assertThat(MarkdownParser.limit("|a|\n|-|\n" + "|b|\n".repeat(1_900))).isEmpty();
        assertThat(MarkdownParser.limit("|a|\n|-|\n" + "|b|\n".repeat(2_100))).contains(message);
        assertThat(MarkdownParser.limit(("(b\n".repeat(500) + "\n").repeat(20))).contains(message);
        assertThat(MarkdownParser.limit("> (b\n".repeat(2_100))).contains(message);
        assertThat(MarkdownParser.limit("* (b\n".repeat(9_000))).isEmpty();
        assertThat(MarkdownParser.limit("b\n".repeat(90_000))).isEmpty();
    }

    /** With flexmark's own patterns, each of these exhausted the stack, whose size must not matter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](b (%s))",
                "[a](b \"%s",
                "[a](b '%s",
                "[a](<%s",
                "<a %s",
                "<!-- %s -->",
                "[a](%s)",
                "[a]: b\n(%s)"
            })
    void longPartsOfLinksAndTagsExhaustNoStack(String form) throws InterruptedException {
        String text = form.formatted("x\\a=b ".repeat(15_000)) + "\n\nend";
        String[] read = new String[1];
        Thread thread = new Thread(null, () -> read[0] = PlainText.of(text), "usual", 512 * 1024);
        thread.start();
        thread.join();
        assertThat(read[0]).endsWith("end");
    }

    /** flexmark copied the paragraph for each entity: this took half a minute. */
    @Test
    void entitiesOfALongParagraphAreReadInTime() {
        String text = "&amp; a *b* ".repeat(15_000);
        assertTimeout(Duration.ofSeconds(10), () -> PlainText.of(text));
        assertThat(PlainText.of("a &amp; b &copy; &nope; &#65;")).isEqualTo("a & b © &nope; A");
    }

    @Test
    void manyBlanksTakeLittleTime() {
        String cell = " ".repeat(60_000) + "x" + "\t".repeat(60_000) + "y *z*";
        assertTimeout(Duration.ofSeconds(5), () -> PlainText.of(cell));
        assertTimeout(Duration.ofSeconds(5), () -> PlainText.ofLine(cell + "\n" + cell));
    }

    @Test
    void whatOnlyLooksLikeNestingIsNone() {
        assertThat(MarkdownParser.limit("-".repeat(500) + "\n\n~~~\n" + " ".repeat(120) + "code\n~~~\n"))
                .isEqualTo(Optional.empty());
    }

    /** The stack is the one that a thread has if nothing else is said. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](<%s>)",
                "[a](b \"%s\")",
                "[a](b '%s')",
                "<a b=\"%s\">",
                "<a %s>",
                "[a]: b \"%s\"",
                "[a]: <%s>"
            })
    void linksAndTagsAreAsLongAsAnyStackCanRead(String form) throws InterruptedException {
        String text = form.formatted("a ".repeat(490));
        String[] read = new String[1];
        Thread thread = new Thread(null, () -> read[0] = PlainText.of(text + " x"), "usual", 1024 * 1024);
        thread.start();
        thread.join();
        assertThat(read[0]).contains("x");
        assertThat(MarkdownParser.limit(text)).isEmpty();
        assertThat(MarkdownParser.limit(form.formatted("a ".repeat(550))))
                .contains("has a title of a link, or a tag, of more than 1000 characters");
    }
}
