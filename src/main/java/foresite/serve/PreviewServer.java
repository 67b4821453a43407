package foresite.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves pages of the site, the preview's own files and its events, to browsers on this computer only. */
final class PreviewServer implements AutoCloseable {

    /** The loopback address itself; a lookup of "localhost" might lead elsewhere. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final Set<String> OWN_FILES = Set.of("reload.js", "overlay.css");

    /** Shown where the site has no 404.html yet. */
    private static final String NO_SITE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Page not found</title></head>
            <body><h1>Page not found</h1><p>The site has no such page, and no 404.html.</p></body>
            </html>
            """;

    private final HttpServer server;
    private final ExecutorService threads;
    private final ServedFiles files;
    private final BrowserEvents browsers;
    private final BasePath base;

    private PreviewServer(HttpServer server, ServedFiles files, BrowserEvents browsers, BasePath base) {
        this.server = server;
        this.files = files;
        this.browsers = browsers;
        this.base = base;
        // Each browser that listens for events keeps a thread, so their number is not limited.
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to serve.
     *
     * @param port the port to use if it is free, else any; 0 for any
     * @throws IOException if there is no free port
     */
    static PreviewServer start(ServedFiles files, BrowserEvents browsers, BasePath base, int port) throws IOException {
        // Otherwise an answer waits up to 40 ms for the browser to confirm its head (Nagle's algorithm).
        System.setProperty("sun.net.httpserver.nodelay", "true");
        PreviewServer preview = new PreviewServer(bound(port), files, browsers, base);
        preview.server.setExecutor(preview.threads);
        preview.server.createContext("/", preview::handle);
        preview.server.start();
        return preview;
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

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            RequestPolicy.protect(exchange.getResponseHeaders());
            Optional<String> refusal = RequestPolicy.refusal(exchange.getRequestHeaders(), exchange.getRequestURI());
            if (refusal.isPresent()) {
                Reply.text(403, refusal.get()).send(exchange);
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                Reply.text(405, "This preview is read-only.").send(exchange);
            } else {
                answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
        Optional<String> inSite = base.within(path);
        if (inSite.isEmpty()) {
            if (path.equals("/") || base.path().equals(path + "/")) {
                redirect(exchange, base.path());
            } else {
                Reply.text(404, "The site is at " + base.path() + ".").send(exchange);
            }
        } else if (inSite.get().equals(PreviewPage.OWN + "events")
                && exchange.getRequestMethod().equals("GET")) {
            browsers.stream(exchange);
        } else if (inSite.get().startsWith(PreviewPage.OWN)) {
            own(inSite.get().substring(PreviewPage.OWN.length())).send(exchange);
        } else {
            site(exchange, inSite.get());
        }
    }

    private void site(HttpExchange exchange, String path) throws IOException {
        // Taken before the file is read: a page may then be newer than its build's name, never older.
        PreviewPage view = new PreviewPage(base, browsers.build());
        ServedFiles.Found found;
        try {
            found = files.find(path);
        } catch (IOException | OutOfMemoryError e) {
            Reply.text(500, "The file cannot be read, or is too large for the memory.")
                    .send(exchange);
            return;
        }
        if (found instanceof ServedFiles.SiteFile file) {
            String type = MediaType.of(file.path());
            boolean page = type.equals(MediaType.HTML);
            new Reply(200, type, page ? view.of(file.path(), file.content()) : file.content()).send(exchange);
        } else if (found instanceof ServedFiles.WithoutSlash) {
            redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        } else {
            byte[] page = files.find("404.html") instanceof ServedFiles.SiteFile file
                    ? file.content()
                    : NO_SITE.getBytes(StandardCharsets.UTF_8);
            new Reply(404, MediaType.HTML, view.notFound("404.html", page)).send(exchange);
        }
    }

    /** A temporary redirect: the folder may be gone after the next build. */
    private static void redirect(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        exchange.getResponseHeaders().set("Location", query == null ? path : path + "?" + query);
        Reply.text(302, "The page is at " + path + ".").send(exchange);
    }

    private static Reply own(String name) throws IOException {
        if (!OWN_FILES.contains(name)) {
            return Reply.text(404, "The preview does not contain this file.");
        }
        try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the jar lacks " + name);
            }
            return new Reply(200, MediaType.of(name), in.readAllBytes());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
