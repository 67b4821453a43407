package foresite.build;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Position;
import foresite.model.Problem;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildStateTest {

    private static final Key INPUT = new Key(1, 2);

    @TempDir
    private Path folder;

    private final List<String> messages = new ArrayList<>();
    private StateFile file;

    @BeforeEach
    void open() {
        file = new StateFile(folder.resolve("build"), new Key(3, 4), messages::add);
    }

    @Test
    void aStateIsReadAsItWasWritten() {
        BuildState state = new BuildState(
                INPUT,
                true,
                new SiteStatistics(7, 1, 2, List.of(10, 200, 3000), 40_000, 5_000_000_000L, false),
                List.of(
                        Problem.DRAFTS.at(Position.ofFile("pages/"), "1 draft is left out"),
                        Problem.BAD_SETTING.at(new Position("site.yaml", 3, 1), "'cname' is not a domain name")));
        state.write(file);
        assertThat(BuildState.read(file)).contains(state);
        assertThat(messages).isEmpty();
    }

    @Test
    void withoutAFileThereIsNoState() {
        assertThat(BuildState.read(file)).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void anIncompleteStateIsIgnoredWithAMessage() {
        file.write(new Encoder().key(INPUT).number(1).toBytes());
        assertThat(BuildState.read(file)).isEmpty();
        assertThat(messages).singleElement().asString().endsWith("; it is ignored");
    }
}
