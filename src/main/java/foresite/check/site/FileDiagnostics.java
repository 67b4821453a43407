package foresite.check.site;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The diagnostics of one file of the site. Not thread-safe.
 *
 * @param path of the file, below the site's root
 */
record FileDiagnostics(String path, List<Diagnostic> list) {

    FileDiagnostics(String path) {
        this(path, new ArrayList<>());
    }

    /** Adds a problem of the whole file. */
    void add(Problem problem, String message) {
        add(problem, 0, 0, message);
    }

    /** Adds a problem of an element. */
    void add(Problem problem, Element element, String message) {
        add(problem, line(element), column(element), message);
    }

    /** Adds a problem at a line and column, from 1; 0 if they are unknown. */
    void add(Problem problem, int line, int column, String message) {
        list.add(problem.at(new Position(path, line, column), message));
    }

    /** Adds the reason why the file cannot be read. */
    void addUnreadable(IOException e) {
        String why;
        if (e instanceof CharacterCodingException) {
            why = "it cannot be read as UTF-8";
        } else if (e instanceof AccessDeniedException) {
            why = "it may not be read";
        } else if (e instanceof NoSuchFileException) {
            why = "it is no longer there";
        } else {
            why = "it cannot be read (" + e.getMessage() + ")";
        }
        add(Problem.UNREADABLE_SITE_FILE, why);
    }

    /** Adds the reason why Jackson cannot read the file. */
    void addUnreadable(JacksonIOException e) {
        addUnreadable(e.getCause() == null ? new IOException(e) : e.getCause());
    }

    /** Returns the line of an element's start tag, from 1; 0 for an element that is not written in the file. */
    static int line(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? Math.max(0, range.start().lineNumber()) : 0;
    }

    static int column(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? Math.max(0, range.start().columnNumber()) : 0;
    }
}
