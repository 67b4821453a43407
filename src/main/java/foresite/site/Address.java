package foresite.site;

import foresite.text.Slug;
import java.nio.charset.StandardCharsets;

/**
 * Where a page or file of the site is: its path below the site's root, with {@code /} between its parts; or a place in a
 * page. Only this room makes addresses, and only {@link Slug}s, fixed words and paths of usable images go into them, so
 * none leads out of the site. Immutable.
 */
public final class Address implements Destination, Comparable<Address> {

    private static final String SAFE = "-._~/";

    private final String path;
    private final String anchor;
    private final String encoded;
    private final String folder;

    Address(String path) {
        this(path, "");
    }

    private Address(String path, String anchor) {
        this.path = path;
        this.anchor = anchor;
        this.encoded = encode(path) + (anchor.isEmpty() ? "" : "#" + anchor);
        this.folder = encode(path.substring(0, path.lastIndexOf('/') + 1));
    }

    /** Returns the place of an element in this page; its id is made of slugs and {@code _}. */
    Address at(String id) {
        return new Address(path, id);
    }

    /** Returns the id of the element that this is the place of; empty for a whole page. */
    public String anchor() {
        return anchor;
    }

    /** Returns the path of the file, as the file system requires it. */
    public String path() {
        return path;
    }

    /** Returns the path from the site's root, percent-encoded; it names the file. */
    public String link() {
        return encoded;
    }

    /** Returns the path that follows a base URL, percent-encoded; {@code index.html} is left out. */
    public String url() {
        return path.equals("index.html") || path.endsWith("/index.html") ? folder : encoded;
    }

    /** Returns the relative link that leads from another page to this one, percent-encoded; it names the file. */
    @Override
    public String from(Address page) {
        String base = page.folder;
        if (folder.equals(base)) {
            return encoded.substring(folder.length());
        }
        int common = 0;
        for (int i = 0; i < Math.min(base.length(), folder.length()) && base.charAt(i) == folder.charAt(i); i++) {
            common = base.charAt(i) == '/' ? i + 1 : common;
        }
        StringBuilder link = new StringBuilder();
        for (int i = common; i < base.length(); i++) {
            if (base.charAt(i) == '/') {
                link.append("../");
            }
        }
        return link.append(encoded, common, encoded.length()).toString();
    }

    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }

    @Override
    public int compareTo(Address other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? anchor.compareTo(other.anchor) : byPath;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && address.path.equals(path) && address.anchor.equals(anchor);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + anchor.hashCode();
    }

    @Override
    public String toString() {
        return anchor.isEmpty() ? path : path + "#" + anchor;
    }
}
