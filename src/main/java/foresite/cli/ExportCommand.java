package foresite.cli;

import foresite.export.SkosFile;
import foresite.model.Progress;
import foresite.site.SitePlan;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.exc.JacksonIOException;

/** {@code foresite vocabulary export}: writes the vocabulary as SKOS. */
@Command(
        name = "export",
        description = "Writes the vocabulary as SKOS (JSON-LD), as the site has it under data/vocabulary.jsonld.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 written; 1 not written; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar vocabulary export --content content \\",
            "       --output vocabulary.jsonld"
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Option(names = "--output", paramLabel = "FILE", description = "File to write (default: standard output).")
    private @Nullable Path output;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BaseUrlOption baseUrl;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SitePlan plan = ContentFolder.read(content.path(), baseUrl.url(spec.commandLine()), Progress.SILENT)
                .plan(Progress.SILENT);
        SkosFile skos = new SkosFile(plan.site());
        if (output != null) {
            write(skos, output);
            return 0;
        }
        PrintWriter out = spec.commandLine().getOut();
        WriterOutputStream stream = WriterOutputStream.builder()
                .setWriter(out)
                .setCharset(StandardCharsets.UTF_8)
                .get();
        skos.write(stream);
        stream.flush();
        out.flush();
        return 0;
    }

    /** Replaces a file as a whole or not at all; what is no file, such as a pipe, is written to. */
    private static void write(SkosFile skos, Path file) throws IOException {
        boolean aside = !Files.exists(file) || Files.isRegularFile(file);
        Path whole = Files.exists(file) ? file.toRealPath() : file;
        Path to = aside ? whole.resolveSibling(whole.getFileName() + ".new") : whole;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
                skos.write(out);
            }
            if (aside) {
                Files.move(to, whole, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | JacksonIOException e) {
            throw Failure.at(file, e);
        } finally {
            if (aside && Files.isRegularFile(to)) {
                Files.delete(to);
            }
        }
    }
}
