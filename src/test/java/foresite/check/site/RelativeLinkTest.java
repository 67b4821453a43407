package foresite.check.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelativeLinkTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, a.html, a.html, ''",
        "a/b.html, c.html, a/c.html, ''",
        "a/b.html, ../c.html#d, c.html, d",
        "a/b.html, #d, a/b.html, d",
        "a/b.html, ?q=1#d, a/b.html, d",
        "a/b.html, c.html?q=../x, a/c.html, ''",
        "a/b.html, ./c/, a/c/, ''",
        "a/b.html, .., '', ''",
        "a/b.html, ../../x.html, ../x.html, ''",
        "a/b.html, %C3%A9%23+.html#%20, a/é#+.html, ' '",
        "a/b.html, c%2Fd.html, a/c/d.html, ''",
        "a/b.html, %zz, a/%zz, ''"
    })
    void leadsWhereABrowserGoes(String page, String link, String path, String fragment) {
        assertThat(RelativeLink.of(page, link)).isEqualTo(new RelativeLink(path, fragment));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, true",
        "../a%3Ab, true",
        "#a:b, true",
        "/a, false",
        "//a, false",
        "x:y, false",
        "HTTP://a, false"
    })
    void isRelativeWithoutSchemeHostAndRoot(String link, boolean relative) {
        assertThat(RelativeLink.isRelative(link)).isEqualTo(relative);
    }
}
