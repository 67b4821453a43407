package foresite.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The media types of files by their extension, as GitHub Pages sends them. */
final class MediaType {

    static final String HTML = "text/html; charset=utf-8";

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = byExtension("; charset=utf-8", """
            text/html html htm
            text/css css
            text/javascript js mjs
            text/plain txt
            text/markdown md
            text/csv csv
            text/calendar ics
            application/json json map
            application/ld+json jsonld
            application/geo+json geojson
            application/manifest+json webmanifest
            application/xml xml
            application/atom+xml atom
            application/rss+xml rss
            application/x-bibtex bib
            application/x-research-info-systems ris
            image/svg+xml svg
            """, """
            image/png png
            image/jpeg jpg jpeg
            image/gif gif
            image/webp webp
            image/avif avif
            image/vnd.microsoft.icon ico
            font/woff woff
            font/woff2 woff2
            font/ttf ttf
            font/otf otf
            application/pdf pdf
            application/zip zip
            application/gzip gz
            application/wasm wasm
            audio/mpeg mp3
            video/mp4 mp4
            video/webm webm
            """);

    private MediaType() {}

    private static Map<String, String> byExtension(String charset, String text, String binary) {
        Map<String, String> types = new HashMap<>();
        text.lines().forEach(line -> add(line, charset, types));
        binary.lines().forEach(line -> add(line, "", types));
        return Map.copyOf(types);
    }

    private static void add(String line, String charset, Map<String, String> types) {
        List<String> words = List.of(line.split(" "));
        words.subList(1, words.size()).forEach(extension -> types.put(extension, words.get(0) + charset));
    }

    /** Returns the media type for a path, with the charset if it is text. */
    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? UNKNOWN
                : BY_EXTENSION.getOrDefault(name.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
