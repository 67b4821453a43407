package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

    private final List<String> unsafe = new ArrayList<>();
    private final MarkdownLinks.Targets places = new Places();

    /** A site of one theme, drones; one page, about; and one image, dam.png. */
    private final class Places implements MarkdownLinks.Targets {

        @Override
        public Optional<String> named(String name) {
            return name.toLowerCase(Locale.ROOT).equals("drones")
                    ? Optional.of("../themes/drones.html")
                    : Optional.empty();
        }

        @Override
        public Optional<String> local(String link) {
            if (link.equals("about.md")) {
                return Optional.of("about.html");
            }
            unsafe.add(link);
            return Optional.empty();
        }

        @Override
        public Optional<MarkdownLinks.Picture> image(String link, boolean embedded) {
            return link.equals("dam.png")
                    ? Optional.of(new MarkdownLinks.Picture("../media/dam.png", embedded ? 0 : 640, 480))
                    : Optional.empty();
        }
    }

    private String html(String markdown) {
        return MarkdownHtml.blocks(markdown, 2, places, new HeadingIds()).strip();
    }

    private String line(String markdown) {
        return MarkdownHtml.line(markdown, places);
    }

    @Test
    void plainTextIsParagraphs() {
        assertThat(html("One: two - three!\nfour\n\nFive's \"six\"."))
                .isEqualTo("<p>One: two - three!\nfour</p>\n<p>Five&#39;s &quot;six&quot;.</p>");
    }

    @Test
    void rawHtmlIsText() {
        assertThat(html("a <script>alert(1)</script> b")).isEqualTo("<p>a &lt;script&gt;alert(1)&lt;/script&gt; b</p>");
        assertThat(html("<div onclick=\"x\">\n\n<img src=x onerror=y>")).doesNotContain("<div", "<img");
    }

    @Test
    void tagsThatOnlyFormatAndCommentsAreDropped() {
        assertThat(html("H<sub>2</sub>O <!-- to be checked --> here")).isEqualTo("<p>H2O  here</p>");
        assertThat(html("One\n\n<!-- to be\nchecked -->\n\nTwo")).isEqualTo("<p>One</p>\n<p>Two</p>");
        assertThat(html("<div>\n<b>One</b><br>two\n</div>")).isEqualTo("<p>One<br>\ntwo</p>");
        assertThat(html("<!-- never closed\n\nTwo")).doesNotContain("<!--", "closed");
    }

    @Test
    void marksOfOtherProgramsAreUnderstood() {
        assertThat(html("a ==bright== and ~~gone~~ day")).isEqualTo("<p>a bright and <del>gone</del> day</p>");
        assertThat(html("> [!tip] Mind the tide\n> It is high."))
                .isEqualTo("<blockquote>\n<p>Mind the tide\nIt is high.</p>\n</blockquote>");
        assertThat(html("> [!tip]\n> It is high.")).isEqualTo("<blockquote>\n<p>tip\nIt is high.</p>\n</blockquote>");
        assertThat(html("#sea/tides rise")).isEqualTo("<p>#sea/tides rise</p>");
    }

    @Test
    void highestHeadingHasTheLevelAskedFor() {
        assertThat(html("# One\n\n## Two\n\n###### Six"))
                .isEqualTo("<h2 id=\"one\">One</h2>\n<h2 id=\"two\">Two</h2>\n<h6 id=\"six\">Six</h6>");
        assertThat(MarkdownHtml.blocks("## Two\n\n### Three", 3, places, new HeadingIds())
                        .strip())
                .isEqualTo("<h3 id=\"two\">Two</h3>\n<h3 id=\"three\">Three</h3>");
        assertThat(html("#### Four\n\n##### Five")).isEqualTo("<h2 id=\"four\">Four</h2>\n<h3 id=\"five\">Five</h3>");
    }

    @Test
    void headingsOfTheSameWordsHaveTheirOwnIds() {
        assertThat(html("## Why\n\n## Why\n\n## Menu"))
                .isEqualTo("<h2 id=\"why\">Why</h2>\n<h2 id=\"why-2\">Why</h2>\n<h2 id=\"menu-2\">Menu</h2>");
    }

    @Test
    void tableIsATable() {
        assertThat(Jsoup.parseBodyFragment(html("| a | b |\n|---|---|\n| 1 | 2 |\n"))
                        .select("td")
                        .eachText())
                .containsExactly("1", "2");
    }

    @Nested
    class Links {

        @Test
        void webMailAndLocalLinksLeadOn() {
            assertThat(html("[a](https://example.org/?x=1&y=2) [b](mailto:a@example.org) [c](about.md)"))
                    .isEqualTo("<p><a href=\"https://example.org/?x=1&amp;y=2\">a</a>"
                            + " <a href=\"mailto:a@example.org\">b</a> <a href=\"about.html\">c</a></p>");
            assertThat(unsafe).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "JAVASCRIPT:alert(1)",
                    "java&#115;cript:alert(1)",
                    "data:text/html,x",
                    "vbscript:x",
                    "//example.org",
                    "../../etc/passwd",
                    "file:///etc/passwd",
                })
        void linkThatLeadsNowhereSafeIsTextAndTold(String url) {
            assertThat(html("[word](" + url + ")")).isEqualTo("<p>word</p>");
            assertThat(html("[word]\n\n[word]: " + url)).doesNotContain("<a");
            assertThat(html("<" + url + ">")).doesNotContain("<a");
            assertThat(unsafe).isNotEmpty();
        }

        @Test
        void imageFromElsewhereIsALink() {
            assertThat(html("![a *chart*](https://example.org/c.png)"))
                    .isEqualTo("<p><a href=\"https://example.org/c.png\">a chart</a></p>");
            assertThat(html("[![chart](https://example.org/c.png)](https://example.org)"))
                    .isEqualTo("<p><a href=\"https://example.org\">chart</a></p>");
            assertThat(html("![chart](javascript:x)")).isEqualTo("<p>chart</p>");
        }

        @Test
        void imageOfTheContentFolderIsShown() {
            String image =
                    "<img src=\"../media/dam.png\" alt=\"A &quot;dam&quot;\" width=\"640\" height=\"480\" loading=\"lazy\">";
            assertThat(html("![A \"dam\"](dam.png \"built\")")).isEqualTo("<p>" + image + "</p>");
            assertThat(html("![A \"dam\"][d]\n\n[d]: dam.png")).isEqualTo("<p>" + image + "</p>");
            assertThat(html("[![A \"dam\"](dam.png)](https://example.org)"))
                    .isEqualTo("<p><a href=\"https://example.org\">" + image + "</a></p>");
            assertThat(html("![[dam.png|300]]"))
                    .isEqualTo("<p><img src=\"../media/dam.png\" alt=\"\" loading=\"lazy\"></p>");
            assertThat(html("![a lost one](lost.png)")).isEqualTo("<p>a lost one</p>");
        }

        @Test
        void addressesArePercentEncodedOnce() {
            assertThat(html("[a](<https://example.org/a b?q=ü&amp;r=1%202%>)"))
                    .isEqualTo("<p><a href=\"https://example.org/a%20b?q=%C3%BC&amp;r=1%202%25\">a</a></p>");
        }

        @Test
        void bracketsThatReferToNothingAreText() {
            assertThat(html("It *is* [*sic*] and [a][b]."))
                    .isEqualTo("<p>It <em>is</em> [<em>sic</em>] and [a][b].</p>");
        }

        @Test
        void quoteInALinkDoesNotEndItsAttribute() {
            assertThat(Jsoup.parseBodyFragment(html("[a](<https://example.org/\" onclick=\"x>)"))
                            .select("[onclick]"))
                    .isEmpty();
        }

        @Test
        void conceptBetweenBracketsIsALink() {
            assertThat(html("See [[drones]] and [[Drones|flying things]]."))
                    .isEqualTo("<p>See <a href=\"../themes/drones.html\">drones</a>"
                            + " and <a href=\"../themes/drones.html\">flying things</a>.</p>");
        }

        @Test
        void unknownNameIsText() {
            assertThat(html("See [[balloons]] and [[concern: kites]].")).isEqualTo("<p>See balloons and kites.</p>");
        }
    }

    @Nested
    class Lines {

        @Test
        void inlineMarksWorkInALine() {
            assertThat(line("See [the sheet](https://example.org/f), **twice**.<br>`v2` of R&amp;D \\*"))
                    .isEqualTo("See <a href=\"https://example.org/f\">the sheet</a>, <strong>twice</strong>.<br>"
                            + "<code>v2</code> of R&amp;D *");
        }

        @Test
        void whatWouldBeginABlockIsText() {
            assertThat(line("1. April, *said* #5")).isEqualTo("1. April, <em>said</em> #5");
            assertThat(line("# *money*")).isEqualTo("# <em>money</em>");
            assertThat(line("- 40 < 50")).isEqualTo("- 40 &lt; 50");
        }

        @Test
        void blanksAtTheEndsAreKept() {
            assertThat(line(" from *a* ")).isEqualTo(" from <em>a</em> ");
            assertThat(line("* ")).isEqualTo("* ");
        }

        @Test
        void rawHtmlIsText() {
            assertThat(line("<script>x</script><!-- no -->")).isEqualTo("&lt;script&gt;x&lt;/script&gt;");
        }

        @Test
        void aNameInATablesCellMayHaveABackslashBeforeItsBar() {
            assertThat(line("[[drones\\|flying things]]"))
                    .isEqualTo("<a href=\"../themes/drones.html\">flying things</a>");
        }
    }

    @Nested
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    class Pathological {

        @Test
        void manyBackTicks() {
            assertThat(html("a" + "`".repeat(50_000))).contains("`".repeat(50_000));
        }

        @Test
        void backTicksOfEveryLength() {
            StringBuilder text = new StringBuilder();
            for (int n = 1; n < 500; n++) {
                text.append('e').append("`".repeat(n));
            }
            assertThat(html(text.toString())).contains("e`e``e");
        }

        @Test
        void nestedBrackets() {
            assertThat(html("[".repeat(5_000) + "a" + "]".repeat(5_000))).contains("a");
        }

        @Test
        void openBrackets() {
            assertThat(html("[a".repeat(20_000))).contains("[a[a");
            assertThat(html("[a](".repeat(10_000))).contains("[a](");
            assertThat(html("[[".repeat(20_000) + "a")).contains("a");
        }

        @Test
        void deepQuotes() {
            assertThat(html("> ".repeat(10_000) + "deep")).contains("deep");
        }

        @Test
        void deepLists() {
            StringBuilder text = new StringBuilder();
            for (int depth = 0; depth < 400; depth++) {
                text.append("  ".repeat(depth)).append("* a\n");
            }
            assertThat(html(text.toString())).contains("a");
        }

        @Test
        void nestedEmphasis() {
            assertThat(html("*a **a ".repeat(10_000) + "b" + " a** a*".repeat(10_000)))
                    .contains("b");
            assertThat(html("a**b" + "c* ".repeat(20_000))).contains("c");
        }

        @Test
        void longText() {
            assertThat(html("word & ".repeat(1_000_000))).startsWith("<pre>word &amp; word");
        }
    }

    @Test
    void headingsInQuotationsAndListsAreLoweredAsWell() {
        assertThat(html("> # One\n\n- # Two\n")).doesNotContain("<h1").contains("<h2");
    }
}
