package foresite.cli;

import foresite.check.CorpusCheck;
import foresite.corpus.PageReader;
import foresite.insight.Insight;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.publish.Publisher;
import foresite.site.Site;
import foresite.site.SitePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way through the house, from a content folder to a published site.
 *
 * @param templates a folder with the site's own templates and assets, if it has one
 * @param baseUrl replaces the one of the settings, if given
 */
record SiteBuild(Path content, Path output, Optional<Path> templates, Optional<String> baseUrl) {

    /** What came of it. */
    record Built(SitePlan plan, Publisher.Published published) {}

    Built run(Progress progress) throws IOException {
        if (templates.isPresent() && !Files.isDirectory(templates.get())) {
            throw new BuildFailure("there is no templates folder '" + templates.get() + "'");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new BuildFailure("'" + output + "' is a file; name a folder with --output");
        }
        if (Files.isDirectory(content)
                && content.toRealPath().equals(output.toAbsolutePath().normalize())) {
            throw new BuildFailure("content and output are the same folder");
        }
        SitePlan plan = plan(content, baseUrl, progress);
        return new Built(plan, Publisher.publish(plan, output, templates, progress));
    }

    /** Reads a content folder and plans its site. */
    static SitePlan plan(Path content, Optional<String> baseUrl, Progress progress) throws IOException {
        ContentFolder folder = ContentFolder.read(content, baseUrl, progress);
        PageReader pages = PageReader.read(content);
        Insight insight = Insight.of(folder.corpus(), folder.vocabulary());
        progress.phase("Planning pages", 0);
        List<Diagnostic> told = new ArrayList<>(folder.diagnostics());
        told.addAll(pages.diagnostics());
        told.addAll(CorpusCheck.of(folder.corpus(), folder.vocabulary(), insight.copies()));
        return SitePlan.of(
                Site.of(folder.settings(), folder.corpus(), folder.vocabulary(), insight, pages.pages()), told);
    }
}
