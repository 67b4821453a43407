package foresite.check.site;

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

/** A file that cannot be read is reported as such, whatever its content would have been. */
final class UnreadableFileTest {

    private static final List<String> PATHS = List.of("a.html", "a.xml", "feed.json", "a.jsonld");

    @TempDir
    private Path folder;

    @Test
    void missingFilesAreReportedAsMissing() throws IOException {
        for (String path : PATHS) {
            Files.writeString(folder.resolve(path), "");
        }
        SiteFolder site = SiteFolder.read(folder);
        for (String path : PATHS) {
            Files.delete(folder.resolve(path));
        }
        List<Diagnostic> found =
                new ArrayList<>(CheckedPage.read(site, "a.html").diagnostics());
        found.addAll(XmlFile.check(site, "a.xml"));
        found.addAll(JsonFeedRules.check(site, "feed.json"));
        found.addAll(JsonLdRules.check(site, "a.jsonld"));
        assertThat(found.stream().map(Diagnostic::toString))
                .containsExactly(
                        "a.html: error F316: it is no longer there",
                        "a.xml: error F316: it is no longer there",
                        "feed.json: error F316: it is no longer there",
                        "a.jsonld: error F316: it is no longer there");
    }

    @Test
    void forbiddenFilesAreReportedAsForbidden() {
        FileDiagnostics found = new FileDiagnostics("a.html");
        found.addUnreadable(new AccessDeniedException("/site/a.html"));
        assertThat(found.list()).hasToString("[a.html: error F316: it may not be read]");
    }
}
