package foresite.corpus;

import foresite.model.ContentPage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Settings;
import foresite.text.HiddenText;
import foresite.text.MarkdownStructure;
import foresite.text.MarkdownStructure.HeadingLine;
import foresite.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     */
    public static PageReader read(ContentSnapshot content, Settings settings) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<ContentPage> pages = new ArrayList<>();
        FrontKeys keys = FrontKeys.of(settings);
        int drafts = 0;
        for (SourceFile source : content.pages()) {
            Told told = new Told(source.name());
            Optional<String> text = source.raw().text(told);
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
                ContentPage page = page(lines, head, front, told.file());
                pages.add(page);
                told.limit("the page", page.markdown(), page.at());
            }
            diagnostics.addAll(told.diagnostics());
        }
        if (drafts > 0) {
            diagnostics.add(Problem.DRAFTS.at(
                    Position.ofFile("pages/"), drafts == 1 ? "1 draft is left out" : drafts + " drafts are left out"));
        }
        return new PageReader(pages, diagnostics, drafts);
    }

    /** The title is the first heading of the first level. It and the head become empty lines, so that places stay. */
    private static ContentPage page(List<Line> lines, int head, FrontMatter front, String file) {
        List<String> shown = HiddenText.of(lines.subList(head, lines.size()).stream()
                        .map(Line::text)
                        .toList())
                .lines();
        Optional<HeadingLine> title = MarkdownStructure.of(shown).headings().stream()
                .filter(heading -> heading.level() == 1)
                .findFirst();
        StringBuilder markdown = new StringBuilder("\n".repeat(head));
        for (int i = 0; i < shown.size(); i++) {
            int index = i;
            boolean isTitle = title.filter(heading -> heading.from() <= index && index < heading.to())
                    .isPresent();
            markdown.append(isTitle ? "" : shown.get(i)).append('\n');
        }
        String path = file.substring("pages/".length()).replaceFirst("\\.[^./]+$", "");
        String otherwise = front.value("title").isEmpty() ? path : front.value("title");
        return new ContentPage(
                path,
                title.map(heading -> PlainText.ofLine(heading.text()))
                        .filter(text -> !text.isEmpty())
                        .orElse(otherwise),
                markdown.toString(),
                new Position(file, 1, 1));
    }
}
