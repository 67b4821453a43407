package foresite.build;

import foresite.corpus.CorpusReader;
import foresite.model.Report;
import foresite.render.Renderer;
import foresite.render.TemplatesFolder;
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
import java.util.Set;

/**
 * Renders the pages of edited reports before the next build is done: with their new text, within the site as it was planned
 * last. Thread-safe.
 */
public final class DraftPreview {

    /** With more files than this there are no drafts; a person saves one at a time. */
    private static final int FILES = 4;

    private final Path content;
    private final Optional<Path> templates;
    private Optional<Site> site = Optional.empty();

    /** Plans a site without a build. */
    @FunctionalInterface
    public interface Planning {
        Site plan() throws IOException;
    }

    /**
     * Returns a preview without a site; until there is one, there are no drafts.
     *
     * @param templates a folder with the site's own templates, if there is one
     */
    public DraftPreview(Path content, Optional<Path> templates) {
        this.content = content;
        this.templates = templates;
    }

    /** Sets the site that drafts are rendered in. */
    public synchronized void setSite(Site planned) {
        site = Optional.of(planned);
    }

    /**
     * Plans the site, unless a build sets one meanwhile. If planning fails, there are no drafts until a build has planned
     * the site and reported what is wrong.
     */
    public void planAhead(Planning planning) {
        try {
            setFirstSite(planning.plan());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The next build that has something to do plans the same, and reports the problem.
        }
    }

    private synchronized void setFirstSite(Site planned) {
        if (site.isEmpty()) {
            site = Optional.of(planned);
        }
    }

    /** Returns the site that drafts are rendered in. */
    synchronized Optional<Site> site() {
        return site;
    }

    /**
     * Returns the pages of the reports in some edited files, by path. None if any file is not a known report, or moves its
     * report to another digest, since that changes more than these pages.
     *
     * @throws IOException if a file cannot be read
     */
    public Map<String, byte[]> pages(Set<Path> edited) throws IOException {
        Optional<Site> planned = site();
        // Files are reported with their real paths. Templates are edited too, and may be on another drive.
        Path folder = content.toRealPath();
        return planned.isEmpty() || edited.size() > FILES || !edited.stream().allMatch(file -> file.startsWith(folder))
                ? Map.of()
                : pages(planned.get(), folder, edited);
    }

    private Map<String, byte[]> pages(Site planned, Path folder, Set<Path> edited) throws IOException {
        Map<String, Report> known = new HashMap<>();
        planned.corpus().reports().forEach(report -> known.put(report.id(), report));
        Map<String, byte[]> pages = new LinkedHashMap<>();
        Renderer renderer = Renderer.of(planned, TemplatesFolder.of(templates));
        for (Path file : edited) {
            List<Report> reports = CorpusReader.readFile(folder, file, planned.settings());
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
                Page page = SitePlan.draft(planned, before.date().isEmpty() ? report.undated() : report);
                StringWriter text = new StringWriter();
                renderer.html(page, page.content().get(), text);
                pages.put(page.address().path(), text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return pages;
    }
}
