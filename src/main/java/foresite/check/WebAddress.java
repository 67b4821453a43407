package foresite.check;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
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
 * An address of the web in the one spelling that a browser gives it (WHATWG, URL Standard, 4.4): so every spelling of a
 * server is one server, and no server hides behind another spelling.
 *
 * @param secure whether it is asked over TLS
 * @param host in lower case and ASCII, without a dot at its end; numbers in four parts; IPv6 without brackets
 * @param port from 0 to 65535; the usual one where the address has none
 * @param path with the query; starts with a slash, in ASCII; the user's name and what is behind {@code #} are left out
 */
record WebAddress(boolean secure, String host, int port, String path) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65_535;

    /** Scheme, user, host, port and path. Browsers take any number of slashes of either kind, and so does this. */
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?):[/\\\\]*(?:[^/\\\\?#]*@)?(?<host>\\[[^]/\\\\?#]*]|[^:/\\\\?#@]*)(?::(?<port>[0-9]*))?"
                    + "(?<path>[/\\\\?][^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What no host may have (URL Standard, forbidden domain code points). */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20\\x7F#%/:<>?@\\[\\\\\\]^|]");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** A name has 253 characters at most; each may be written as three bytes of three. */
    private static final int LONGEST_HOST = 9 * 253;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

    /** Returns what a link means; empty if it is no address of the web. */
    static Optional<WebAddress> of(String link) {
        // Browsers leave these out wherever they are.
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
        return Optional.of(new WebAddress(secure, host.get(), port.get(), rooted(path == null ? "" : path)));
    }

    /** Returns where a {@code Location} leads from here (RFC 3986, 5.2); empty if it is no address of the web. */
    Optional<WebAddress> resolve(String location) {
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

    boolean hasUsualPort() {
        return port == (secure ? HTTPS : HTTP);
    }

    private String origin() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return scheme() + "://" + name + (hasUsualPort() ? "" : ":" + port);
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
            host = IDN.toASCII(Target.decoded(written), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
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

    private static Optional<String> ipv6(String written) {
        // Only what has a colon is taken for a number, so that no name is looked up here; a zone is of this machine
        // alone.
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

    /** Up to four parts, decimal, octal behind 0 or hexadecimal behind 0x; the last fills what is left (URL Standard, 3.5). */
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

    /** Returns the value of a part; -1 if it is no number, or larger than any part may be. */
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

    /** Returns a path with its query as a browser asks for it: from the root, with no {@code .} and {@code ..}, encoded. */
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

    /** Browsers take more than RFC 3986 does; what it forbids is percent-encoded as they would. */
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
