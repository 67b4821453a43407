package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "index.html,            index.html,             index.html",
        "index.html,            themes/law.html,        themes/law.html",
        "themes/law.html,       index.html,             ../index.html",
        "themes/law.html,       themes/art.html,        art.html",
        "themes/law.html,       themes/index.html,      index.html",
        "themes/law.html,       technologies/law.html,  ../technologies/law.html",
        "pages/a/b/c.html,      pages/a/d.html,         ../d.html",
        "pages/a/b/c.html,      pages/a/b/d/e.html,     d/e.html",
        "pages/ab/c.html,       pages/abc/d.html,       ../abc/d.html",
        "pages/a/b/c.html,      index.html,             ../../../index.html",
    })
    void linkLeadsFromOnePageToAnother(String page, String target, String link) {
        assertThat(new Address(target).from(new Address(page))).isEqualTo(link);
    }

    @Test
    void lettersBeyondAsciiArePercentEncoded() {
        Address address = new Address("themes/数据 é%.html");
        assertThat(address.path()).isEqualTo("themes/数据 é%.html");
        assertThat(address.link()).isEqualTo("themes/%E6%95%B0%E6%8D%AE%20%C3%A9%25.html");
        assertThat(address.from(new Address("themes/x.html"))).isEqualTo("%E6%95%B0%E6%8D%AE%20%C3%A9%25.html");
        assertThat(new Address("a.html").from(new Address("é/x.html"))).isEqualTo("../a.html");
    }

    @Test
    void urlLeavesOutTheIndex() {
        assertThat(new Address("index.html").url()).isEmpty();
        assertThat(new Address("themes/index.html").url()).isEqualTo("themes/");
        assertThat(new Address("themes/my-index.html").url()).isEqualTo("themes/my-index.html");
    }
}
