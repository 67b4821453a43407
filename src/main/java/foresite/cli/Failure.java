package foresite.cli;

import foresite.render.RenderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import tools.jackson.core.exc.JacksonIOException;

/** Says in one sentence why a build failed. */
final class Failure {

    private Failure() {}

    /**
     * Returns what made a build fail, with the folder it builds where no file is named: of a disk that is full, the JVM
     * names none.
     */
    static RuntimeException naming(Path output, Exception failure) {
        if (!isOfFiles(failure)) {
            return (RuntimeException) failure;
        }
        Throwable cause = cause(failure);
        if (cause instanceof FileSystemException || isOurs(cause)) {
            return failure instanceof IOException told ? new UncheckedIOException(told) : (RuntimeException) failure;
        }
        return new BuildFailure(
                "'" + output + "' cannot be built (" + cause.getMessage() + "); see whether its disk is full");
    }

    static String sentence(Throwable failure) {
        if (failure instanceof RenderException || failure instanceof BuildFailure) {
            return failure.getMessage() + ".";
        }
        if (isOfFiles(failure)) {
            Throwable cause = cause(failure);
            return cause instanceof FileSystemException file ? sentence(file) : cause.getMessage() + ".";
        }
        if (failure instanceof InvalidPathException name) {
            return "'" + name.getInput() + "' cannot be a file's name here (" + name.getReason()
                    + "); if its letters are the cause, set LC_ALL=C.UTF-8.";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return "this is a fault of the program, please report it: " + failure
                + (trace.length == 0 ? "" : " at " + trace[0]) + ".";
    }

    private static boolean isOfFiles(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof JacksonIOException;
    }

    /** Returns the first failure that names a file, or else the one that all began with. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof FileSystemException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Failures of this program's making are whole sentences. */
    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("foresite.");
    }

    /** Returns what went wrong with a file, and names it: of a disk that is full, the JVM does not say where. */
    static FileSystemException at(Path file, Exception failure) {
        Throwable cause = cause(failure);
        return cause instanceof FileSystemException named
                ? named
                : new FileSystemException(file.toString(), null, cause.getMessage());
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
