package foresite.cli;

import foresite.render.RenderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import tools.jackson.core.exc.JacksonIOException;

/** Says in one sentence why a build failed. */
final class Failure {

    private Failure() {}

    static String sentence(Throwable failure) {
        if (failure instanceof RenderException || failure instanceof BuildFailure) {
            return failure.getMessage() + ".";
        }
        if (failure instanceof UncheckedIOException
                || failure instanceof JacksonIOException
                || failure instanceof IOException) {
            Throwable cause = failure;
            while (!(cause instanceof FileSystemException) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause instanceof FileSystemException file ? sentence(file) : cause.getMessage() + ".";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return "this is a fault of the program, please report it: " + failure
                + (trace.length == 0 ? "" : " at " + trace[0]) + ".";
    }

    /** Returns what went wrong with a file, and names it: of a disk that is full, the JVM does not say where. */
    static FileSystemException at(Path file, IOException failure) {
        return failure instanceof FileSystemException named
                ? named
                : new FileSystemException(file.toString(), null, failure.getMessage());
    }

    private static String sentence(FileSystemException failure) {
        String reason = failure.getReason() == null ? "" : " (" + failure.getReason() + ")";
        if (failure instanceof NoSuchFileException) {
            return "there is no '" + failure.getFile() + "'.";
        }
        // What cannot be moved was made by Foresite; the reason lies where it was to go.
        String file = failure.getOtherFile() == null ? failure.getFile() : failure.getOtherFile();
        if (failure instanceof AccessDeniedException) {
            return "'" + file + "' may not be read or written.";
        }
        if (failure instanceof NotDirectoryException) {
            return "'" + failure.getFile() + "' is no folder.";
        }
        if (failure instanceof FileSystemLoopException) {
            return "'" + failure.getFile() + "' is a link that leads back to a folder around it; take it away.";
        }
        return "'" + file + "' cannot be read or written" + reason + ".";
    }
}
