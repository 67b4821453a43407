package foresite.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides who may read the preview. The pages are not published yet, so no other site that the author has open in the same
 * browser may learn anything of them: not by a script, a picture, a style sheet, a frame, {@code fetch} or events, and not
 * by a name of its own that leads to this machine (DNS rebinding). A link elsewhere may open a page in a tab.
 *
 * <p>The rules follow the Fetch Metadata specification of the W3C and its "resource isolation policy". Browsers from before
 * it, such as Safari 16.3, are judged by {@code Origin}, {@code Referer} and {@code Accept}, none of which a page can forge
 * for a request whose answer it could use. Other programs of this machine may read everything, as they may read the files.
 */
final class RequestPolicy {

    private static final Pattern LOCAL_HOST = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    /** {@code none}: the person typed the address, or took a bookmark. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /** The User-Agent of every browser begins with this. */
    private static final String BROWSER = "Mozilla/";

    /**
     * What every answer carries, so that a browser keeps it from other sites even if it came there: no use as their
     * script, picture or frame, no guess at another type, no hold on the window, and no address of an unpublished page
     * in the requests that its outward links lead to.
     */
    private static final Map<String, String> PROTECTION = Map.of(
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Content-Security-Policy", "frame-ancestors 'self'",
            "X-Frame-Options", "SAMEORIGIN",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin");

    private RequestPolicy() {}

    /** Adds the headers that every answer has to carry, whatever its status. */
    static void protect(Headers answer) {
        PROTECTION.forEach(answer::set);
    }

    /**
     * Decides on a request.
     *
     * @param address as the request line has it
     * @return why it is refused, in a sentence; empty if it is allowed
     */
    static Optional<String> refusal(Headers request, URI address) {
        if (!isLocal(request, address)) {
            return Optional.of("This preview answers to localhost and 127.0.0.1 only.");
        }
        return isFromHere(request) || opensTab(request)
                ? Optional.empty()
                : Optional.of("This preview does not answer requests that another site makes.");
    }

    private static boolean isLocal(Headers request, URI address) {
        String inAddress = address.getRawAuthority();
        return only(request, "Host").filter(RequestPolicy::isLocal).isPresent()
                && (inAddress == null || isLocal(inAddress));
    }

    private static boolean isLocal(String host) {
        return LOCAL_HOST.matcher(host).matches();
    }

    /** Tells whether the preview itself, the person, or a program that is no browser makes the request. */
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

    /** Tells whether a browser opens the answer as a page in a tab of its own, where no other page can read it. */
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
        // An older browser asks so for pages only. It may also be for a frame, which the answer's headers forbid.
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

    /** Returns the value of a header that is there exactly once. */
    private static Optional<String> only(Headers request, String name) {
        List<String> values = request.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
