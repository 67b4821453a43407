package foresite.cli;

import foresite.corpus.CorpusReader;
import foresite.model.Report;
import foresite.render.Renderer;
import foresite.serve.Edits;
import foresite.site.Page;
import foresite.site.Site;
import foresite.site.SitePlan;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of reports that are being written, as they look before the build that they belong to is done: their text is
 * new, and what is known of the corpus is that of the build before.
 *
 * @param site as the build before planned it
 * @param content the real path of the content folder; edits tell files by theirs
 */
record Draft(Site site, Path content, Optional<Path> templates) {

    /** Of more files than this the build will tell; a person saves one at a time. */
    private static final int FILES = 4;

    /**
     * Returns the pages of the reports whose files were edited; none where anything else was, since then more changes
     * than those pages.
     */
    Map<String, byte[]> of(Edits edits) throws IOException {
        if (edits.everything() || edits.files().size() > FILES || !areContent(edits)) {
            return Map.of();
        }
        Map<String, Report> known = new HashMap<>();
        site.corpus().reports().forEach(report -> known.put(report.id(), report));
        Map<String, byte[]> pages = new LinkedHashMap<>();
        Renderer renderer = Renderer.of(site, templates);
        for (Path file : edits.files()) {
            List<Report> reports = CorpusReader.readFile(content, file, site.settings());
            if (reports.isEmpty()) {
                return Map.of();
            }
            for (Report report : reports) {
                Report before = known.get(report.id());
                if (before == null
                        || !before.at().file().equals(report.at().file())
                        || !before.digest().equals(report.digest())) {
                    return Map.of();
                }
                Page page = SitePlan.draft(site, before.date().isEmpty() ? report.undated() : report);
                StringWriter text = new StringWriter();
                renderer.html(page, page.content().get(), text);
                pages.put(page.address().path(), text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    /** Templates are edited too, and may lie on another drive. */
    private boolean areContent(Edits edits) {
        return edits.files().stream().allMatch(file -> file.startsWith(content));
    }
}
