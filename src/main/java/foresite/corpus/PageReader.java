package foresite.corpus;

import foresite.model.ContentPage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.text.HiddenText;
import foresite.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the pages that the site's owner wrote, in the order of their paths. */
public record PageReader(List<ContentPage> pages, List<Diagnostic> diagnostics) {

    /**
     * Reads {@code pages/}; where it is missing there are no pages.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static PageReader read(Path content) throws IOException {
        Path folder = content.resolve("pages");
        if (!Files.isDirectory(folder)) {
            return new PageReader(List.of(), List.of());
        }
        MarkdownFolder listed = MarkdownFolder.list(content, folder);
        List<Diagnostic> diagnostics = new ArrayList<>(listed.diagnostics());
        List<ContentPage> pages = new ArrayList<>();
        for (Path path : listed.files()) {
            Told told = new Told(MarkdownFolder.name(content, path));
            TextFile.read(path, told).map(text -> page(text, told.file())).ifPresent(pages::add);
            diagnostics.addAll(told.diagnostics());
        }
        return new PageReader(pages, diagnostics);
    }

    private static ContentPage page(String text, String file) {
        List<Line> lines = Line.of(String.join("\n", HiddenText.of(text)));
        String path = file.substring("pages/".length()).replaceFirst("\\.[^./]+$", "");
        Fences fences = Fences.of(lines, new Told(file));
        Optional<Line> title = IntStream.range(0, lines.size())
                .filter(i -> !fences.isCode(i) && lines.get(i).text().startsWith("# "))
                .mapToObj(lines::get)
                .findFirst();
        StringBuilder markdown = new StringBuilder();
        // The title's line stays as an empty one, so that places in the text are places in the file.
        lines.forEach(line -> markdown.append(line.equals(title.orElse(null)) ? "" : line.text())
                .append('\n'));
        return new ContentPage(
                path,
                title.map(line -> PlainText.ofLine(line.text().substring(2))).orElse(path),
                markdown.toString(),
                new Position(file, 1, 1));
    }
}
