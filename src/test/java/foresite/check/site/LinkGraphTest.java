package foresite.check.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkGraphTest {

    @TempDir
    private Path folder;

    private void page(String path, String body) throws IOException {
        Files.writeString(
                folder.resolve(path), "<title>A</title><main><h1 id=\"top-of-page\">A</h1>" + body + "</main>");
    }

    @BeforeEach
    void home() throws IOException {
        page("index.html", "<a href=\"a.html#there\">A</a><a href=\"a.html#gone\">A</a><a href=\"a.html#top\">A</a>");
        page("a.html", "<p id=\"there\"><a href=\"b.html\">B</a></p>");
        page("b.html", "<a href=\"#gone\">B</a>");
        page("404.html", "");
        page("alone.html", "<a href=\"index.html\">home</a>");
        Files.writeString(
                folder.resolve("old.html"),
                "<meta http-equiv=\"refresh\" content=\"0; url=a.html\"><title>A</title><main><h1>A</h1></main>");
    }

    @Test
    void brokenAnchorsAndUnreachablePagesAreReported() throws IOException {
        SiteFolder site = SiteFolder.read(folder);
        List<CheckedPage> pages = site.own(".html").stream()
                .map(path -> CheckedPage.read(site, path))
                .toList();
        assertThat(new LinkGraph(site, pages).diagnostics().stream().map(Diagnostic::toString))
                .containsExactly(
                        "index.html:1:78: error F302: the link 'a.html#gone' leads to an element that 'a.html' does not"
                                + " have",
                        "alone.html: warning F304: no links lead here from the home page");
        assertThat(pages.stream().flatMap(page -> page.diagnostics().stream()).map(Diagnostic::code))
                .containsExactly("F302");
    }
}
