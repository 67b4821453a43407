package foresite.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the site to browsers on this machine, and to no others. */
final class PreviewServer implements AutoCloseable {

    /** The loopback address itself; "localhost" might be looked up and lead elsewhere. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;

    private PreviewServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to serve.
     *
     * @param port the port to serve on if it is free, else any; 0 for any
     * @throws IOException if there is no port at all
     */
    static PreviewServer start(PreviewHandler handler, int port) throws IOException {
        // Else an answer waits up to 40 ms for the browser to confirm its head (Nagle's algorithm).
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = bound(port);
        // A browser that listens keeps a thread each, so their number must not be fixed.
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        return new PreviewServer(server, threads);
    }

    private static HttpServer bound(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("localhost", LOOPBACK);
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
