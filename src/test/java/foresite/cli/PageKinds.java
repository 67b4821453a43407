package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.build.SiteBuild;
import foresite.model.Progress;
import foresite.site.Page;
import foresite.site.SitePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sample site, and of each kind of page its largest and its smallest: what rules for every page are tried on.
 *
 * @param site the folder of the built site
 * @param paths below it
 */
record PageKinds(Path site, List<String> paths) {

    private static final Path CONTENT = Path.of("content");

    /** Builds the site into a folder. */
    static PageKinds build(Path site) throws IOException {
        BuiltSite built = BuiltSite.of(CONTENT, site, "--base-url", "https://example.org/repo/");
        assertThat(built.exit()).as(built.err()).isZero();
        SitePlan plan =
                SiteBuild.plan(SiteBuild.read(CONTENT, Optional.empty(), Progress.SILENT), Map.of(), Progress.SILENT);
        Map<String, List<String>> byTemplate = new TreeMap<>();
        for (Page page : plan.pages()) {
            byTemplate
                    .computeIfAbsent(page.template(), none -> new ArrayList<>())
                    .add(page.address().path());
        }
        List<String> paths = new ArrayList<>();
        for (List<String> pages : byTemplate.values()) {
            List<String> bySize = pages.stream()
                    .sorted(Comparator.comparingLong(path -> size(site.resolve(path))))
                    .toList();
            paths.add(bySize.get(0));
            if (bySize.size() > 1) {
                paths.add(bySize.get(bySize.size() - 1));
            }
        }
        return new PageKinds(site, paths);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    List<Path> pages() {
        return paths.stream().map(site::resolve).toList();
    }
}
