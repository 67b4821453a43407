package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import tools.jackson.core.exc.JacksonIOException;

/** Tells of a file of the site that cannot be read, and why. */
final class UnreadFile {

    private UnreadFile() {}

    /** @param path of the file below the site's root */
    static Diagnostic of(String path, IOException e) {
        return Problem.UNREADABLE_SITE_FILE.at(Position.ofFile(path), why(e));
    }

    /** The same where it was Jackson that read. */
    static Diagnostic of(String path, JacksonIOException e) {
        return of(path, e.getCause() == null ? new IOException(e) : e.getCause());
    }

    private static String why(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "it cannot be read as UTF-8";
        }
        if (e instanceof AccessDeniedException) {
            return "it may not be read";
        }
        return e instanceof NoSuchFileException
                ? "it is no longer there"
                : "it cannot be read (" + e.getMessage() + ")";
    }
}
