package foresite.check;

import foresite.check.OutwardClient.Head;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;

/**
 * Asks servers, and leaves them alone in between: each is asked one thing at a time, with a pause behind it; one that is
 * busy is asked again later, and not sooner than it wants. Names that lead to one address are one server. Thread-safe.
 */
final class PoliteClient implements AutoCloseable {

    /** HEAD is not served everywhere; some servers even say that there is nothing, so that is asked again as well. */
    private static final Set<Integer> ASK_WITH_GET = Set.of(403, 404, 405, 501);

    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    private final Manners manners;
    private final PinnedNames names;
    private final OutwardClient client;
    private final Map<String, ReentrantLock> servers = new ConcurrentHashMap<>();

    PoliteClient(Manners manners, PinnedNames names) {
        this.manners = manners;
        this.names = names;
        this.client = new OutwardClient(manners, names);
    }

    /**
     * Asks for an address and returns the last answer, whatever its status; redirections are not followed.
     *
     * @throws PinnedNames.RefusedException if the server must not be asked
     * @throws IOException if the server cannot be reached, after so many tries
     */
    Head ask(WebAddress address) throws IOException, InterruptedException {
        String server = names.resolve(address.host())[0].getHostAddress();
        ReentrantLock lock = servers.computeIfAbsent(server, none -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Head head = patiently(address, "HEAD");
            return ASK_WITH_GET.contains(head.status()) ? patiently(address, "GET") : head;
        } finally {
            lock.unlock();
        }
    }

    private Head patiently(WebAddress address, String method) throws IOException, InterruptedException {
        Duration backoff = manners.backoff();
        for (int attempt = 1; ; attempt++) {
            Duration wait = backoff;
            try {
                Head head = client.send(address, method);
                if (!BUSY.contains(head.status()) || attempt >= manners.tries()) {
                    return head;
                }
                wait = retryAfter(head, backoff);
                if (wait.compareTo(manners.longestWait()) > 0) {
                    return head;
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

    /** Returns how long a server wants to be left alone (RFC 9110, 10.2.3); a date is counted from the answer's own. */
    private static Duration retryAfter(Head head, Duration otherwise) {
        String value = head.retryAfter().orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration wait = Duration.between(date(head.date()), date(Optional.of(value)));
            return wait.isNegative() ? otherwise : wait;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static ZonedDateTime date(Optional<String> value) {
        return ZonedDateTime.parse(value.orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static boolean isFinal(IOException failure) {
        return failure instanceof SSLException || failure instanceof UnknownHostException;
    }

    /** Says why there was no answer. */
    static String sentence(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "there is no such server";
        }
        if (failure instanceof SocketTimeoutException) {
            return "it does not answer in time";
        }
        if (failure instanceof SSLException) {
            return "its certificate is not accepted";
        }
        return failure instanceof ConnectException ? "its server refuses the connection" : "the connection breaks off";
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
