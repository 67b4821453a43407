package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Problem;
import foresite.model.Signal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FindingTableTest {

    private static ReportFile read(Path content, String sections) {
        return Written.read(content, "report.md", "# Title\n\n" + sections);
    }

    @Test
    void signalHasAllItsColumns(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Signals

                | name | description | change | 10-year | driving-force | relevancy |
                |---|---|---|---|---|---|
                | Quiet drones | Rotors lose their noise | from loud to quiet | Drones everywhere | Delivery | 4 |
                """);
        assertThat(Written.only(file).signals())
                .containsExactly(new Signal(
                        "Quiet drones",
                        "Rotors lose their noise",
                        "from loud to quiet",
                        "Drones everywhere",
                        "Delivery",
                        4));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void olderSignalsHaveNoDescription(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Signals

                |Signal|Change|10y horizon|Driving force|
                |---|---|---|---|
                |Quiet drones|from loud to quiet|Drones everywhere|Delivery|
                """);
        assertThat(Written.only(file).signals())
                .containsExactly(
                        new Signal("Quiet drones", "", "from loud to quiet", "Drones everywhere", "Delivery", 0));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void rowsBehindAStrayLineKeepTheirHead(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Signals

                |Signal|Change|10y horizon|Driving force|
                |---|---|---|---|
                |Quiet drones|from loud to quiet|Drones everywhere|Delivery|
                a line that an editor has broken
                |Loud drones|from quiet to loud|No drones|Anger|
                """);
        assertThat(Written.only(file).signals().get(1))
                .isEqualTo(new Signal("Loud drones", "", "from quiet to loud", "No drones", "Anger", 0));
        assertThat(Written.problems(file)).containsExactly(Problem.STRAY_TEXT);
    }

    @Test
    void tableWithoutOuterPipesIsATable(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Concerns

                Name | Description
                --- | ---
                Noise | Rotors are loud
                Privacy | Cameras look down
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(
                        new Finding(Kind.CONCERN, "Noise", "Rotors are loud", 0),
                        new Finding(Kind.CONCERN, "Privacy", "Cameras look down", 0));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void frenchHeadersAreKnown(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Signaux faibles

                | Nom | Description | Évolution | Horizon 10 ans | Force motrice | Pertinence |
                |---|---|---|---|---|---|
                | Phages | Un retour | du doute à l’essai | Des soins | Résistance | 5/5 |

                ## Préoccupations

                | Préoccupation | Description |
                |---|---|
                | Résistance aux antibiotiques | Elle croît. |
                """);
        assertThat(Written.only(file).signals())
                .containsExactly(new Signal("Phages", "Un retour", "du doute à l’essai", "Des soins", "Résistance", 5));
        assertThat(Written.only(file).findings())
                .containsExactly(new Finding(Kind.CONCERN, "Résistance aux antibiotiques", "Elle croît.", 0));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void relevancyIsAColumnOfFindingsToo(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Concerns

                | name | description | relevancy |
                |---|---|---|
                | Noise | It wakes people. | 3 |
                | Theft | Parcels vanish. | nan |
                | Glare | | NaN |
                | Wind | Drones fall. | 4.0 |
                | Rain | Drones rust. | |
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(
                        new Finding(Kind.CONCERN, "Noise", "It wakes people.", 3),
                        new Finding(Kind.CONCERN, "Theft", "Parcels vanish.", 0),
                        new Finding(Kind.CONCERN, "Glare", "", 0),
                        new Finding(Kind.CONCERN, "Wind", "Drones fall.", 4),
                        new Finding(Kind.CONCERN, "Rain", "Drones rust.", 0));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void relevancyOutOfRangeIsToldAtItsColumn(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Issues

                | name | description | relevancy |
                |---|---|---|
                | Noise | It wakes people. | 7 |
                | Theft | Parcels vanish. | high |
                | Glare | It blinds. | 0 |
                """);
        assertThat(Written.only(file).findings()).extracting(Finding::relevancy).containsExactly(0, 0, 0);
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "digests/report.md:7:30: warning F016: '7' is not a relevancy from 1 to 5",
                        "digests/report.md:8:29: warning F016: 'high' is not a relevancy from 1 to 5",
                        "digests/report.md:9:24: warning F016: '0' is not a relevancy from 1 to 5");
    }

    @Test
    void commaBehindANameIsNoPartOfIt(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Technologies

                | name | description |
                |---|---|
                | Virtual reality, | Goggles |
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(new Finding(Kind.TECHNOLOGY, "Virtual reality", "Goggles", 0));
    }

    @Test
    void rowWithoutANameIsNamedByItsDescription(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Technologies

                | name | description |
                |---|---|
                | | Goggles for all |
                | | |
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(new Finding(Kind.TECHNOLOGY, "Goggles for all", "", 0));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:7:1: warning F015: the row has no name; read as 'Goggles for all'");
    }

    @Test
    void cellOfAnUnknownColumnFollowsTheDescription(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Behaviors

                | name | description | colour | change |
                |---|---|---|---|
                | Cycling | More people ride. | green | from car to bike |
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(
                        new Finding(Kind.BEHAVIOR, "Cycling", "More people ride. colour: green from car to bike", 0));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:5:1: warning F018: the column 'colour' is not known");
    }

    @Test
    void unknownColumnIsToldOfATableWithoutRowsAsWell(@TempDir Path content) {
        ReportFile file = read(content, "## Behaviors\n\n| name | colour |\n|---|---|\n");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("digests/report.md:5:1: warning F018: the column 'colour' is not known");
    }

    @Test
    void unknownColumnIsToldOnceOfATableThatAStrayLineCutsUp(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Behaviors

                | name | colour |
                |---|---|
                | Cycling | green |
                a line that an editor has broken
                | Walking | blue |

                | name | colour |
                |---|---|
                | Running | red |
                """);
        assertThat(Written.told(file.diagnostics()))
                .startsWith(
                        "digests/report.md:5:1: warning F018: the column 'colour' is not known",
                        "digests/report.md:11:1: warning F018: the column 'colour' is not known");
    }

    @Test
    void tableWithoutHeadIsReadByPosition(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Issues

                | Noise | It wakes people. | 3 |
                | Theft | Parcels vanish. | 2 |
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(
                        new Finding(Kind.ISSUE, "Noise", "It wakes people.", 3),
                        new Finding(Kind.ISSUE, "Theft", "Parcels vanish.", 2));
    }

    @Test
    void tableRightBelowTextIsATable(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Issues

                These matter:
                | name | description |
                |---|---|
                | Noise | It wakes people. |
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(new Finding(Kind.ISSUE, "Noise", "It wakes people.", 0));
        assertThat(Written.problems(file)).containsExactly(Problem.STRAY_TEXT);
    }

    @Test
    void twoTablesOfASectionAreRead(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Issues

                | name | description |
                |---|---|
                | Noise | It wakes people. |

                | name | relevancy | description |
                |---|---|---|
                | Theft | 2 | Parcels vanish. |
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(
                        new Finding(Kind.ISSUE, "Noise", "It wakes people.", 0),
                        new Finding(Kind.ISSUE, "Theft", "Parcels vanish.", 2));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void blankLineDoesNotEndATable(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Issues

                | name | description |
                |---|---|

                | Noise | It wakes people. |

                | Theft | Parcels vanish. |
                """);
        assertThat(Written.only(file).findings()).extracting(Finding::name).containsExactly("Noise", "Theft");
    }

    @Test
    void findingsMayBeBullets(@TempDir Path content) {
        ReportFile file = read(content, """
                ## Concerns

                * **Noise**: It wakes people.
                * Theft – Parcels vanish.
                * Glare
                """);
        assertThat(Written.only(file).findings())
                .containsExactly(
                        new Finding(Kind.CONCERN, "Noise", "It wakes people.", 0),
                        new Finding(Kind.CONCERN, "Theft", "Parcels vanish.", 0),
                        new Finding(Kind.CONCERN, "Glare", "", 0));
    }

    @Test
    @Timeout(60)
    void wideTablesAreReadInTime(@TempDir Path content) {
        int width = 100_000;
        ReportFile file = read(
                content,
                "## Concerns\n\n" + "|abc".repeat(width) + "|\n" + "|-".repeat(width) + "|\n" + "|bcd".repeat(width)
                        + "|\n" + "|a|\n".repeat(20_000));
        assertThat(Written.only(file).findings()).hasSize(20_001);
    }
}
