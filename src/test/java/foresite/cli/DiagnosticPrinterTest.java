package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticPrinterTest {

    private static Diagnostic draft(int line) {
        return Problem.DRAFTS.at(new Position("a.md", line, 1), "a draft");
    }

    @Test
    void errorsComeFirstAndAdviceOnceForEachProblem() {
        Diagnostic error = Problem.BROKEN_LINK.at(new Position("b.html", 2, 1), "no such page\nerror: x");
        assertThat(new DiagnosticPrinter(List.of(draft(1), draft(2), error)).lines())
                .containsExactly(
                        "b.html:2:1: error F301: no such page error: x",
                        "  → " + Problem.BROKEN_LINK.advice(),
                        draft(1).toString(),
                        draft(2).toString(),
                        "  → " + Problem.DRAFTS.advice());
    }

    @Test
    void ofManyPlacesSomeAreListed() {
        List<Diagnostic> many = new ArrayList<>();
        for (int line = 1; line <= 8; line++) {
            many.add(draft(line));
        }
        List<String> lines = new DiagnosticPrinter(many).lines();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(5))
                .isEqualTo("  … and 3 more of " + Problem.DRAFTS.code() + ", listed on the page quality.html");
    }

    @Test
    void notesAreNotSerious() {
        assertThat(new DiagnosticPrinter(List.of(draft(1))).isSerious()).isFalse();
        assertThat(new DiagnosticPrinter(List.of(Problem.BAD_SETTING.at(Position.ofFile("site.yaml"), "x")))
                        .isSerious())
                .isTrue();
        assertThat(new DiagnosticPrinter(List.of()).counts()).isEqualTo("0 errors, 0 warnings, 0 notes");
    }
}
