package foresite.check.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Position;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutwardLinksTest {

    private static OutwardLinks of(String markdown) {
        ContentPage page = new ContentPage("a", "A", markdown, new Position("pages/a.md", 1, 1));
        return OutwardLinks.of(new Corpus(List.of(), List.of(), List.of()), List.of(page));
    }

    @Test
    void areFoundInEveryFormWithTheirPlaces() {
        OutwardLinks links =
                of("\n[x](https://example.org/a#b) and <http://example.org/c>\nsee https://example.org/a.");
        assertThat(links.places())
                .containsOnlyKeys("https://example.org/a", "http://example.org/c")
                .containsEntry(
                        "https://example.org/a",
                        List.of(new Position("pages/a.md", 2, 5), new Position("pages/a.md", 3, 5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[x](http://a/Foresight_(futures_studies)) | http://a/Foresight_(futures_studies)",
                "[x](http://a/b_(c_(d))) | http://a/b_(c_(d))",
                "[x](http://a/Moore's_law 'Moore') | http://a/Moore's_law",
                "[x](http://a/Warner_Bros.) | http://a/Warner_Bros.",
                "[x](http://a/b). | http://a/b",
                "<http://a/b_(c)> | http://a/b_(c)",
                "(see http://a/b_(c).) | http://a/b_(c)",
                "(http://a/b) | http://a/b",
                "'http://a/b', **http://a/b**? | http://a/b"
            })
    void endWhereTheyEndInMarkdown(String markdown, String address) {
        assertThat(of(markdown).places()).containsOnlyKeys(address);
    }

    @Test
    void haveAServer() {
        assertThat(of("It begins with `http` (or https://), **https://**: https://…")
                        .places())
                .isEmpty();
    }

    @Test
    void behindAFenceOfAnotherKindAreInCodeStill() {
        OutwardLinks links = of("""
                ```
                ~~~
                https://example.org/a
                ```
                https://example.org/found

                ~~~~
                ~~~
                https://example.org/b
                ~~~~
                ```inline``` https://example.org/too
                """);
        assertThat(links.places()).containsOnlyKeys("https://example.org/found", "https://example.org/too");
    }

    @Test
    void inCodeAreExamples() {
        assertThat(of("`https://example.org/a` ``b https://example.org/b``\n\n```\nhttps://example.org/c\n```\n")
                        .places())
                .isEmpty();
    }

    @Test
    void codeEndsAtAsManyTicksAsItBeganWith() {
        assertThat(of("``a ` https://example.org/a `` https://example.org/b ``` https://example.org/c ` d `")
                        .places())
                .containsOnlyKeys("https://example.org/b", "https://example.org/c");
    }

    /** Each took from seconds to minutes where a pattern went back over what it had read. */
    @ParameterizedTest
    @ValueSource(
            strings = {"`", "` ", "`` ` ", "a`b``c```", "~", "~~~`", "http://", "(", ")", "http://a(", "*", "http://a'"
            })
    void aLongLineIsReadInTimeThatGrowsWithIt(String piece) {
        String line = piece.repeat(800_000 / piece.length());
        assertThatCode(() -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    of(line);
                    of("~".repeat(400_000) + "`");
                    of("`".repeat(400_000) + "a`");
                }))
                .doesNotThrowAnyException();
    }
}
