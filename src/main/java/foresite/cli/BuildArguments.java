package foresite.cli;

import foresite.build.BuildFailure;
import foresite.build.SiteBuild;
import foresite.cli.CommandOptions.BaseUrlOption;
import foresite.cli.CommandOptions.ContentOption;
import foresite.cli.CommandOptions.OutputOption;
import foresite.publish.ForeignFiles;
import foresite.state.CacheFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that builds a site. */
final class BuildArguments {

    @Mixin
    private ContentOption content;

    @Mixin
    private OutputOption place;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Folder with templates and assets that replace default files of the same name.")
    private @Nullable Path templates;

    @Mixin
    private BaseUrlOption baseUrl;

    @Option(names = "--no-cache", description = "Do not use or update the cache.")
    private boolean noCache;

    @Option(names = "--clean", description = "Delete the cached results of earlier builds first.")
    private boolean clean;

    @Option(
            names = "--force",
            description =
                    "Build into a folder containing files Foresite did not create; they are kept, unless the site has a file of the same name.")
    private boolean force;

    /**
     * Returns the build with these options.
     *
     * @param preview whether the site is not published
     * @throws picocli.CommandLine.ParameterException if the base URL is not a web address
     * @throws BuildFailure if a folder is missing or unsuitable
     * @throws IOException if the output folder contains only files Foresite did not create, or the cache cannot be deleted
     */
    SiteBuild build(ConsoleCommand command, boolean preview) throws IOException {
        Optional<String> published = baseUrl.url(command);
        Path folder = content.path();
        checkFolders(folder);
        CacheFolder cache = noCache ? CacheFolder.none() : cache(command.err());
        if (clean) {
            cache.clear();
        }
        return new SiteBuild(folder, place.output(), Optional.ofNullable(templates), published, cache, force, preview);
    }

    /** Checks all folders before anything is created, so that a build that is refused leaves nothing behind. */
    private void checkFolders(Path folder) throws IOException {
        if (templates != null && !Files.isDirectory(templates)) {
            throw new BuildFailure("there is no templates folder '" + templates + "'");
        }
        SiteBuild.requireContent(folder);
        Path output = place.output();
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new BuildFailure("'" + output + "' is a file; name a folder with --output");
        }
        Path site = output.toAbsolutePath().normalize();
        if (folder.toRealPath().equals(site)) {
            throw new BuildFailure("content and output are the same folder");
        }
        if (!noCache && place.cache().toAbsolutePath().normalize().startsWith(site)) {
            throw new BuildFailure("the cache folder '" + place.cache()
                    + "' is inside the output folder and would be published; name another with --cache");
        }
        if (!force) {
            ForeignFiles.refuse(output);
        }
    }

    /** A site can be built without a cache, so a problem with it is only reported. */
    private CacheFolder cache(PrintWriter err) {
        try {
            return CacheFolder.in(place.cache(), message -> err.println("foresite: " + message + "."));
        } catch (IOException e) {
            err.println("foresite: the cache folder cannot be used, so the next build starts over; name another with"
                    + " --cache: " + FailureMessage.of(e));
            return CacheFolder.none();
        }
    }
}
