package foresite.cli;

import foresite.publish.ForeignFiles;
import foresite.state.Cache;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is built, and where: the options of every command that builds a site. */
final class BuildOptions {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SitePlace place;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Folder with templates and assets that replace the defaults by name.")
    private @Nullable Path templates;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BaseUrlOption baseUrl;

    @Option(names = "--no-cache", description = "Neither use nor store what builds remember.")
    private boolean noCache;

    @Option(names = "--clean", description = "Forget what earlier builds remembered, and start over.")
    private boolean clean;

    @Option(
            names = "--force",
            description =
                    "Build into a folder containing files Foresite did not create; they are kept, unless the site has a file of the same name.")
    private boolean force;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    Path content() {
        return content.path();
    }

    Path output() {
        return place.output();
    }

    Optional<Path> templates() {
        return Optional.ofNullable(templates);
    }

    /**
     * Returns the build that was asked for.
     *
     * @param preview whether the site is only looked at
     * @throws ParameterException if the base URL is none
     * @throws BuildFailure if a folder is none, or cannot be what it is to be
     * @throws IOException if the output folder holds files of others only, or what is remembered cannot be forgotten
     */
    SiteBuild build(boolean preview) throws IOException {
        Optional<String> published = baseUrl.url(command.commandLine());
        check();
        Cache cache = noCache ? Cache.none() : cache(command.commandLine().getErr());
        if (clean) {
            cache.clear();
        }
        return new SiteBuild(content(), output(), templates(), published, cache, force, preview);
    }

    /** Looks at all folders before anything is made, so that a build that is refused leaves nothing behind. */
    private void check() throws IOException {
        if (templates != null && !Files.isDirectory(templates)) {
            throw new BuildFailure("there is no templates folder '" + templates + "'");
        }
        ContentFolder.check(content());
        if (Files.exists(output()) && !Files.isDirectory(output())) {
            throw new BuildFailure("'" + output() + "' is a file; name a folder with --output");
        }
        Path site = output().toAbsolutePath().normalize();
        if (content().toRealPath().equals(site)) {
            throw new BuildFailure("content and output are the same folder");
        }
        if (!noCache && place.cache().toAbsolutePath().normalize().startsWith(site)) {
            throw new BuildFailure("the cache folder '" + place.cache()
                    + "' lies within the site and would be published; name another with --cache");
        }
        if (!force) {
            ForeignFiles.refuse(output());
        }
    }

    /** A site can be built without a cache: one that cannot be made is worth a word, and no more. */
    private Cache cache(PrintWriter err) {
        try {
            return Cache.in(place.cache(), told -> err.println("foresite: " + told + "."));
        } catch (IOException e) {
            err.println("foresite: nothing is remembered for the next build; name another folder with --cache: "
                    + Failure.sentence(e));
            return Cache.none();
        }
    }
}
