package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org,                        https://example.org,                              example.org",
        "https://example.org/a%20b?c=%C3%BC#d,       https://example.org/a%20b?c=%C3%BC#d,             example.org",
        "https://example.org/a b,                    https://example.org/a%20b,                        example.org",
        "https://example.org/100%,                   https://example.org/100%25,                       example.org",
        "https://example.org/a[1]|b,                 https://example.org/a%5B1%5D%7Cb,                 example.org",
        "https://example.org/#a#b,                   https://example.org/#a%23b,                       example.org",
        "https://example.org/?a=1&amp;b=2,           https://example.org/?a=1&b=2,                     example.org",
        "<https://example.org/ö>,                    https://example.org/%C3%B6,                       example.org",
        "https://www.köln.example:8080/,             https://www.xn--kln-sna.example:8080/,            köln.example",
        "https://xn--kln-sna.example/,               https://xn--kln-sna.example/,                     köln.example",
        "https://例え.テスト/道,                       https://xn--r8jz45g.xn--zckzah/%E9%81%93,         例え.テスト",
        "http://[2001:db8::1]:80/,                   http://[2001:db8::1]:80/,                         [2001:db8::1]",
        "https://my_site.example.org/,               https://my_site.example.org/,                     my_site.example.org",
    })
    void anAddressIsInAsciiAndItsSiteAsReadersKnowIt(String written, String url, String site) {
        assertThat(WebAddress.of(written)).contains(new WebAddress(url, site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "https://",
                "https:///path",
                "https://exa mple.org/",
                "https://a..b/",
                "https://\"onclick=x/",
                "https://example.org:port/",
                "https://example.org\\@evil.example/",
                "ftp://example.org/",
                "javascript:alert(1)//https://example.org",
            })
    void anythingElseIsNone(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @Test
    void aHostThatJavaWouldMakeAnotherOneOfStaysAsItIs() {
        assertThat(WebAddress.of("https://straße.example/").map(WebAddress::url))
                .isEqualTo(Optional.of("https://straße.example/"));
    }

    @Test
    void whatIsEncodedIsNotEncodedAgain() {
        String once = WebAddress.encoded("/a b/%20/ü?x=[y]%");
        assertThat(once).isEqualTo("/a%20b/%20/%C3%BC?x=%5By%5D%25");
        assertThat(WebAddress.encoded(once)).isEqualTo(once);
    }
}
