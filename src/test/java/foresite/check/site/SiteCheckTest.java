package foresite.check.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Diagnostic;
import org.junit.jupiter.api.Test;

final class SiteCheckTest {

    @Test
    void sitesAreReportedFromFourFifthsOfWhatGitHubPublishes() {
        assertThat(SiteCheck.size(799_999_999)).isEmpty();
        assertThat(SiteCheck.size(800_000_000).map(Diagnostic::toString))
                .contains("index.html: warning F310: the site has 800.0 MB, 80 % of the 1,000 MB that GitHub Pages"
                        + " publishes");
        assertThat(SiteCheck.size(1_000_000_000).map(Diagnostic::code)).contains("F310");
        assertThat(SiteCheck.size(1_000_000_001).map(Diagnostic::code)).contains("F311");
    }
}
