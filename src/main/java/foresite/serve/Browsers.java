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
 * The browsers that have the site open, and what they are told: by server-sent events, as long as they listen. One that
 * comes later is told how things stand. Thread-safe.
 */
final class Browsers implements AutoCloseable {

    /** So often something is sent, in seconds; only then is it noticed that a browser has gone. */
    private static final int HEARTBEAT = 10;

    /** With more changes than these they are not named; every page is loaded anew. */
    private static final int MOST_CHANGES = 1000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GOODBYE = "";

    private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();
    /** Tells a server from the one before on the same port. */
    private final String run = UUID.randomUUID().toString();

    private int count;
    private String outcome = "";
    private String failure = "";
    private List<String> diagnostics = List.of();
    private boolean closed;

    /**
     * What a browser is told. It loads its page anew if it has shown another build than {@code after}, or if what it
     * shows is among the changes.
     *
     * @param outcome the build that first came to this failure and these diagnostics
     * @param failure why that build failed; empty if it did not
     * @param diagnostics what is wrong with the content and was not when serving began, a line each
     */
    record News(
            String after,
            String build,
            boolean everything,
            SortedSet<String> changed,
            String outcome,
            String failure,
            List<String> diagnostics) {}

    /** Returns the name of what is shown at present; it never comes twice. */
    synchronized String build() {
        return run + "-" + count;
    }

    /**
     * Tells of a site that is shown from now on.
     *
     * @param told what is wrong with its content and was not when serving began
     */
    synchronized void published(Set<String> changed, List<String> told) {
        String before = count();
        // What a reader has put away stays away until there is something else to tell.
        if (!failure.isEmpty() || !told.equals(diagnostics)) {
            end("", told);
        }
        tell(before, changed);
    }

    /** Tells of pages that are shown before their build is done. */
    synchronized void drafted(Set<String> pages) {
        tell(count(), pages);
    }

    /** Tells of a build that failed. */
    synchronized void failed(Outcome.Failed failed) {
        String before = count();
        end(failed.message(), failed.diagnostics());
        tell(before, Set.of());
    }

    /** Counts one more, and returns the name of what was shown until now. */
    private String count() {
        String before = build();
        count++;
        return before;
    }

    private void end(String why, List<String> told) {
        outcome = build();
        failure = why;
        diagnostics = told;
    }

    private void tell(String before, Set<String> changed) {
        boolean everything = changed.size() > MOST_CHANGES;
        String line = line(before, everything, everything ? Set.of() : changed);
        listeners.forEach(listener -> listener.add(line));
    }

    private String line(String after, boolean everything, Set<String> changed) {
        return "data: "
                + JSON.writeValueAsString(
                        new News(after, build(), everything, new TreeSet<>(changed), outcome, failure, diagnostics));
    }

    /** Tells a browser what there is to tell, until it goes or the server ends. */
    void attend(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> listener = welcome();
        try (OutputStream out = exchange.getResponseBody()) {
            for (String line = next(listener); !line.equals(GOODBYE); line = next(listener)) {
                out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    private static String next(BlockingQueue<String> listener) throws InterruptedException {
        String line = listener.poll(HEARTBEAT, TimeUnit.SECONDS);
        return line == null ? ": still here" : line;
    }

    private synchronized BlockingQueue<String> welcome() {
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

    /** Returns how many listen; one that has gone counts until the next heartbeat. */
    int listening() {
        return listeners.size();
    }
}
