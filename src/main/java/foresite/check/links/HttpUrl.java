package foresite.check.links;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address as browsers normalize it (WHATWG, URL Standard, 4.4), so that no server hides behind another spelling.
 *
 * @param secure whether it uses TLS
 * @param host in lower case and ASCII, without a final dot; IPv4 in four decimal parts; IPv6 without brackets
 * @param port from 0 to 65535; the default one if the address has none
 * @param path with the query, in ASCII; starts with a slash. The user's name and the fragment are left out
 */
record HttpUrl(boolean secure, String host, int port, String path) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65_535;

    /** Scheme, user, host, port and path. Like browsers, it accepts any number of slashes of either kind. */
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?):[/\\\\]*(?:[^/\\\\?#]*@)?(?<host>\\[[^]/\\\\?#]*]|[^:/\\\\?#@]*)(?::(?<port>[0-9]*))?"
                    + "(?<path>[/\\\\?][^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Characters that no host may contain (URL Standard, forbidden domain code points). */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20\\x7F#%/:<>?@\\[\\\\\\]^|]");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** A name has at most 253 characters, each of which may be written as three encoded bytes. */
    private static final int LONGEST_HOST = 9 * 253;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

    /** Returns the address of a link; empty if it is not a valid web address. */
    static Optional<HttpUrl> of(String link) {
        // Browsers remove these anywhere.
        Matcher parts = PARTS.matcher(link.strip().replaceAll("[\\t\\r\\n]", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean secure = parts.group("scheme").equalsIgnoreCase("https");
        Optional<Integer> port = port(parts.group("port"), secure);
        Optional<String> host = host(parts.group("host"));
        if (port.isEmpty() || host.isEmpty()) {
            return Optional.empty();
        }
        String path = parts.group("path");
        return Optional.of(new HttpUrl(secure, host.get(), port.get(), rooted(path == null ? "" : path)));
    }

    /** Returns the address of a {@code Location} header (RFC 3986, 5.2); empty if it is not a valid web address. */
    Optional<HttpUrl> resolve(String location) {
        String link = location.strip();
        if (SCHEME.matcher(link).lookingAt()) {
            return of(link);
        }
        if (link.startsWith("//")) {
            return of(scheme() + ":" + link);
        }
        String file = path.replaceFirst("\\?.*$", "");
        if (link.isEmpty() || link.startsWith("?") || link.startsWith("#")) {
            return of(origin() + file + link);
        }
        return of(origin() + (link.startsWith("/") ? "" : file.substring(0, file.lastIndexOf('/') + 1)) + link);
    }

    String scheme() {
        return secure ? "https" : "http";
    }

    boolean hasDefaultPort() {
        return port == (secure ? HTTPS : HTTP);
    }

    private String origin() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return scheme() + "://" + name + (hasDefaultPort() ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private static Optional<Integer> port(@Nullable String digits, boolean secure) {
        if (digits == null || digits.isEmpty()) {
            return Optional.of(secure ? HTTPS : HTTP);
        }
        String number = digits.replaceFirst("^0+(?=.)", "");
        boolean valid = number.length() <= 5 && Integer.parseInt(number) <= HIGHEST_PORT;
        return valid ? Optional.of(Integer.parseInt(number)) : Optional.empty();
    }

    private static Optional<String> host(String written) {
        if (written.length() > LONGEST_HOST) {
            return Optional.empty();
        }
        if (written.startsWith("[")) {
            return ipv6(written.substring(1, written.length() - 1));
        }
        String host;
        try {
            host = IDN.toASCII(percentDecoded(written), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (host.isEmpty() || FORBIDDEN.matcher(host).find()) {
            return Optional.empty();
        }
        String last = host.substring(host.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() ? ipv4(host) : Optional.of(host);
    }

    private static String percentDecoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<String> ipv6(String written) {
        // A colon is required, so that no name is resolved here. Zones only have a meaning on this machine.
        if (!written.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(written);
            return Optional.of(
                    address instanceof Inet6Address
                            ? address.getHostAddress().replaceFirst("%.*$", "")
                            : address.getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Up to four parts, decimal, octal after 0 or hexadecimal after 0x; the last one fills the remaining bytes (URL Standard, 3.5). */
    private static Optional<String> ipv4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long number = number(parts[i]);
            int bytes = i < parts.length - 1 ? 1 : 5 - parts.length;
            if (number < 0 || number >= 1L << (8 * bytes)) {
                return Optional.empty();
            }
            address = (address << (8 * bytes)) | number;
        }
        return Optional.of(
                (address >> 24) + "." + (address >> 16 & 0xFF) + "." + (address >> 8 & 0xFF) + "." + (address & 0xFF));
    }

    /** Returns the value of a part; -1 if it is not a number or too large. */
    private static long number(String part) {
        if (!NUMBER.matcher(part).matches()) {
            return -1;
        }
        String digits = part.toLowerCase(Locale.ROOT);
        int radix = digits.startsWith("0x") ? 16 : digits.length() > 1 && digits.startsWith("0") ? 8 : 10;
        String significant = digits.substring(radix == 16 ? 2 : 0).replaceFirst("^0+", "");
        if (significant.isEmpty()) {
            return 0;
        }
        try {
            return significant.length() > 11 ? -1 : Long.parseLong(significant, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Returns a path with its query as a browser requests it: encoded, without {@code .} and {@code ..}. */
    private static String rooted(String written) {
        int question = written.indexOf('?');
        String query = question < 0 ? "" : written.substring(question);
        String[] steps = (question < 0 ? written : written.substring(0, question))
                .replace('\\', '/')
                .split("/", -1);
        Deque<String> rooted = new ArrayDeque<>();
        for (int i = 1; i < steps.length; i++) {
            boolean up = steps[i].equals("..");
            if (up && !rooted.isEmpty()) {
                rooted.removeLast();
            }
            if (!up && !steps[i].equals(".")) {
                rooted.addLast(steps[i]);
            } else if (i == steps.length - 1) {
                rooted.addLast("");
            }
        }
        return encoded("/" + String.join("/", rooted) + query);
    }

    /** Browsers accept more than RFC 3986; like them, this percent-encodes what it forbids. */
    private static String encoded(String path) {
        StringBuilder strict = new StringBuilder(path.length());
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xFF;
            if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                strict.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            } else {
                strict.append((char) c);
            }
        }
        return strict.toString();
    }
}
