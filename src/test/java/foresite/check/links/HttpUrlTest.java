package foresite.check.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of addresses; the right value is the one that browsers have, by the URL Standard. */
final class HttpUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://example.org, http://example.org/",
        "HTTP://EXAMPLE.ORG/A, http://example.org/A",
        "http://u1@example.org/a, http://example.org/a",
        "http://u1:p@x@example.org/a, http://example.org/a",
        "http://example.org:80/, http://example.org/",
        "https://example.org:443/, https://example.org/",
        "http://example.org:443/, http://example.org:443/",
        "http://example.org:/, http://example.org/",
        "http://example.org:019102/, http://example.org:19102/",
        "http://example.org./, http://example.org/",
        "http:example.org/a, http://example.org/a",
        "http:////example.org\\a\\b, http://example.org/a/b",
        "http://example.org?q=1#part, http://example.org/?q=1",
        "http://example.org/a b?c d, http://example.org/a%20b?c%20d",
        "http://example.org/é, http://example.org/%C3%A9",
        "http://example.org/a/../b/./c/.., http://example.org/b/",
        "http://example.org/../../a, http://example.org/a",
        "http://example.org/?a=../b, http://example.org/?a=../b",
        "http://a_b.example.org/, http://a_b.example.org/",
        "http://bücher.example/, http://xn--bcher-kva.example/",
        "http://BÜCHER.example/, http://xn--bcher-kva.example/",
        "http://xn--bcher-kva.example/, http://xn--bcher-kva.example/",
        "http://example。org/, http://example.org/",
        "http://ex%61mple.org/, http://example.org/",
        "http://１２７.0.0.1/, http://127.0.0.1/",
        "http://127.1/, http://127.0.0.1/",
        "http://127.0.1/, http://127.0.0.1/",
        "http://0177.0.0.1/, http://127.0.0.1/",
        "http://0x7F.0.0.1/, http://127.0.0.1/",
        "http://0x7f000001/, http://127.0.0.1/",
        "http://2130706433/, http://127.0.0.1/",
        "http://017700000001/, http://127.0.0.1/",
        "http://127.0.0.1./, http://127.0.0.1/",
        "http://0/, http://0.0.0.0/",
        "http://[::1]:8080/, http://[0:0:0:0:0:0:0:1]:8080/",
        "http://[0:0::0001]/, http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/, http://127.0.0.1/",
        "http://[::FFFF:7F00:1]/, http://127.0.0.1/",
    })
    void everySpellingHasOneForm(String link, String address) {
        assertThat(HttpUrl.of(link)).map(HttpUrl::toString).contains(address);
        assertThat(HttpUrl.of(address)).map(HttpUrl::toString).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://",
                "https:///",
                "ftp://example.org/",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "http://example.org:65536/",
                "http://example.org:99999999999999999999/",
                "http://example.org:80a/",
                "http://[::1",
                "http://[::1%25eth0]/",
                "http://[localhost]/",
                "http://[1.2.3.4]/",
                "http://a..b/",
                "http://a b/",
                "http://a%00b/",
                "http://a%2Fb/",
                "http://256.0.0.1/",
                "http://1.2.3.4.5/",
                "http://127.0.0.08/",
                "http://example.1/",
                "http://4294967296/"
            })
    void whatIsNoAddressIsNone(String link) {
        assertThat(HttpUrl.of(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/b, http://example.org:81/b",
        "b, http://example.org:81/a/b",
        "../b, http://example.org:81/b",
        "?q=2, http://example.org:81/a/c?q=2",
        "'', http://example.org:81/a/c",
        "#part, http://example.org:81/a/c",
        "//other.example/b, http://other.example/b",
        "https://other.example, https://other.example/",
        "b:c, ",
        "file:///etc/passwd, ",
        "//127.1/, http://127.0.0.1/",
        "/b[1], http://example.org:81/b[1]",
        "/%zz, http://example.org:81/%zz",
    })
    void leadsOnAsInBrowsers(String location, String address) {
        HttpUrl here = HttpUrl.of("http://example.org:81/a/c?q=1").orElseThrow();
        assertThat(here.resolve(location).map(HttpUrl::toString).orElse(null)).isEqualTo(address);
    }
}
