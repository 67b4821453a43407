package foresite.corpus;

import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Position;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Reports made of what may be mistaken for something else; the same seed gives the same ones. */
final class WildReports {

    private static final List<String> PIECES = List.of(
            "|",
            "\\|",
            "\\",
            "||",
            "`",
            "```",
            "~~~",
            "# ",
            "## ",
            "### ",
            "#",
            "* ",
            "- ",
            "1. ",
            "**",
            "__",
            "[",
            "]",
            "](",
            "(",
            ")",
            ", (from page [20250101](x).)",
            ", from [a",
            ":",
            ": ",
            " – ",
            ",",
            ".",
            ";",
            "---",
            "|---|",
            "20",
            "000 people",
            "nan",
            "None",
            "C",
            "R",
            "C++",
            "C#",
            ".NET",
            "R&D",
            "Inc.",
            "énergie",
            "œuvre",
            "l’été",
            "😀",
            "👩‍🚀",
            "日本",
            "é",
            "<b>",
            "&amp;",
            "\"",
            "'",
            "=SUM(A1)",
            "@",
            "name",
            "description",
            "Signals",
            "Category: x",
            "title: x",
            "Summary",
            " ",
            "  ",
            "word",
            "two words",
            "\u00A0",
            "\u3000",
            "\u200B",
            "\uFEFF",
            "Â",
            "â");
    private static final List<String> BREAKS = List.of(
            "<!--", "-->", "%%", "{% x %}", "{{ x }}", "\n", "\r\n", "\r", "\n\n", "\t", "\u0000", "\u0085", "\u2028",
            "\uFFFF", "\uD83D", "Ã©", "â€™", "\u0007");

    private final Random random;

    WildReports(int seed) {
        random = new Random(seed);
    }

    /** Returns a report whose every text the form can hold; its names say more than nothing. */
    Report holdable() {
        return report(this::line, () -> nothingLess(line()), this::text, false);
    }

    /** Returns a report of any text at all. */
    Report hostile() {
        Supplier<String> any = () -> raw(random.nextInt(8), true);
        return report(() -> "t" + any.get(), any, any, true);
    }

    private Report report(Supplier<String> names, Supplier<String> cells, Supplier<String> texts, boolean hostile) {
        Supplier<String> rowNames = hostile ? cells : names;
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Kind.FINDINGS) {
            findings.addAll(some(() -> new Finding(kind, rowNames.get(), cells.get(), random.nextInt(6))));
        }
        List<Passage> passages = hostile ? some(() -> new Passage(cells.get(), texts.get())) : List.of();
        String digest = random.nextBoolean() ? "20250810" : "";
        return new Report(
                "",
                Position.ofFile(""),
                names.get(),
                digest,
                Optional.empty(),
                random.nextBoolean() ? Link.NONE : Links.of("https://example.org/" + OneLine.of(cells.get())),
                cells.get(),
                cells.get(),
                random.nextBoolean() ? "fr" : "en",
                texts.get(),
                some(names).stream().distinct().toList(),
                some(names).stream().distinct().toList(),
                some(() -> new Signal(
                        rowNames.get(), cells.get(), cells.get(), cells.get(), cells.get(), random.nextInt(6))),
                findings,
                passages,
                some(() -> new Neighbor(names.get().replace("]:", "]"), "id" + random.nextInt(9))));
    }

    private <T> List<T> some(Supplier<T> each) {
        List<T> some = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
            some.add(each.get());
        }
        return some;
    }

    private String line() {
        String line = "";
        while (line.isEmpty()) {
            line = raw(1 + random.nextInt(5), false).strip();
        }
        return line;
    }

    private static String nothingLess(String cell) {
        return FindingTable.isNothing(cell) ? "" : cell;
    }

    /** Lines of running text; what would begin a section or leave a fence open is for the hostile ones. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append("a ")
                    .append(raw(random.nextInt(6), false).replaceAll("`+", "`"))
                    .append('\n');
            text.append(random.nextInt(5) == 0 ? "\n```\n# a comment in code\n```\n" : "");
        }
        return text.toString().strip();
    }

    private String raw(int pieces, boolean hostile) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < pieces; n++) {
            List<String> from = hostile && random.nextInt(4) == 0 ? BREAKS : PIECES;
            text.append(from.get(random.nextInt(from.size())));
        }
        return hostile ? text.toString() : OneLine.undamaged(text.toString());
    }
}
