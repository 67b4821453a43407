package foresite.site;

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

class ProseTest {

    private final List<String> unknown = new ArrayList<>();
    private final List<String> unsafe = new ArrayList<>();
    private final Prose prose = new Prose(new ProseLinks(new Places()));

    /** A site of one theme, drones, and one page, about. */
    private final class Places implements ProseLinks.Targets {

        @Override
        public Optional<String> concept(String name) {
            return name.toLowerCase(Locale.ROOT).equals("drones")
                    ? Optional.of("../themes/drones.html")
                    : Optional.empty();
        }

        @Override
        public Optional<String> local(String link) {
            return link.equals("about.md") ? Optional.of("about.html") : Optional.empty();
        }

        @Override
        public void unknownConcept(String name) {
            unknown.add(name);
        }

        @Override
        public void unsafe(String link) {
            unsafe.add(link);
        }
    }

    private String html(String markdown) {
        return prose.html(markdown, 2).strip();
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
    void highestHeadingHasTheLevelAskedFor() {
        assertThat(html("# One\n\n## Two\n\n###### Six"))
                .isEqualTo("<h2 id=\"one\">One</h2>\n<h2 id=\"two\">Two</h2>\n<h6 id=\"six\">Six</h6>");
        assertThat(prose.html("## Two\n\n### Three", 3).strip())
                .isEqualTo("<h3 id=\"two\">Two</h3>\n<h3 id=\"three\">Three</h3>");
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
        void imageIsALink() {
            assertThat(html("![chart](https://example.org/c.png)"))
                    .isEqualTo("<p><a href=\"https://example.org/c.png\">chart</a></p>");
            assertThat(html("![chart](javascript:x)")).isEqualTo("<p>chart</p>");
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
        void unknownConceptIsTextAndTold() {
            assertThat(html("See [[balloons]].")).isEqualTo("<p>See balloons.</p>");
            assertThat(unknown).containsExactly("balloons");
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
