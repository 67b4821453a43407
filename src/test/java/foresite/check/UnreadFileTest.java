package foresite.check;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Diagnostic;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read is told as that, whatever would have been in it. */
final class UnreadFileTest {

    private static final List<String> PATHS = List.of("a.html", "a.xml", "feed.json", "a.jsonld");

    @TempDir
    private Path folder;

    @Test
    void whatHasGoneIsNotSaidToBeWrong() throws IOException {
        for (String path : PATHS) {
            Files.writeString(folder.resolve(path), "");
        }
        SiteFiles files = SiteFiles.list(folder);
        for (String path : PATHS) {
            Files.delete(folder.resolve(path));
        }
        Published published = new Published("");
        List<Diagnostic> told =
                new ArrayList<>(new PageCheck(files, published).look("a.html").told());
        told.addAll(new XmlFiles(files, published).look("a.xml"));
        told.addAll(JsonFeedRules.of(files, published, "feed.json"));
        told.addAll(JsonLd.of(files));
        assertThat(told.stream().map(Diagnostic::toString))
                .containsExactly(
                        "a.html: error F316: it is no longer there",
                        "a.xml: error F316: it is no longer there",
                        "feed.json: error F316: it is no longer there",
                        "a.jsonld: error F316: it is no longer there");
    }

    @Test
    void whatMayNotBeReadSaysSo() {
        assertThat(UnreadFile.of("a.html", new AccessDeniedException("/site/a.html")))
                .hasToString("a.html: error F316: it may not be read");
    }
}
