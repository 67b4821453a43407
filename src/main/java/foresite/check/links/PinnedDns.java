package foresite.check.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves each name once and uses that answer for the whole check: the owner of a name cannot point it elsewhere after its
 * addresses have been accepted (DNS rebinding). Thread-safe.
 */
final class PinnedDns implements DnsResolver {

    private final Resolver resolver;
    private final Predicate<InetAddress> refused;
    private final Map<String, Optional<List<InetAddress>>> answers = new ConcurrentHashMap<>();

    /** Resolves a name or a numeric address. */
    @FunctionalInterface
    interface Resolver {

        /**
         * Returns the addresses of a host.
         *
         * @throws UnknownHostException if there is no such name
         */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** A name belongs to a server that must not be asked. */
    static final class RefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedException(String host) {
            super(host);
        }
    }

    /** @param refused which addresses must not be asked; a name with one of them is refused */
    PinnedDns(Resolver resolver, Predicate<InetAddress> refused) {
        this.resolver = resolver;
        this.refused = refused;
    }

    /**
     * Returns all addresses of a host.
     *
     * @throws RefusedException if one of them must not be asked
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses =
                answers.computeIfAbsent(host, this::lookUp).orElseThrow(() -> new UnknownHostException(host));
        if (addresses.stream().anyMatch(refused)) {
            throw new RefusedException(host);
        }
        return addresses.toArray(InetAddress[]::new);
    }

    private Optional<List<InetAddress>> lookUp(String host) {
        try {
            return Optional.of(List.of(resolver.resolve(host)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
