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
     * @throws IOException if the cache folder cannot be made
     */
    SiteBuild build() throws IOException {
        Optional<String> published = baseUrl.url(command.commandLine());
        PrintWriter err = command.commandLine().getErr();
        Cache memory = noCache ? Cache.none() : Cache.in(place.cache(), told -> err.println("foresite: " + told + "."));
        if (clean) {
            memory.clear();
        }
        return new SiteBuild(content(), output(), templates(), published, memory, force);
    }
}
