package foresite.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a request means this machine. A page elsewhere can have its own name lead to the loopback address (DNS
 * rebinding) and then read what is served here, as if it were its own; its name still stands in the request.
 */
final class LocalHost {

    private static final Pattern NAME = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    private LocalHost() {}

    static boolean isMeant(HttpExchange exchange) {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        String inAddress = exchange.getRequestURI().getRawAuthority();
        return hosts.size() == 1
                && NAME.matcher(hosts.get(0)).matches()
                && (inAddress == null || NAME.matcher(inAddress).matches());
    }
}
