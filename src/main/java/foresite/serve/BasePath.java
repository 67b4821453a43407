package foresite.serve;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path that a site is served under: {@code /}, or {@code /repository/} as GitHub Pages has it.
 *
 * @param path starts and ends with a slash; of letters, digits and {@code . _ ~ -} in between, so that it can stand in
 *     an address or an attribute as it is
 */
public record BasePath(String path) {

    private static final Pattern SAFE = Pattern.compile("/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*");

    /** The root of the server. */
    public static final BasePath ROOT = new BasePath("/");

    public BasePath {
        if (!SAFE.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + path + "' is no path such as /repository/");
        }
    }

    /** Returns the path that a person has written, with or without the outer slashes; empty if it is none. */
    public static Optional<BasePath> of(String written) {
        String path = ("/" + written + "/").replaceAll("^//+", "/").replaceAll("//+$", "/");
        return SAFE.matcher(path).matches() ? Optional.of(new BasePath(path)) : Optional.empty();
    }

    /** Returns what follows this path in a longer one; empty if that one lies outside. */
    Optional<String> within(String longer) {
        return longer.startsWith(path) ? Optional.of(longer.substring(path.length())) : Optional.empty();
    }
}
