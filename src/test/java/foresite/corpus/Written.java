package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.model.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files as a person would write them, and what was read from them. */
final class Written {

    private Written() {}

    /** Writes a file of a content folder. */
    static Path file(Path content, String path, String text) {
        Path file = content.resolve(path);
        try {
            Files.createDirectories(file.resolveSibling("."));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path, e);
        }
    }

    /** Writes a file of the digests folder, and reads it. */
    static ReportFile read(Path content, String name, String text) {
        String path = "digests/" + name;
        return ReportFile.of(raw(content, file(content, path, text)), path, Headings.of(Settings.DEFAULTS), "en");
    }

    /** Makes a named pipe, which only Linux and macOS have. */
    static Path pipe(Path content, String path) throws IOException, InterruptedException {
        Path pipe = content.resolve(path);
        Files.createDirectories(pipe.resolveSibling("."));
        int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        if (exit != 0) {
            throw new IOException("mkfifo ended with " + exit);
        }
        return pipe;
    }

    /** Reads the bytes of a file of a content folder. */
    static RawFile raw(Path content, Path file) {
        try {
            return RawFile.read(file, content.toRealPath(), RawFile.MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** Reads a content folder. */
    static ContentSnapshot snapshot(Path content) {
        try {
            return ContentSnapshot.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + content, e);
        }
    }

    /** Reads a file that holds one report. */
    static Report report(Path content, String text) {
        return only(read(content, "report.md", text));
    }

    static Report only(ReportFile file) {
        if (file.reports().size() != 1) {
            throw new AssertionError("one report is expected, not " + file.reports());
        }
        return file.reports().get(0);
    }

    /** Returns the problems told, in the order of the file. */
    static List<Problem> problems(ReportFile file) {
        return problems(file.diagnostics());
    }

    static List<Problem> problems(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::problem).toList();
    }

    static List<String> told(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }
}
