package foresite.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgedPairTest {

    @TempDir
    private Path folder;

    @Test
    void rowsAreReadByTheNamesOfTheColumns() throws IOException {
        Path table = table("""
                label,kind,a,b
                same,technology,AI,"Intelligence, artificial"
                different,theme,Cities,Towns
                """);
        assertThat(JudgedPair.read(table, "a", "b", "same"))
                .containsExactly(
                        new JudgedPair(Kind.TECHNOLOGY, "AI", "Intelligence, artificial", true),
                        new JudgedPair(Kind.THEME, "Cities", "Towns", false));
    }

    @Test
    void aRowOfAnUnknownKindIsReportedWithItsLine() throws IOException {
        Path table = table("kind,a,b,label\ntopic,AI,AIs,same\n");
        assertThatThrownBy(() -> JudgedPair.read(table, "a", "b", "same"))
                .isInstanceOf(IOException.class)
                .hasMessage(table + ":2: a row requires kind (theme, technology or concern)");
    }

    @Test
    void aMissingFileIsReported() {
        Path missing = folder.resolve("none.csv");
        assertThatThrownBy(() -> JudgedPair.read(missing, "a", "b", "same"))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no file '" + missing + "'");
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("pairs.csv"), text);
    }
}
