package foresite.corpus;

import foresite.model.Finding;
import foresite.model.Passage;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts names that are too long for a label: a label is on many pages, and the work of comparing labels grows with their
 * length. Not for use by several threads.
 */
final class LongNames {

    /** In UTF-16 units. The longest of 48,000 real names has 110, the longest title 200. */
    static final int LONGEST = 300;

    private static final String HEADING = "Names in full";

    private final Told told;
    private final Line at;
    private final Set<String> whole = new LinkedHashSet<>();

    private LongNames(Told told, Line at) {
        this.told = told;
        this.at = at;
    }

    /** Returns a report whose names are short enough; those that were cut are in a passage of its own, whole. */
    static Report cut(Report report, Told told) {
        LongNames names = new LongNames(told, new Line(report.at().line(), ""));
        String title = names.label(report.title());
        List<String> keywords = names.labels(report.keywords());
        List<String> themes = names.labels(report.themes());
        List<Signal> signals = report.signals().stream().map(names::signal).toList();
        List<Finding> findings = report.findings().stream().map(names::finding).toList();
        if (names.whole.isEmpty()) {
            return report;
        }
        List<Passage> passages = new ArrayList<>(report.passages());
        passages.add(new Passage(
                HEADING,
                names.whole.stream().map(name -> "* " + NameText.escaped(name)).collect(Collectors.joining("\n"))));
        return report.titled(title).saying(keywords, themes, signals, findings, passages, report.closest());
    }

    private List<String> labels(List<String> names) {
        return names.stream().map(this::label).distinct().toList();
    }

    private Signal signal(Signal signal) {
        return signal.name().length() <= LONGEST
                ? signal
                : new Signal(
                        label(signal.name()),
                        signal.description(),
                        signal.change(),
                        signal.outlook(),
                        signal.drivingForce(),
                        signal.relevancy());
    }

    private Finding finding(Finding finding) {
        return finding.name().length() <= LONGEST
                ? finding
                : new Finding(finding.kind(), label(finding.name()), finding.description(), finding.relevancy());
    }

    /** Returns a name, or its first words if it is too long; of one long word, its first letters. */
    private String label(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        if (whole.add(name)) {
            told.tell(
                    Problem.LONG_NAME,
                    at,
                    "the name " + Told.quote(name) + " has " + name.length() + " characters; its first " + LONGEST
                            + " at most are its label");
        }
        int space = name.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        end = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, end).stripTrailing() + "…";
    }
}
