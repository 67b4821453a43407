package foresite.check.links;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network that the program runs in, and all addresses that are not on the public internet. Servers there trust everybody
 * inside, but reports come from outside: no link may make the program send requests there (OWASP, Server-Side Request
 * Forgery Prevention).
 */
record OwnNetwork(List<Block> machine) {

    /** The special addresses that are not public (IANA registries, RFC 6890), and multicast. */
    private static final List<Block> RESERVED = List.of(
            Block.of("0.0.0.0/8"), // this host
            Block.of("10.0.0.0/8"), // private
            Block.of("100.64.0.0/10"), // shared by the customers of a provider
            Block.of("127.0.0.0/8"), // loopback
            Block.of("169.254.0.0/16"), // link local; the metadata of cloud machines
            Block.of("172.16.0.0/12"), // private
            Block.of("192.0.0.0/24"), // protocols
            Block.of("192.0.2.0/24"), // documentation
            Block.of("192.88.99.0/24"), // 6to4 relays
            Block.of("192.168.0.0/16"), // private
            Block.of("198.18.0.0/15"), // benchmarks
            Block.of("198.51.100.0/24"), // documentation
            Block.of("203.0.113.0/24"), // documentation
            Block.of("224.0.0.0/4"), // multicast
            Block.of("240.0.0.0/4"), // reserved, and broadcast
            Block.of("2001::/23"), // protocols, Teredo
            Block.of("2001:db8::/32"), // documentation
            Block.of("2002::/16"), // 6to4, deprecated (RFC 7526)
            Block.of("3fff::/20")); // documentation

    /** All public addresses of IPv6 (RFC 4291, 2.4): loopback, local, private and mapped ones are outside. */
    private static final Block GLOBAL = Block.of("2000::/3");

    /** Contains an IPv4 address in the last four bytes, for networks that only have IPv6 (RFC 6052). */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    /** The shortest prefix of one network, such as a home or an office (RFC 6177). */
    private static final int SITE = 48;

    OwnNetwork {
        machine = List.copyOf(machine);
    }

    /**
     * All addresses with the same first bits.
     *
     * @param bytes the length of the addresses: 4 or 16
     * @param bits the length of the prefix
     */
    record Block(int bytes, int bits, BigInteger prefix) {

        static Block of(InetAddress address, int bits) {
            return new Block(address.getAddress().length, bits, prefix(address, bits));
        }

        /** Reads a block as the registries write it: {@code 10.0.0.0/8}. */
        static Block of(String written) {
            int slash = written.indexOf('/');
            try {
                return of(
                        InetAddress.getByName(written.substring(0, slash)),
                        Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean has(InetAddress address) {
            return address.getAddress().length == bytes && prefix(address, bits).equals(prefix);
        }

        private static BigInteger prefix(InetAddress address, int bits) {
            byte[] all = address.getAddress();
            return new BigInteger(1, all).shiftRight(8 * all.length - bits);
        }
    }

    /** Returns the network of this machine, from its current interfaces. */
    static OwnNetwork present() {
        try {
            List<Block> machine = new ArrayList<>();
            NetworkInterface.networkInterfaces()
                    .flatMap(each -> each.getInterfaceAddresses().stream())
                    .map(OwnNetwork::block)
                    .forEach(machine::add);
            return new OwnNetwork(machine);
        } catch (SocketException e) {
            // A machine without interfaces reaches no server.
            return new OwnNetwork(List.of());
        }
    }

    /** With IPv6, neighbors have public addresses, so the block of the network counts as well. */
    private static Block block(InterfaceAddress own) {
        InetAddress address = own.getAddress();
        int bits = address.getAddress().length * 8;
        int network = own.getNetworkPrefixLength();
        boolean whole = address instanceof Inet4Address || network < SITE;
        return Block.of(address, whole ? bits : network);
    }

    /** Returns whether an address must not be asked. */
    boolean has(InetAddress address) {
        if (machine.stream().anyMatch(block -> block.has(address))
                || RESERVED.stream().anyMatch(block -> block.has(address))) {
            return true;
        }
        if (address instanceof Inet4Address) {
            return false;
        }
        return NAT64.has(address) ? has(lastFour(address)) : !GLOBAL.has(address);
    }

    private static InetAddress lastFour(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
