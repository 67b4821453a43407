package foresite.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the site will be published, if that is not what {@code site.yaml} says. */
final class BaseUrlOption {

    private static final String WEB_ADDRESS = "https?://[^\\s/?#\"'<>]+[^\\s?#\"'<>]*";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will be published; replaces baseUrl of site.yaml.")
    private @Nullable String url;

    /**
     * Returns the address, if one is given.
     *
     * @throws ParameterException if it is no web address
     */
    Optional<String> url(CommandLine command) {
        if (url != null && !url.matches(WEB_ADDRESS)) {
            throw new ParameterException(
                    command, "--base-url requires a web address such as https://example.org/futures/");
        }
        return Optional.ofNullable(url);
    }
}
