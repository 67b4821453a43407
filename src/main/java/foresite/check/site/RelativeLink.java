package foresite.check.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The target of a relative link (RFC 3986, 5.2).
 *
 * @param path below the site's root, decoded; starts with {@code ../} if it is outside the site
 * @param fragment after the {@code #}, decoded; may be empty
 */
record RelativeLink(String path, String fragment) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** Returns whether a link is relative to its page: it starts with neither a scheme nor a slash. */
    static boolean isRelative(String link) {
        return !link.startsWith("/") && !SCHEME.matcher(link).matches();
    }

    /**
     * Returns the target of a relative link.
     *
     * @param page the path of the page that contains it
     */
    static RelativeLink of(String page, String link) {
        int hash = link.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
        String file = hash < 0 ? link : link.substring(0, hash);
        int query = file.indexOf('?');
        file = query < 0 ? file : file.substring(0, query);
        if (file.isEmpty()) {
            return new RelativeLink(page, fragment);
        }
        Deque<String> parts = new ArrayDeque<>();
        String[] folders = page.split("/", -1);
        for (int i = 0; i < folders.length - 1; i++) {
            parts.addLast(folders[i]);
        }
        String[] steps = file.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            String step = decoded(steps[i]);
            boolean last = i == steps.length - 1;
            if (step.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (step.equals("..")) {
                parts.addLast(step);
            } else if (!step.equals(".")) {
                parts.addLast(step);
                continue;
            }
            if (last) {
                parts.addLast("");
            }
        }
        return new RelativeLink(String.join("/", parts), fragment);
    }

    /** Returns a part of a link with its percent encoding decoded; unchanged if that is invalid. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
