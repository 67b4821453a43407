package foresite.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides who may read the preview. Its pages are not published yet, so no other site that is open in the author's browser
 * may learn anything about them: not by a script, picture, style sheet, frame, {@code fetch} or events, and not by a name
 * of its own that resolves to this computer (DNS rebinding). A link on another site may open a page in a tab.
 *
 * <p>The rules follow the Fetch Metadata specification of the W3C and its "resource isolation policy". For older browsers,
 * such as Safari 16.3, {@code Origin}, {@code Referer} and {@code Accept} decide; a page cannot forge them for a request
 * whose answer it could use. Other programs on this computer may read everything, as they may read the files.
 */
final class RequestPolicy {

    private static final Pattern LOCAL_HOST = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    /** {@code none}: the user typed the address, or opened a bookmark. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /** The User-Agent of every browser starts with this. */
    private static final String BROWSER = "Mozilla/";

    /**
     * Headers of every answer. With them a browser keeps the answer from other sites even if it arrives there: they
     * cannot use it as a script, picture or frame, guess another type, or control its window, and outward links do not
     * send the address of an unpublished page.
     */
    private static final Map<String, String> PROTECTION = Map.of(
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Content-Security-Policy", "frame-ancestors 'self'",
            "X-Frame-Options", "SAMEORIGIN",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin");

    private RequestPolicy() {}

    /** Adds the headers that every answer needs, whatever its status. */
    static void protect(Headers answer) {
        PROTECTION.forEach(answer::set);
    }

    /**
     * Decides about a request.
     *
     * @param address from the request line
     * @return why it is refused, in one sentence; empty if it is allowed
     */
    static Optional<String> refusal(Headers request, URI address) {
        if (!isLocal(request, address)) {
            return Optional.of("This preview answers to localhost and 127.0.0.1 only.");
        }
        return isFromHere(request) || opensTab(request)
                ? Optional.empty()
                : Optional.of("This preview does not answer requests from other sites.");
    }

    private static boolean isLocal(Headers request, URI address) {
        String inAddress = address.getRawAuthority();
        return only(request, "Host").filter(RequestPolicy::isLocal).isPresent()
                && (inAddress == null || isLocal(inAddress));
    }

    private static boolean isLocal(String host) {
        return LOCAL_HOST.matcher(host).matches();
    }

    /** Returns whether the request comes from the preview itself, the user, or a program that is not a browser. */
    private static boolean isFromHere(Headers request) {
        if (request.containsKey("Origin") && !isSameOrigin(request, "Origin")) {
            return false;
        }
        if (request.containsKey("Sec-Fetch-Site")) {
            return only(request, "Sec-Fetch-Site").filter(OWN_SITES::contains).isPresent();
        }
        if (request.containsKey("Origin")) {
            return true;
        }
        if (request.containsKey("Referer")) {
            return isSameOrigin(request, "Referer");
        }
        return !isBrowser(request);
    }

    /** Returns whether a browser opens the answer as a page in its own tab, where no other page can read it. */
    private static boolean opensTab(Headers request) {
        if (request.containsKey("Origin")) {
            return false;
        }
        if (request.containsKey("Sec-Fetch-Site")) {
            return only(request, "Sec-Fetch-Mode").filter("navigate"::equals).isPresent()
                    && only(request, "Sec-Fetch-Dest")
                            .filter("document"::equals)
                            .isPresent();
        }
        // Older browsers send this for pages only. The page may be for a frame, but the answer's headers forbid that.
        return only(request, "Accept")
                .filter(accept -> accept.contains("text/html"))
                .isPresent();
    }

    private static boolean isSameOrigin(Headers request, String header) {
        String own = "http://" + only(request, "Host").orElse("");
        return only(request, header)
                .filter(address -> address.equals(own) || address.startsWith(own + "/"))
                .isPresent();
    }

    private static boolean isBrowser(Headers request) {
        return request.getOrDefault("User-Agent", List.of()).stream().anyMatch(name -> name.startsWith(BROWSER));
    }

    /** Returns the value of a header that occurs exactly once. */
    private static Optional<String> only(Headers request, String name) {
        List<String> values = request.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
