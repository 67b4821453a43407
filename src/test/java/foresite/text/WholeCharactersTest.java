package foresite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

final class WholeCharactersTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** Found by FuzzIT: the YAML reader failed with emoji at the end of one of its pieces of 1,024 characters. */
    @Test
    void emojiAreReadWhereverTheyAre() {
        for (int before = 1_000; before < 1_040; before++) {
            String text = "x".repeat(before) + "👩‍🚀👩‍🚀😀".repeat(400);
            assertThat(YAML.readTree(new WholeCharacters("a: " + text)).get("a").asString())
                    .as("after %s letters", before)
                    .isEqualTo(text);
        }
    }

    @Test
    void noPieceEndsWithinACharacter() throws IOException {
        WholeCharacters reader = new WholeCharacters("ab😀c\ud83d");
        char[] piece = new char[4];
        assertThat(new String(piece, 0, reader.read(piece, 0, 4))).isEqualTo("ab😀");
        assertThat(new String(piece, 0, reader.read(piece, 0, 4))).isEqualTo("c\ud83d");
        assertThat(reader.read(piece, 0, 4)).isEqualTo(-1);
    }
}
