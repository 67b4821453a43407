package foresite.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** An answer that is complete before it is sent. */
final class Reply {

    /** Hexadecimal digits of the hash in the entity tag: 128 bits make an accidental match practically impossible. */
    private static final int TAG_LENGTH = 32;

    private final int status;
    private final String type;
    private final byte[] body;

    /** The body is not copied and must not change afterwards. */
    Reply(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    /** Returns an answer in plain text. */
    static Reply text(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the answer; only its headers if the browser has the same version, or asks only for them. */
    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-cache");
        if (status == 200) {
            String tag = tag();
            headers.set("ETag", tag);
            if (isKnown(exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of()), tag)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        headers.set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private String tag() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Weak comparison, as RFC 9110, 13.1.2 requires. */
    private static boolean isKnown(List<String> conditions, String tag) {
        return conditions.stream()
                .flatMap(condition -> List.of(condition.split(",")).stream())
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
