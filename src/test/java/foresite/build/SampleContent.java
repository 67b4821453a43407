package foresite.build;

import foresite.model.Progress;
import foresite.site.SitePlan;
import foresite.state.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A content folder with files that a test writes. */
record SampleContent(Path folder) {

    static final String REPORT = """
            # __A title__, (from page [20250810](https://example.org/p/20250810).)

            ## Summary

            Waves of the sea.

            ## Themes

            * energy
            """;

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    SitePlan plan() throws IOException {
        return SiteBuild.plan(SiteBuild.read(folder, Optional.empty(), Progress.SILENT), Map.of(), Progress.SILENT);
    }

    /** Returns a build into a folder, with a cache next to it. */
    SiteBuild build(Path output) throws IOException {
        CacheFolder cache = CacheFolder.in(output.resolveSibling("cache"), message -> {});
        return new SiteBuild(folder, output, Optional.empty(), Optional.empty(), cache, false, true);
    }
}
