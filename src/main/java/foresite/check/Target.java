package foresite.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Where a relative link leads (RFC 3986, 5.2).
 *
 * @param path below the site's root, decoded; starts with {@code ../} where it leads out of the site
 * @param fragment behind the {@code #}, decoded; empty when there is none
 */
record Target(String path, String fragment) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** Tells whether a link is relative to its page: it names neither a scheme nor a host nor the root. */
    static boolean isRelative(String link) {
        return !link.startsWith("/") && !SCHEME.matcher(link).matches();
    }

    /**
     * Returns where a relative link leads.
     *
     * @param page the path of the page that has it
     */
    static Target of(String page, String link) {
        int hash = link.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
        String file = hash < 0 ? link : link.substring(0, hash);
        int query = file.indexOf('?');
        file = query < 0 ? file : file.substring(0, query);
        if (file.isEmpty()) {
            return new Target(page, fragment);
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
        return new Target(String.join("/", parts), fragment);
    }

    /** Returns a part of a link without its percent signs; as it stands where they mean nothing. */
    static String decoded(String text) {
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
