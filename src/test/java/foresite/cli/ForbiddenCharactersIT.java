package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Escapes of YAML write characters that HTML and XML forbid; none of them reaches a file of the site. */
final class ForbiddenCharactersIT {

    private static final String ALL = "\\0\\x01\\x07\\x08\\x0B\\x0C\\x1B\\x1F\\x7F\\x9B\\uFFFE\\uFFFF";

    @TempDir
    private Path folder;

    @Test
    void noForbiddenCharacterOfAnyFieldReachesAFile() throws Exception {
        BuiltSite.write(folder, "content/site.yaml", """
                title: "Our%s futures"
                description: "What%s changes"
                author: "Ada%s"
                licence: "CC%s BY"
                licenceUrl: "https://example.org/licence%s"
                footer: "Foot%s"
                baseUrl: "https://example.org/futures/"
                menu:
                  "About%s us": about.md
                """.replace("%s", ALL));
        BuiltSite.write(folder, "content/vocabulary.yaml", """
                themes:
                  - prefLabel: "energy%s supply"
                    altLabel: ["power%s", "energy"]
                    broader: "supply%s of all"
                """.replace("%s", ALL));
        BuiltSite.write(folder, "content/pages/about.md", "# About us\n\nWe scan. &#1; &#27; &#xFFFF;\n");
        BuiltSite.write(folder, "content/digests/20250810/a.md", """
                ---
                title: "Tides%s rise"
                source: "https://example.org/a%s"
                themes: ["energy%s", "water%s"]
                category: "science%s"
                type: "news%s"
                place%s: "here%s"
                ---

                ## Summary

                The sea &#0; &#1; &#27; rises.
                """.replace("%s", ALL)
                .replace("place" + ALL + ":", "\"place" + ALL + "\":"));
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("out"));
        assertThat(site.exit()).as(site.err()).isZero();
        List<String> bad = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.chars().anyMatch(ForbiddenCharactersIT::isForbidden)) {
                    bad.add(file.toString());
                }
                if (file.toString().endsWith(".xml")) {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
                }
            }
        }
        assertThat(bad).isEmpty();
        assertThat(site.text("feed.xml")).contains("Tides");
    }

    private static boolean isForbidden(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
    }
}
