package foresite.serve;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path that a site is served under: {@code /}, or {@code /repository/} as on GitHub Pages.
 *
 * @param path starts and ends with a slash; between them only letters, digits and {@code . _ ~ -}, so that it needs no
 *     escaping in an address or attribute
 */
public record BasePath(String path) {

    private static final Pattern SAFE = Pattern.compile("/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*");

    /** The root of the server. */
    public static final BasePath ROOT = new BasePath("/");

    public BasePath {
        if (!SAFE.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + path + "' is not a path such as /repository/");
        }
    }

    /** Returns the path that a person wrote, with or without the outer slashes; empty if it is not a valid path. */
    public static Optional<BasePath> of(String written) {
        String path = ("/" + written + "/").replaceAll("^//+", "/").replaceAll("//+$", "/");
        return SAFE.matcher(path).matches() ? Optional.of(new BasePath(path)) : Optional.empty();
    }

    /** Returns the rest of a path that starts with this one; empty if it does not. */
    Optional<String> within(String longer) {
        return longer.startsWith(path) ? Optional.of(longer.substring(path.length())) : Optional.empty();
    }
}
