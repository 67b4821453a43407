package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of looking over a built site.
 *
 * @param diagnostics by place; each place is a path below the site's root
 * @param pages how many were read
 * @param bytes how large the site is
 */
public record SiteCheck(List<Diagnostic> diagnostics, int pages, long bytes) {

    private static final String FEED = "feed.json";

    public SiteCheck {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Tells whether a folder holds a built site. */
    public static boolean isSite(Path folder) {
        return Files.isRegularFile(folder.resolve("index.html"));
    }

    /**
     * Looks over every page and file that Foresite has written into a folder. Pages are read side by side, and of each only
     * its ids and where it leads is kept.
     *
     * @param cache the folder where builds keep the list of published addresses; it need not be there
     * @throws IOException if a folder or one of the lists cannot be read
     */
    public static SiteCheck of(Path folder, Path cache, Progress progress) throws IOException {
        SiteFiles files = SiteFiles.list(folder);
        Published published = Published.of(files);
        List<String> paths = files.own(".html");
        progress.phase("Checking pages", paths.size());
        PageCheck check = new PageCheck(files, published);
        List<SeenPage> pages = paths.parallelStream()
                .map(path -> {
                    SeenPage page = check.look(path);
                    progress.step(1);
                    return page;
                })
                .toList();
        progress.phase("Checking feeds and data", 0);
        List<Diagnostic> told = new ArrayList<>();
        pages.forEach(page -> told.addAll(page.told()));
        told.addAll(anchors(pages));
        told.addAll(Orphans.of(files, pages));
        XmlFiles xml = new XmlFiles(files, published);
        files.own(".xml").parallelStream().map(xml::look).toList().forEach(told::addAll);
        if (files.isOwn(FEED)) {
            told.addAll(JsonFeedRules.of(files, published, FEED));
        }
        told.addAll(JsonLd.of(files));
        files.foreign()
                .forEach(path ->
                        told.add(Problem.FOREIGN_FILE.at(Position.ofFile(path), "Foresite did not write this file")));
        told.addAll(SizeBudget.of(files.bytes()));
        told.addAll(LostAddresses.of(cache, files));
        return new SiteCheck(told.stream().sorted().toList(), pages.size(), files.bytes());
    }

    private static List<Diagnostic> anchors(List<SeenPage> pages) {
        Map<String, Set<String>> ids = new HashMap<>();
        pages.forEach(page -> ids.put(page.path(), page.ids()));
        List<Diagnostic> told = new ArrayList<>();
        for (SeenPage page : pages) {
            page.anchors().stream()
                    // Of pages that are not Foresite's nothing is known.
                    .filter(anchor -> ids.containsKey(anchor.target()))
                    .filter(anchor -> !PageLinks.isThere(anchor, ids.getOrDefault(anchor.target(), Set.of())))
                    .forEach(anchor -> told.add(BrokenAnchor.of(page.path(), anchor)));
        }
        return told;
    }
}
