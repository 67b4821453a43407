package foresite.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events for the browsers that have the site open. A browser that connects later receives the current state
 * first. Thread-safe.
 */
final class BrowserEvents implements AutoCloseable {

    /** Seconds after which something is sent in any case; only then is a closed connection noticed. */
    private static final int HEARTBEAT = 10;

    /** With more changes than this they are not listed; every page is reloaded. */
    private static final int MOST_CHANGES = 1000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GOODBYE = "";

    private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();
    /** Distinguishes this server from an earlier one on the same port. */
    private final String run = UUID.randomUUID().toString();

    private int count;
    private String outcome = "";
    private String failure = "";
    private List<String> diagnostics = List.of();
    private boolean closed;

    /**
     * One event. A browser reloads its page if it shows another build than {@code after}, or if the page is among the
     * changes.
     *
     * @param outcome the build that first had this failure and these diagnostics
     * @param failure why that build failed; empty if it did not
     * @param diagnostics the problems in the content that are new since the preview started, one line each
     */
    record Event(
            String after,
            String build,
            boolean everything,
            SortedSet<String> changed,
            String outcome,
            String failure,
            List<String> diagnostics) {}

    /** Returns the name of the build that is shown now; no name is used twice. */
    synchronized String build() {
        return run + "-" + count;
    }

    /**
     * Reports a new site.
     *
     * @param found the problems in its content that are new since the preview started
     */
    synchronized void published(Set<String> changed, List<String> found) {
        String before = next();
        // What a reader has closed stays closed until there is something else to report.
        if (!failure.isEmpty() || !found.equals(diagnostics)) {
            setOutcome("", found);
        }
        send(before, changed);
    }

    /** Reports pages that are shown before their build is done. */
    synchronized void drafted(Set<String> pages) {
        send(next(), pages);
    }

    /** Reports a build that failed. */
    synchronized void failed(Rebuild.Failed failed) {
        String before = next();
        setOutcome(failed.message(), failed.diagnostics());
        send(before, Set.of());
    }

    /** Starts a new name, and returns the one until now. */
    private String next() {
        String before = build();
        count++;
        return before;
    }

    private void setOutcome(String reason, List<String> found) {
        outcome = build();
        failure = reason;
        diagnostics = found;
    }

    private void send(String before, Set<String> changed) {
        boolean everything = changed.size() > MOST_CHANGES;
        String line = line(before, everything, everything ? Set.of() : changed);
        listeners.forEach(listener -> listener.add(line));
    }

    private String line(String after, boolean everything, Set<String> changed) {
        return "data: "
                + JSON.writeValueAsString(
                        new Event(after, build(), everything, new TreeSet<>(changed), outcome, failure, diagnostics));
    }

    /** Sends events to one browser until it disconnects or the server ends. */
    void stream(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> listener = addListener();
        try (OutputStream out = exchange.getResponseBody()) {
            for (String line = take(listener); !line.equals(GOODBYE); line = take(listener)) {
                out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    private static String take(BlockingQueue<String> listener) throws InterruptedException {
        String line = listener.poll(HEARTBEAT, TimeUnit.SECONDS);
        return line == null ? ": still here" : line;
    }

    private synchronized BlockingQueue<String> addListener() {
        BlockingQueue<String> listener = new LinkedBlockingQueue<>();
        listener.add(line(build(), false, Set.of()));
        if (closed) {
            listener.add(GOODBYE);
        }
        listeners.add(listener);
        return listener;
    }

    @Override
    public synchronized void close() {
        closed = true;
        listeners.forEach(listener -> listener.add(GOODBYE));
    }

    /** Returns the number of listeners; one that has disconnected counts until the next heartbeat. */
    int listening() {
        return listeners.size();
    }
}
