package foresite.cli;

import foresite.state.Cache;
import java.io.IOException;
import java.io.PrintWriter;
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

    @Option(names = "--no-cache", description = "Remember nothing, and use nothing that was remembered.")
    private boolean noCache;

    @Option(names = "--clean", description = "Forget what earlier builds remembered, and begin anew.")
    private boolean clean;

    @Option(
            names = "--force",
            description =
                    "Build into a folder that holds files of others; they stay, unless the site has the same name.")
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
     * @throws ParameterException if the base URL is none
     * @throws IOException if what is remembered cannot be forgotten
     */
    SiteBuild build() throws IOException {
        Optional<String> published = baseUrl.url(command.commandLine());
        Cache cache = noCache ? Cache.none() : cache(command.commandLine().getErr());
        if (clean) {
            cache.clear();
        }
        return new SiteBuild(content(), output(), templates(), published, cache, force);
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
