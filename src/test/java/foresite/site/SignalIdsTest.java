package foresite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import foresite.model.Link;
import foresite.model.Position;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalIdsTest {

    private static final Signal GRIPPERS = new Signal("Soft Grippers", "", "from hard to soft", "", "", 3);
    private static final Signal ALIKE = new Signal("Soft grippers!", "", "from slow to fast", "", "", 3);
    private static final Signal NEARLY = new Signal("Soft grippers", "", "from slow to faster", "", "", 3);

    private static Map<Signal, String> ids(Signal... signals) {
        return SignalIds.of(new Report(
                "a",
                new Position("a.md", 1, 1),
                "A",
                "",
                Optional.empty(),
                Link.NONE,
                "",
                "",
                "en",
                "",
                List.of(),
                List.of(),
                List.of(signals),
                List.of(),
                List.of(),
                List.of()));
    }

    @Test
    void anIdIsMadeOfTheNameAndEqualSignalsHaveOne() {
        assertEquals(Map.of(GRIPPERS, "s_soft-grippers"), ids(GRIPPERS, GRIPPERS));
    }

    @Test
    void anotherSignalWithTheSameNameMovesNone() {
        Map<Signal, String> before = ids(GRIPPERS, ALIKE);
        Map<Signal, String> after = ids(GRIPPERS, NEARLY, ALIKE);

        assertEquals(before.get(GRIPPERS), after.get(GRIPPERS));
        assertEquals(before.get(ALIKE), after.get(ALIKE));
        assertEquals(3, after.values().stream().distinct().count());
    }
}
