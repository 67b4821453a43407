package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.build.SiteBuild;
import foresite.model.Progress;
import foresite.site.Addresses;
import foresite.site.Catalogue;
import foresite.site.Page;
import foresite.site.PublishedFile;
import foresite.site.SitePlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue lists what is published, no more and no less. */
final class PublishedFilesTest {

    private static final Path CONTENT = Path.of("src/test/resources/golden/content");

    @Test
    void everyFileOfTheSiteIsInTheCatalogue(@TempDir Path folder) throws IOException {
        BuiltSite site = BuiltSite.of(CONTENT, folder);
        assertThat(site.exit()).as(site.err()).isZero();
        SitePlan plan =
                SiteBuild.plan(SiteBuild.read(CONTENT, Optional.empty(), Progress.SILENT), Map.of(), Progress.SILENT);
        Stream<String> pages = plan.pages().stream().map(Page::address).map(Object::toString);
        Stream<String> files = Catalogue.files(plan.site()).stream().map(PublishedFile::path);
        Stream<String> images = plan.images().stream().map(Addresses::image).map(Object::toString);
        try (Stream<Path> written = Files.walk(folder)) {
            assertThat(written.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                            .filter(file -> !file.startsWith(".foresite"))
                            .filter(file -> !file.matches("(?:search|signals)/.*[.]js") || file.endsWith("/index.js")))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(pages, files, images)
                            .flatMap(each -> each)
                            .toList());
        }
    }
}
