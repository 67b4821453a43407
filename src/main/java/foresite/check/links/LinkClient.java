package foresite.check.links;

import foresite.check.links.HttpHeads.Head;
import foresite.check.links.LinkAnswer.Outcome;
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
 * Requests addresses and follows redirects. Each server gets one request at a time, with a pause after it; a busy one is
 * asked again later, and not sooner than it allows. Names with the same address are one server. Thread-safe.
 */
final class LinkClient implements AutoCloseable {

    /** Not all servers support HEAD, and some even answer that the page does not exist. */
    private static final Set<Integer> ASK_WITH_GET = Set.of(403, 404, 405, 501);

    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    /** Browsers follow 20 redirects; more than half of that is a loop. */
    private static final int MAX_REDIRECTS = 10;

    private final CrawlPolicy policy;
    private final PinnedDns dns;
    private final HttpHeads http;
    private final Map<String, ReentrantLock> servers = new ConcurrentHashMap<>();

    LinkClient(CrawlPolicy policy, PinnedDns dns) {
        this.policy = policy;
        this.dns = dns;
        this.http = new HttpHeads(policy, dns);
    }

    /** Requests an address and those that it redirects to, and returns the final answer. */
    LinkAnswer request(String address) throws InterruptedException {
        Optional<HttpUrl> start = HttpUrl.of(address);
        if (start.isEmpty()) {
            return LinkAnswer.unreachable("it is not a valid address");
        }
        HttpUrl at = start.get();
        HttpUrl permanent = at;
        for (int redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
            Head head;
            try {
                head = request(at);
            } catch (PinnedDns.RefusedException e) {
                return new LinkAnswer(Outcome.WITHIN, "'" + at.host() + "' is not on the public internet");
            } catch (IOException e) {
                return LinkAnswer.unreachable(sentence(e));
            }
            int status = head.status();
            if (status < 300 || status >= 400 || head.location().isEmpty()) {
                LinkAnswer last = LinkAnswer.of(status);
                boolean moved = last.outcome() == Outcome.THERE && !permanent.equals(start.get());
                return moved ? new LinkAnswer(Outcome.MOVED, "it has moved to " + permanent) : last;
            }
            Optional<HttpUrl> next = head.location().flatMap(at::resolve);
            if (next.isEmpty()) {
                return LinkAnswer.unreachable("it redirects to something that is not a web address");
            }
            // A permanent redirect after a temporary one is not the new address of the link.
            if ((status == 301 || status == 308) && permanent.equals(at)) {
                permanent = next.get();
            }
            at = next.get();
        }
        return LinkAnswer.unreachable("it redirects more than " + MAX_REDIRECTS + " times");
    }

    /**
     * Requests an address and returns the last answer, with any status.
     *
     * @throws PinnedDns.RefusedException if the server must not be asked
     * @throws IOException if the server cannot be reached after all tries
     */
    private Head request(HttpUrl address) throws IOException, InterruptedException {
        String server = dns.resolve(address.host())[0].getHostAddress();
        ReentrantLock lock = servers.computeIfAbsent(server, none -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Head head = withRetries(address, "HEAD");
            return ASK_WITH_GET.contains(head.status()) ? withRetries(address, "GET") : head;
        } finally {
            lock.unlock();
        }
    }

    private Head withRetries(HttpUrl address, String method) throws IOException, InterruptedException {
        Duration backoff = policy.backoff();
        for (int attempt = 1; ; attempt++) {
            Duration wait = backoff;
            try {
                Head head = http.send(address, method);
                if (!BUSY.contains(head.status()) || attempt >= policy.tries()) {
                    return head;
                }
                wait = retryAfter(head, backoff);
                if (wait.compareTo(policy.longestWait()) > 0) {
                    return head;
                }
            } catch (IOException e) {
                if (attempt >= policy.tries() || isFinal(e)) {
                    throw e;
                }
            } finally {
                Thread.sleep(policy.pause().toMillis());
            }
            Thread.sleep(wait.toMillis());
            backoff = backoff.multipliedBy(2);
        }
    }

    /** Returns how long a server asks to wait (RFC 9110, 10.2.3); a date is relative to that of the answer. */
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

    /** Returns why there was no answer. */
    private static String sentence(IOException failure) {
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
        http.close();
    }
}
