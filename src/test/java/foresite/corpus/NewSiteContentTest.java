package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Settings;
import foresite.text.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The settings that a new site begins with: every one is there, told, and right once its # is taken away. */
final class NewSiteContentTest {

    @TempDir
    private Path content;

    private static String resource(String name) throws IOException {
        try (InputStream in = NewSiteContentTest.class.getResourceAsStream("/foresite/init/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Explanations have a space behind their #, settings have none. */
    private static String uncommented(String text) {
        return text.lines().map(line -> line.replaceFirst("^#(?=[^\\s#])", "")).collect(Collectors.joining("\n"));
    }

    @Test
    void asItComesEveryDefaultStands() throws IOException {
        Written.file(content, "site.yaml", resource("site.yaml"));
        SettingsFile file = SettingsFile.read(ContentSnapshot.of(content));
        assertThat(file.diagnostics()).isEmpty();
        assertThat(file.settings()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void everySettingIsThereAndItsExampleIsRight() throws IOException {
        String text = uncommented(resource("site.yaml"));
        Written.file(content, "site.yaml", text);
        assertThat(SettingsFile.read(ContentSnapshot.of(content)).diagnostics()).isEmpty();
        JsonNode root = Yaml.MAPPER.readTree(text);
        assertThat(List.copyOf(root.propertyNames())).containsExactlyInAnyOrderElementsOf(SettingsFile.KEYS);
    }

    @Test
    void everyExampleSaysSomethingElseThanTheDefault() throws IOException {
        for (String key : SettingsFile.KEYS) {
            String line = uncommented(resource("site.yaml"))
                    .lines()
                    .filter(each -> each.startsWith(key + ":"))
                    .findFirst()
                    .orElseThrow();
            Written.file(content, "site.yaml", line + "\n");
            assertThat(SettingsFile.read(ContentSnapshot.of(content)).settings())
                    .as(key)
                    .isNotEqualTo(Settings.DEFAULTS);
        }
    }
}
