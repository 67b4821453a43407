package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide lists the tokens of the default style sheet as they are. */
final class TokensTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): (#[0-9a-f]{6});");
    private static final Pattern TOKEN = Pattern.compile("(?m)^  (--[a-z]+):");

    private static String text(String path) throws IOException {
        return Files.readString(Path.of(path));
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void theGuideHasEveryTokenAndThePictureEveryColour() throws IOException {
        String style = text("templates/assets/style.css");
        String tokens = style.substring(0, style.indexOf("/* Elements */"));
        String guide = text("content/pages/guide/templates.md");
        String picture = text("content/pages/guide/tokens.svg");
        assertThat(found(TOKEN, tokens))
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        token -> assertThat(guide).contains("`" + token.strip().replace(":", "") + "`"));
        assertThat(found(COLOUR, tokens)).hasSize(18).allSatisfy(colour -> {
            String name = colour.substring(0, colour.indexOf(':'));
            String value = colour.substring(colour.indexOf('#'), colour.indexOf(';'));
            assertThat(guide).containsPattern("\\| `" + name + "` \\|.*`" + value + "`");
            assertThat(picture).contains(">" + name + "<", ">" + value + "<");
        });
    }
}
