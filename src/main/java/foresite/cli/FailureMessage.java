package foresite.cli;

import foresite.build.BuildFailure;
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

/** Says in one sentence why a command failed. */
final class FailureMessage {

    private FailureMessage() {}

    /** Returns the sentence for a failure. */
    static String of(Throwable failure) {
        if (failure instanceof RenderException || failure instanceof BuildFailure) {
            return failure.getMessage() + ".";
        }
        if (failure instanceof StackOverflowError) {
            return "the build does not end; does a template extend or include itself?";
        }
        if (failure instanceof OutOfMemoryError) {
            return "there is not enough memory; allow more with java -Xmx4g -jar foresite.jar …";
        }
        if (isAboutFiles(failure)) {
            Throwable cause = cause(failure);
            return cause instanceof FileSystemException file ? of(file) : cause.getMessage() + ".";
        }
        if (failure instanceof InvalidPathException name) {
            return "'" + name.getInput() + "' is not a valid file name on this system (" + name.getReason()
                    + "); if its letters are the reason, set LC_ALL=C.UTF-8.";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return "this is a bug in Foresite, please report it: " + failure + (trace.length == 0 ? "" : " at " + trace[0])
                + ".";
    }

    private static String of(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no '" + failure.getFile() + "'.";
        }
        if (failure instanceof NotDirectoryException) {
            return "'" + failure.getFile() + "' is not a folder.";
        }
        if (failure instanceof FileSystemLoopException) {
            return "'" + failure.getFile() + "' is a link to a folder that contains it; remove it.";
        }
        // When a file cannot be moved, Foresite has written it; the reason is at its target.
        String file = failure.getOtherFile() == null ? failure.getFile() : failure.getOtherFile();
        if (failure instanceof AccessDeniedException) {
            return "there is no permission to read or write '" + file + "'.";
        }
        String reason = failure.getReason() == null ? "" : " (" + failure.getReason() + ")";
        return "'" + file + "' cannot be read or written" + reason + ".";
    }

    /**
     * Returns the exception to throw for a failed build. If no file is named, as when a disk is full, it names the output
     * folder.
     */
    static RuntimeException naming(Path output, Exception failure) {
        if (!isAboutFiles(failure)) {
            return (RuntimeException) failure;
        }
        Throwable cause = cause(failure);
        if (cause instanceof FileSystemException || isOurs(cause)) {
            return failure instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failure;
        }
        return new BuildFailure(
                "'" + output + "' cannot be built (" + cause.getMessage() + "); check whether the disk is full");
    }

    /** Returns a failure with the name of a file, if it does not name one already. */
    static FileSystemException at(Path file, Exception failure) {
        Throwable cause = cause(failure);
        return cause instanceof FileSystemException named
                ? named
                : new FileSystemException(file.toString(), null, cause.getMessage());
    }

    private static boolean isAboutFiles(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof JacksonIOException;
    }

    /** Returns the first cause that names a file, or else the last cause. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof FileSystemException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Messages of this program's own exceptions are complete sentences. */
    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("foresite.");
    }
}
