package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TableTest {

    private final Told told = new Told("digests/report.md");

    private Table table(String text) {
        return Table.of(Line.of(text), told);
    }

    private List<List<String>> cells(String text) {
        return table(text).rows().stream().map(Table.Row::cells).toList();
    }

    @Test
    void headAndRowsAreCells() {
        Table table = table("""
                | name | description |
                |:-----|------------:|
                | LiDAR | Light that measures |
                """);
        assertThat(table.head()).containsExactly("name", "description");
        assertThat(table.rows())
                .containsExactly(new Table.Row(
                        new Line(3, "| LiDAR | Light that measures |"), List.of("LiDAR", "Light that measures")));
        assertThat(told.diagnostics()).isEmpty();
    }

    @Test
    void tableWithoutHeadKeepsAllItsRows() {
        Table table = table("| LiDAR | Light that measures |\n| Radar | Waves that measure |\n");
        assertThat(table.head()).isEmpty();
        assertThat(table.rows())
                .extracting(Table.Row::cells)
                .containsExactly(List.of("LiDAR", "Light that measures"), List.of("Radar", "Waves that measure"));
    }

    @Test
    void emptyCellsAreEmptyAndMissingOnesAreNotMadeUp() {
        assertThat(cells("""
                | name | description | relevancy |
                |---|---|---|
                | LiDAR || 3 |
                | Radar |
                Sonar | Sound |
                """)).containsExactly(List.of("LiDAR", "", "3"), List.of("Radar"), List.of("Sonar", "Sound"));
        assertThat(told.diagnostics()).isEmpty();
    }

    @Test
    void lineOfTextIsNoRow() {
        assertThat(List.of("| a | b |", "a | b |", "  | a", "a | b", "a|", "text", "", "|"))
                .extracting(text -> Table.isRow(new Line(1, text)))
                .containsExactly(true, true, true, false, true, false, false, true);
    }

    @Test
    void veryLongTableIsToldAndKept() {
        String rows = IntStream.rangeClosed(1, 10_000)
                .mapToObj(n -> "| name " + n + " | description " + n + " |\n")
                .collect(Collectors.joining());
        Table table = table("| name | description |\n|---|---|\n" + rows);
        assertThat(table.rows()).hasSize(10_000);
        assertThat(table.rows().get(9_999).cells()).containsExactly("name 10000", "description 10000");
        assertThat(Written.told(told.diagnostics()))
                .containsExactly("digests/report.md:1:1: warning F023: the table has 10000 rows");
    }

    @Nested
    class StrayPipes {

        @Test
        void columnsOfTheLayoutDecide() {
            assertThat(cells("""
                    | name      | description   | relevancy |
                    |-----------|---------------|-----------|
                    | Unix pipe | ls | grep txt | 4         |
                    | a | b     | signs         | 2         |
                    """))
                    .containsExactly(List.of("Unix pipe", "ls | grep txt", "4"), List.of("a | b", "signs", "2"));
            assertThat(Written.told(told.diagnostics()))
                    .containsExactly(
                            "digests/report.md:3:1: warning F014: the row has 4 cells, the table 3",
                            "digests/report.md:4:1: warning F014: the row has 4 cells, the table 3");
        }

        @Test
        void trueSeparatorsHaveSpaces() {
            assertThat(cells("""
                    | name | description | relevancy |
                    |---|---|---|
                    | PoC||GTFO | A journal of hackers | 3 |
                    | Journal | It is called PoC||GTFO | 3 |
                    """))
                    .containsExactly(
                            List.of("PoC||GTFO", "A journal of hackers", "3"),
                            List.of("Journal", "It is called PoC||GTFO", "3"));
        }

        @Test
        void surplusIsJoinedInTheMiddle() {
            assertThat(cells("| name | description | relevancy |\n|---|---|---|\n| a | b | c | d | 5 |\n"))
                    .containsExactly(List.of("a", "b | c | d", "5"));
        }

        @Test
        void escapedPipeIsPartOfItsCell() {
            assertThat(cells("| name | description |\n|---|---|\n| a\\|b | c \\| d \\|\n"))
                    .containsExactly(List.of("a|b", "c | d |"));
            assertThat(told.diagnostics()).isEmpty();
        }

        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void rowOfAMillionPipesIsReadInTime() {
            String row = "| a " + "|".repeat(1_000_000) + " b |";
            assertThat(cells("| name | description |\n|---|---|\n" + row + "\n"))
                    .singleElement()
                    .satisfies(cells -> assertThat(cells).hasSize(2).first().isEqualTo("a"));
        }

        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void rowOfManyCellsIsReadInTime() {
            String row = "| a" + " | b".repeat(200_000) + " |";
            assertThat(cells("| name | description |\n|---|---|\n" + row + "\n"))
                    .containsExactly(List.of("a", "b" + " | b".repeat(199_999)));
        }
    }
}
