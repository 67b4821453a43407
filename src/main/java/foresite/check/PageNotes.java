package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Gathers what is wrong on one page, with the places of the elements concerned. Not thread-safe. */
record PageNotes(String path, List<Diagnostic> told) {

    static PageNotes on(String path) {
        return new PageNotes(path, new ArrayList<>());
    }

    void tell(Problem problem, Element element, String message) {
        tell(problem.at(new Position(path, line(element), column(element)), message));
    }

    void tell(Problem problem, String message) {
        tell(problem.at(Position.ofFile(path), message));
    }

    void tell(Diagnostic diagnostic) {
        told.add(diagnostic);
    }

    /** Returns the line of an element's start tag, from 1; 0 for an element that the page does not write. */
    static int line(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? Math.max(0, range.start().lineNumber()) : 0;
    }

    static int column(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? Math.max(0, range.start().columnNumber()) : 0;
    }
}
