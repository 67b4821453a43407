package foresite.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFileTest {

    private static final Key PROGRAM = Key.of(new byte[] {1});

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private StateFile file(Key program) {
        return new StateFile(folder.resolve("site"), program, told::add);
    }

    private static byte[] body() {
        return new Encoder().text("é").number(300).number(-1).key(PROGRAM).toBytes();
    }

    @Test
    void whatIsWrittenIsRead() {
        file(PROGRAM).write(body());
        Decoder read = file(PROGRAM).read().orElseThrow();
        assertThat(read.text()).isEqualTo("é");
        assertThat(read.number()).isEqualTo(300);
        assertThat(read.number()).isEqualTo(-1);
        assertThat(read.key()).isEqualTo(PROGRAM);
        assertThat(told).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNothingToTell() {
        assertThat(file(PROGRAM).read()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void anyDamageIsNoticed() throws IOException {
        file(PROGRAM).write(body());
        byte[] whole = Files.readAllBytes(folder.resolve("site"));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(folder.resolve("site"), damaged);
            assertThat(file(PROGRAM).read()).as("byte " + i).isEmpty();
            Files.write(folder.resolve("site"), Arrays.copyOf(whole, i));
            assertThat(file(PROGRAM).read()).as("cut at " + i).isEmpty();
        }
        assertThat(told).hasSize(2 * whole.length).allMatch(each -> each.endsWith("; it is ignored"));
    }

    @Test
    void whatAnotherProgramWroteIsLeftAside() {
        file(PROGRAM).write(body());
        assertThat(file(Key.of(new byte[] {2})).read()).isEmpty();
        assertThat(told).singleElement().asString().contains("was written by another version of Foresite");
    }

    @Test
    void noiseIsForeign() throws IOException {
        byte[] noise = new byte[500];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("site"), noise);
        assertThat(file(PROGRAM).read()).isEmpty();
        assertThat(told).singleElement().asString().contains("was not written by this version");
    }

    @Test
    void whatCannotBeWrittenIsToldAndNoMore() throws IOException {
        Files.createDirectory(folder.resolve("site"));
        Files.createFile(folder.resolve("site/x"));
        file(PROGRAM).write(body());
        assertThat(told).singleElement().asString().contains("cannot be written, so the next build starts over");
    }
}
