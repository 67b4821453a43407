package foresite.corpus;

import foresite.model.ContentPage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the pages that the site's owner wrote, in the order of their paths.
 *
 * @param drafts how many pages were left out as drafts
 */
public record PageReader(List<ContentPage> pages, List<Diagnostic> diagnostics, int drafts) {

    /**
     * Reads {@code pages/}; where it is missing there are no pages.
     *
     * @param settings the site's own words for the keys of front matter
     * @throws IOException if the folder cannot be listed
     */
    public static PageReader read(Path content, Settings settings) throws IOException {
        Path folder = content.resolve("pages");
        if (!Files.isDirectory(folder)) {
            return new PageReader(List.of(), List.of(), 0);
        }
        MarkdownFolder listed = MarkdownFolder.list(content, folder);
        List<Diagnostic> diagnostics = new ArrayList<>(listed.diagnostics());
        List<ContentPage> pages = new ArrayList<>();
        FrontKeys keys = FrontKeys.of(settings);
        int drafts = 0;
        for (Path path : listed.files()) {
            Told told = new Told(MarkdownFolder.name(content, path));
            Optional<String> text = TextFile.read(path, told);
            List<Line> lines = Line.of(text.orElse(""));
            int head = FrontMatter.length(lines);
            FrontMatter front = head == 0 ? FrontMatter.none() : FrontMatter.of(lines.subList(0, head), keys, told);
            if (front.draft() || DraftMark.isInFolder(told.file())) {
                drafts++;
                continue;
            }
            // Text between two rules that has no keys is a part of the page.
            head = front.passages().isEmpty() ? head : 0;
            if (text.isPresent()) {
                pages.add(page(lines, head, front, told.file()));
            }
            diagnostics.addAll(told.diagnostics());
        }
        if (drafts > 0) {
            diagnostics.add(Problem.DRAFTS.at(
                    Position.ofFile("pages/"), drafts == 1 ? "1 draft is left out" : drafts + " drafts are left out"));
        }
        return new PageReader(pages, diagnostics, drafts);
    }

    private static ContentPage page(List<Line> lines, int head, FrontMatter front, String file) {
        String path = file.substring("pages/".length()).replaceFirst("\\.[^./]+$", "");
        Fences fences = Fences.of(lines, new Told(file));
        Optional<Line> title = IntStream.range(head, lines.size())
                .filter(i -> !fences.isCode(i) && lines.get(i).text().startsWith("# "))
                .mapToObj(lines::get)
                .findFirst();
        StringBuilder markdown = new StringBuilder();
        // The head and the title stay as empty lines, so that places in the text are places in the file.
        lines.forEach(
                line -> markdown.append(line.number() <= head || line.equals(title.orElse(null)) ? "" : line.text())
                        .append('\n'));
        return new ContentPage(
                path,
                title.map(line -> line.text().substring(2).strip())
                        .orElse(front.value("title").isEmpty() ? path : front.value("title")),
                markdown.toString(),
                new Position(file, 1, 1));
    }
}
