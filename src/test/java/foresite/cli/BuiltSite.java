package foresite.cli;

import foresite.check.site.SiteCheck;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site built by the command line within this JVM, for tests to look at; without a cache, unless one is named. */
record BuiltSite(Path folder, int exit, String out, String err) {

    /** A report as small as they come. */
    static final String REPORT = """
            # __A title__, (from page [20250810](https://example.org/p/20250810).)

            ## Themes

            * energy
            """;

    static BuiltSite of(Path content, Path output, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments =
                new ArrayList<>(List.of("build", "--content", content.toString(), "--output", output.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--cache")) {
            arguments.add("--no-cache");
        }
        int exit =
                Foresite.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
        return new BuiltSite(output, exit, out.toString(), err.toString());
    }

    /** Writes a file below a folder, making the folders it needs. */
    static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Returns what a check tells of a built site. */
    static List<Diagnostic> faults(Path folder) throws IOException {
        return SiteCheck.of(folder, folder.resolve("no-cache"), Progress.SILENT).diagnostics();
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    Document page(String path) throws IOException {
        return Jsoup.parse(text(path));
    }

    JsonNode json(String path) throws IOException {
        return JsonMapper.builder().build().readTree(text(path));
    }

    /** Returns the bytes of every file by its path, but for the list of files itself. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }
}
