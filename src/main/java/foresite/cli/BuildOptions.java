package foresite.cli;

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

    private static final String WEB_ADDRESS = "https?://[^\\s/?#\"'<>]+[^\\s?#\"'<>]*";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "site-output",
            description = "Folder for the website (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Folder with templates and assets that replace the defaults by name.")
    private @Nullable Path templates;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will be published; replaces baseUrl of site.yaml.")
    private @Nullable String baseUrl;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    Path content() {
        return content.path();
    }

    Path output() {
        return output;
    }

    Optional<Path> templates() {
        return Optional.ofNullable(templates);
    }

    /**
     * Returns the build that was asked for.
     *
     * @throws ParameterException if the base URL is none
     */
    SiteBuild build() {
        if (baseUrl != null && !baseUrl.matches(WEB_ADDRESS)) {
            throw new ParameterException(
                    command.commandLine(), "--base-url wants a web address such as https://example.org/futures/");
        }
        return new SiteBuild(content(), output, templates(), Optional.ofNullable(baseUrl));
    }
}
