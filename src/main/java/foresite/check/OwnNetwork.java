package foresite.check;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The network that the program runs in. Its servers trust whoever is within, and a report is written by somebody who is
 * not: no link of it may make the program ask there (OWASP, Server-Side Request Forgery Prevention).
 */
final class OwnNetwork {

    private OwnNetwork() {}

    /** Tells whether a host, by name or number, is in it by one of its addresses; one that has none is not. */
    static boolean has(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(OwnNetwork::has);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The blocks that the registries of RFC 6890 say are not for the world, as far as machines are given them. */
    private static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? isUniqueLocal(bytes) : isSharedOrThis(bytes));
    }

    /** fc00::/7 (RFC 4193). */
    private static boolean isUniqueLocal(byte[] bytes) {
        return (bytes[0] & 0xFE) == 0xFC;
    }

    /** 100.64.0.0/10 (RFC 6598) and 0.0.0.0/8 (RFC 791). */
    private static boolean isSharedOrThis(byte[] bytes) {
        return bytes[0] == 0 || (bytes[0] == 100 && (bytes[1] & 0xC0) == 64);
    }
}
