package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;

/** The terms of search. */
final class SearchTermsTest {

    @Test
    void textsBecomeTheTermsOfTheList() throws IOException {
        for (String line : IOUtils.resourceToString("/search/search-terms.tsv", StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] pair = line.split("\t");
            assertThat(String.join(" ", SearchTerms.of(pair[0]))).as(pair[0]).isEqualTo(pair[1]);
        }
    }
}
