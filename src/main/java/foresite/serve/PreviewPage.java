package foresite.serve;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as the preview shows it: as it was built, plus one script. The script is loaded from this server, since the pages'
 * security policy forbids inline scripts.
 *
 * @param base where the site is served
 * @param build the build that is shown, so that the script knows when it is out of date
 */
record PreviewPage(BasePath base, String build) {

    /** The path of the preview's own files; no site has anything there. */
    static final String OWN = ".foresite/";

    private static final Pattern END_OF_HEAD = Pattern.compile("</head\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH =
            Pattern.compile("<meta[^>]*http-equiv=[\"']?refresh", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE = Pattern.compile("<base href=\"[^\"]*\">", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD = Pattern.compile("<head(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);

    /** Returns a page with the script; a redirect stays as it is. */
    byte[] of(String path, byte[] html) {
        return bytes(withScript(path, text(html)));
    }

    /** Returns the "not found" page. It is shown at any depth, so its links start where the site is served. */
    byte[] notFound(String path, byte[] html) {
        String ownBase = Matcher.quoteReplacement("<base href=\"" + base.path() + "\">");
        Matcher builtBase = BASE.matcher(text(html));
        String based = builtBase.find()
                ? builtBase.replaceFirst(ownBase)
                : HEAD.matcher(text(html)).replaceFirst("$0" + ownBase);
        return bytes(withScript(path, based));
    }

    private String withScript(String path, String html) {
        if (REFRESH.matcher(html).find()) {
            return html;
        }
        String script = "<script src=\"" + base.path() + OWN + "reload.js\" data-build=\"" + build + "\" data-page=\""
                + attribute(path) + "\" defer></script>\n";
        Matcher end = END_OF_HEAD.matcher(html);
        int at = end.find() ? end.start() : html.length();
        return html.substring(0, at) + script + html.substring(at);
    }

    private static String attribute(String path) {
        String escaped = path.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return text(escaped.getBytes(StandardCharsets.UTF_8));
    }

    /** One character per byte, so that all other bytes stay as they are. */
    private static String text(byte[] html) {
        return new String(html, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
