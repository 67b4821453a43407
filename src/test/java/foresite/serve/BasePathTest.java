package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The path that a site is served under. */
final class BasePathTest {

    @ParameterizedTest
    @CsvSource({"repo, /repo/", "/repo, /repo/", "repo/, /repo/", "/repo/, /repo/", "/, /", "'', /", "a/b.c, /a/b.c/"})
    void outerSlashesMayBeLeftOut(String written, String path) {
        assertThat(BasePath.of(written)).contains(new BasePath(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/a/../b", "a//b", "/.foresite/", "a b", "a%2fb", "a\"b", "<a>", "a?b", "é", "a\\b"})
    void whatCouldMeanAnythingElseIsRefused(String written) {
        assertThat(BasePath.of(written)).isEmpty();
    }
}
