package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?utm_source=x&utm_medium=y,               https://example.org/a",
        "https://example.org/a?id=7&utm_source=x&page=2,                https://example.org/a?id=7&page=2",
        "https://example.org/a?UTM_Source=x#part,                       https://example.org/a#part",
        "https://example.org/a?fbclid=x&gclid=y&ref_src=z,              https://example.org/a",
        "https://example.org/a?utmost=1&q=utm_source,                   https://example.org/a?utmost=1&q=utm_source",
        "https://example.org/a#utm_source=x,                            https://example.org/a#utm_source=x",
    })
    void trackingIsDroppedAndTheOriginalKept(String original, String shown) {
        assertThat(Links.of(original)).isEqualTo(new Link(original, shown, "example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "//example.org/a",
                "../../x",
                "https://",
                "http:///path",
                "https://exa mple.org/a",
                "https://\"><script>",
                "",
            })
    void whatIsNoWebAddressIsNotShown(String original) {
        assertThat(Links.of(original)).isEqualTo(new Link(original, "", ""));
    }

    @Test
    void siteIsTheHostWithoutWww() {
        assertThat(Links.of("HTTPS://WWW.Example.org:8080/A%20b"))
                .isEqualTo(new Link(
                        "HTTPS://WWW.Example.org:8080/A%20b", "HTTPS://WWW.Example.org:8080/A%20b", "example.org"));
    }

    @Test
    void anAddressAsPeopleWriteItIsShownInAscii() {
        assertThat(Links.of("https://köln.example/straße?a=1&amp;b=ü"))
                .isEqualTo(new Link(
                        "https://köln.example/straße?a=1&amp;b=ü",
                        "https://xn--kln-sna.example/stra%C3%9Fe?a=1&b=%C3%BC",
                        "köln.example"));
        assertThat(Links.of("<https://example.org/a b>"))
                .isEqualTo(new Link("<https://example.org/a b>", "https://example.org/a%20b", "example.org"));
    }

    @Test
    void spacesInAPathAreEncoded() {
        assertThat(Links.of(" https://example.org/a b.pdf "))
                .isEqualTo(new Link("https://example.org/a b.pdf", "https://example.org/a%20b.pdf", "example.org"));
    }
}
