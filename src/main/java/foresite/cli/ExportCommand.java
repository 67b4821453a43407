package foresite.cli;

import foresite.build.SiteBuild;
import foresite.cli.CommandOptions.BaseUrlOption;
import foresite.cli.CommandOptions.ContentOption;
import foresite.export.SkosFile;
import foresite.model.Progress;
import foresite.site.SitePlan;
import foresite.state.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.exc.JacksonIOException;

/** {@code foresite vocabulary export}: writes the vocabulary as SKOS. */
@Command(
        name = "export",
        description = "Writes the vocabulary as SKOS (JSON-LD), like data/vocabulary.jsonld of the site.",
        footer = {
            "",
            "Exit codes: 0 written; 1 not written; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar vocabulary export --content content \\",
            "       --output vocabulary.jsonld"
        })
final class ExportCommand extends ConsoleCommand {

    @Mixin
    private ContentOption content;

    @Option(names = "--output", paramLabel = "FILE", description = "File to write (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private BaseUrlOption baseUrl;

    @Override
    public Integer call() throws IOException {
        SitePlan plan = SiteBuild.plan(
                SiteBuild.read(content.path(), baseUrl.url(this), Progress.SILENT), Map.of(), Progress.SILENT);
        SkosFile skos = new SkosFile(plan.site());
        if (output != null) {
            write(skos, output);
            return 0;
        }
        WriterOutputStream stream = WriterOutputStream.builder()
                .setWriter(out())
                .setCharset(StandardCharsets.UTF_8)
                .get();
        skos.write(stream);
        stream.flush();
        out().flush();
        return 0;
    }

    /** Replaces a file completely or not at all; anything that is not a file, such as a pipe, is written directly. */
    private static void write(SkosFile skos, Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                AtomicFile.write(file, skos::write);
            } else if (Files.isRegularFile(file)) {
                AtomicFile.write(file.toRealPath(), skos::write);
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    skos.write(out);
                }
            }
        } catch (IOException | JacksonIOException e) {
            throw FailureMessage.at(file, e);
        }
    }
}
