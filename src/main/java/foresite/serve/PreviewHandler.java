package foresite.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Answers every request: pages of the site, the preview's own files, and what browsers are told. */
record PreviewHandler(SiteFiles files, Browsers browsers, BasePath base) implements HttpHandler {

    private static final Set<String> OWN_FILES = Set.of("reload.js", "overlay.css");

    /** Shown where not even a page for what is not there has been built. */
    private static final String NO_SITE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Nothing here</title></head>
            <body><h1>Nothing here</h1><p>The site has no such page, and no 404.html to say so.</p></body>
            </html>
            """;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            RequestPolicy.protect(exchange.getResponseHeaders());
            Optional<String> refusal = RequestPolicy.refusal(exchange.getRequestHeaders(), exchange.getRequestURI());
            if (refusal.isPresent()) {
                Reply.words(403, refusal.get()).send(exchange);
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                Reply.words(405, "This preview is read-only.").send(exchange);
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
                Reply.words(404, "The site is at " + base.path() + ".").send(exchange);
            }
        } else if (inSite.get().equals(PageView.OWN + "events")
                && exchange.getRequestMethod().equals("GET")) {
            browsers.attend(exchange);
        } else if (inSite.get().startsWith(PageView.OWN)) {
            own(inSite.get().substring(PageView.OWN.length())).send(exchange);
        } else {
            site(exchange, inSite.get());
        }
    }

    private void site(HttpExchange exchange, String path) throws IOException {
        // Asked before the file is read: a page may then be newer than it believes, never older.
        PageView view = new PageView(base, browsers.build());
        SiteFiles.Found found;
        try {
            found = files.find(path);
        } catch (IOException | OutOfMemoryError e) {
            Reply.words(500, "The file cannot be read, or is larger than the memory.")
                    .send(exchange);
            return;
        }
        if (found instanceof SiteFiles.SiteFile file) {
            String type = ContentType.of(file.path());
            boolean page = type.equals(ContentType.HTML);
            new Reply(200, type, page ? view.of(file.path(), file.content()) : file.content()).send(exchange);
        } else if (found instanceof SiteFiles.WithoutSlash) {
            redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        } else {
            byte[] page = files.find("404.html") instanceof SiteFiles.SiteFile file
                    ? file.content()
                    : NO_SITE.getBytes(StandardCharsets.UTF_8);
            new Reply(404, ContentType.HTML, view.notFound("404.html", page)).send(exchange);
        }
    }

    /** For now only: the folder may be gone after the next build. */
    private static void redirect(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        exchange.getResponseHeaders().set("Location", query == null ? path : path + "?" + query);
        Reply.words(302, "The page is at " + path + ".").send(exchange);
    }

    private static Reply own(String name) throws IOException {
        if (!OWN_FILES.contains(name)) {
            return Reply.words(404, "The preview does not contain this file.");
        }
        try (InputStream in = PreviewHandler.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the jar lacks " + name);
            }
            return new Reply(200, ContentType.of(name), in.readAllBytes());
        }
    }
}
