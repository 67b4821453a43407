package foresite.render;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.site.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of the default templates and assets. */
final class TemplateLoaderTest {

    private static final Path TEMPLATES = Path.of("templates");

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theyNameEveryFile() throws IOException {
        assertThat(files(TEMPLATES).stream()
                        .filter(file -> file.endsWith(".peb"))
                        .map(file -> file.replace(".peb", "")))
                .containsExactlyInAnyOrderElementsOf(TemplateLoader.TEMPLATES);
        assertThat(files(TEMPLATES.resolve("assets"))).containsExactlyInAnyOrderElementsOf(Catalogue.ASSETS);
    }
}
