package foresite.check;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a site is published, as its {@code robots.txt} says by naming the sitemap.
 *
 * @param base the address of the site's root, which ends in a slash; empty when it is not known
 */
record Published(String base) {

    private static final Pattern SITEMAP = Pattern.compile("(?mi)^sitemap:\\s*(\\S+/)sitemap\\.xml\\s*$");

    static Published of(SiteFiles files) throws IOException {
        if (!files.has("robots.txt")) {
            return new Published("");
        }
        Matcher sitemap = SITEMAP.matcher(files.text("robots.txt"));
        return new Published(sitemap.find() ? sitemap.group(1) : "");
    }

    boolean isKnown() {
        return !base.isEmpty();
    }

    /** Returns the path of the file that an address of this site is answered with; empty for other addresses. */
    Optional<String> path(String address) {
        if (!isKnown() || !address.startsWith(base)) {
            return Optional.empty();
        }
        String path =
                Target.of("index.html", "./" + address.substring(base.length())).path();
        return Optional.of(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }
}
