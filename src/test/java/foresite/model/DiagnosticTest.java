package foresite.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {

    private static List<Diagnostic> cells(String file, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> Problem.STRAY_PIPE.at(new Position(file, line, 1), "a pipe"))
                .toList();
    }

    @Test
    void aFileWithManyOfOneProblemEndsWithTheNumberOfTheRest() {
        List<Diagnostic> limited = Diagnostic.limited(cells("a.md", 100_000));
        assertThat(limited).hasSize(100).startsWith(cells("a.md", 99).toArray(Diagnostic[]::new));
        assertThat(limited.get(99)).hasToString("a.md:100:1: warning F014: and 99901 more in this file");
        assertThat(Diagnostic.limited(limited)).isEqualTo(limited);
    }

    @Test
    void eachFileAndEachProblemCountsByItself() {
        List<Diagnostic> all = new ArrayList<>(cells("a.md", 100));
        all.addAll(cells("b.md", 100));
        all.add(Problem.NO_TITLE.at(Position.ofFile("a.md"), "no title"));
        assertThat(Diagnostic.limited(all)).isEqualTo(all);
    }
}
