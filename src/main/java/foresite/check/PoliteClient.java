package foresite.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;

/**
 * Asks servers, and leaves them alone in between: each is asked one thing at a time, with a pause behind it; one that is
 * busy is asked again later, and not sooner than it wants. Bodies are not read. Thread-safe.
 */
final class PoliteClient {

    /** HEAD is not served everywhere; some servers even say that there is nothing, so that is asked again as well. */
    private static final Set<Integer> ASK_WITH_GET = Set.of(403, 404, 405, 501);

    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    private final Manners manners;
    private final HttpClient http;
    private final Map<String, ReentrantLock> servers = new ConcurrentHashMap<>();

    PoliteClient(Manners manners) {
        this.manners = manners;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(manners.timeout())
                .build();
    }

    /**
     * Asks for an address and returns the last answer, whatever its status; redirections are not followed.
     *
     * @throws IOException if the server cannot be reached, after so many tries
     */
    HttpResponse<?> ask(URI address) throws IOException, InterruptedException {
        String server = address.getAuthority() == null ? "" : address.getAuthority();
        ReentrantLock lock = servers.computeIfAbsent(server.toLowerCase(Locale.ROOT), none -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            HttpResponse<?> head = patiently(address, "HEAD");
            return ASK_WITH_GET.contains(head.statusCode()) ? patiently(address, "GET") : head;
        } finally {
            lock.unlock();
        }
    }

    private HttpResponse<?> patiently(URI address, String method) throws IOException, InterruptedException {
        Duration backoff = manners.backoff();
        for (int attempt = 1; ; attempt++) {
            Duration wait = backoff;
            try {
                HttpResponse<?> response = send(address, method);
                if (!BUSY.contains(response.statusCode()) || attempt >= manners.tries()) {
                    return response;
                }
                wait = retryAfter(response, backoff);
                if (wait.compareTo(manners.longestWait()) > 0) {
                    return response;
                }
            } catch (IOException e) {
                if (attempt >= manners.tries() || isFinal(e)) {
                    throw e;
                }
            } finally {
                Thread.sleep(manners.pause().toMillis());
            }
            Thread.sleep(wait.toMillis());
            backoff = backoff.multipliedBy(2);
        }
    }

    private HttpResponse<?> send(URI address, String method) throws IOException, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(manners.timeout())
                    .header("User-Agent", manners.name())
                    .header("Accept", "*/*")
                    .build();
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response;
        } catch (IllegalArgumentException e) {
            // A port above 65535 is noticed only when the request is sent.
            throw new IOException("it is no valid address", e);
        }
    }

    /** Returns how long a server wants to be left alone (RFC 9110, 10.2.3); a date is counted from the answer's own. */
    private static Duration retryAfter(HttpResponse<?> response, Duration otherwise) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            ZonedDateTime now = date(response.headers().firstValue("Date").orElse(""));
            Duration wait = Duration.between(now, date(value));
            return wait.isNegative() ? otherwise : wait;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static ZonedDateTime date(String value) {
        return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static boolean isFinal(IOException failure) {
        return failure instanceof SSLException
                || failure.getCause() instanceof IllegalArgumentException
                || isUnknown(failure);
    }

    private static boolean isUnknown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    /** Says why there was no answer. */
    static String sentence(IOException failure) {
        if (failure.getCause() instanceof IllegalArgumentException) {
            return "it is no valid address";
        }
        if (isUnknown(failure)) {
            return "there is no such server";
        }
        if (failure instanceof HttpTimeoutException) {
            return "it does not answer in time";
        }
        if (failure instanceof SSLException) {
            return "its certificate is not accepted";
        }
        return failure instanceof ConnectException ? "its server refuses the connection" : "the connection breaks off";
    }
}
