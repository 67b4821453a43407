package foresite.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address that can be followed.
 *
 * @param url the address in ASCII (RFC 3986): what is not allowed in it is percent-encoded, once
 * @param site the host as readers know it, in lower case and without {@code www.}
 */
public record WebAddress(String url, String site) {

    private static final Pattern PARTS = Pattern.compile("(?is)(https?://)([^/?#]*)(.*)");
    private static final Pattern AUTHORITY =
            Pattern.compile("((?:[^@\\\\]*@)?)(\\[[0-9A-Fa-f:.]+]|[^@:\\[\\]]+)(:\\d*)?");

    /** What a host has in ASCII (RFC 3986, 3.2.2); underscores are in real names. */
    private static final Pattern HOST = Pattern.compile("[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_.])?|\\[[0-9a-f:.]+]");

    /** Unreserved and reserved characters of RFC 3986, 2.2 and 2.3, that may be in a path, query or fragment. */
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";

    /** Letters that IDNA 2003, all that Java knows, would replace by others: such a host is left as it is written. */
    private static final Pattern DEVIATING = Pattern.compile("[ßς\\x{200C}\\x{200D}]");

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** A title behind an address, as Markdown has it. */
    private static final Pattern TITLE = Pattern.compile("(?<=\\S)\\s+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\))$");

    private static final String HEX = "0123456789ABCDEF";

    /**
     * Reads an address as people write it: with letters of any language, with spaces, between angle brackets, or with
     * an ampersand as it is in a page's source.
     *
     * @return empty when it is no address that begins with {@code http://} or {@code https://}
     */
    public static Optional<WebAddress> of(String written) {
        String address = written.strip();
        address = TITLE.matcher(address).replaceFirst("");
        if (address.startsWith("<") && address.endsWith(">")) {
            address = address.substring(1, address.length() - 1).strip();
        }
        Matcher parts = PARTS.matcher(address.replace("&amp;", "&"));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        String host = authority.group(2).toLowerCase(Locale.ROOT);
        Optional<String> ascii = ascii(host);
        if (ascii.isEmpty()) {
            return Optional.empty();
        }
        boolean isAscii = ascii.get().equals(host);
        String port = authority.group(3) == null ? "" : authority.group(3);
        String url = parts.group(1)
                + encoded(authority.group(1))
                + (isAscii ? authority.group(2) : ascii.get())
                + port
                + encoded(parts.group(3));
        return Optional.of(new WebAddress(url, site(ascii.get())));
    }

    /** Returns the host in ASCII; empty when it is none. */
    private static Optional<String> ascii(String host) {
        if (DEVIATING.matcher(host).find()) {
            String others = DEVIATING.matcher(host).replaceAll("s");
            return ascii(others).map(valid -> host);
        }
        try {
            String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String site(String host) {
        String shown = IDN.toUnicode(host).toLowerCase(Locale.ROOT);
        return shown.startsWith("www.") ? shown.substring(4) : shown;
    }

    /** Returns a part of an address with everything percent-encoded that is not allowed; what is encoded stays so. */
    public static String encoded(String part) {
        StringBuilder encoded = new StringBuilder(part.length());
        boolean fragment = false;
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if ((c == '#' && fragment) || (!plain && c != '%')) {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                encoded.append(c);
            }
            fragment |= c == '#';
        }
        return STRAY_PERCENT.matcher(encoded).replaceAll("%25");
    }
}
