package foresite.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves each name once and keeps to the answer as long as the check lasts: whoever owns the name cannot have it lead
 * elsewhere for a later try, after its addresses have been judged. Thread-safe.
 */
final class PinnedNames implements DnsResolver {

    private final Resolver resolver;
    private final Predicate<InetAddress> refused;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** Looks a name up, or reads a number. */
    @FunctionalInterface
    interface Resolver {

        /** @throws UnknownHostException if there is no such name */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** A name leads to a server that must not be asked. */
    static final class RefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedException(String host) {
            super(host);
        }
    }

    private sealed interface Answer {}

    private record Found(InetAddress... addresses) implements Answer {}

    private record Unknown() implements Answer {}

    /** @param refused which addresses must not be asked; a name is refused if one of its addresses is */
    PinnedNames(Resolver resolver, Predicate<InetAddress> refused) {
        this.resolver = resolver;
        this.refused = refused;
    }

    /** @throws RefusedException if an address of the host must not be asked */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Answer answer = answers.computeIfAbsent(host, this::lookUp);
        if (!(answer instanceof Found found)) {
            throw new UnknownHostException(host);
        }
        if (Arrays.stream(found.addresses()).anyMatch(refused)) {
            throw new RefusedException(host);
        }
        return found.addresses().clone();
    }

    private Answer lookUp(String host) {
        try {
            return new Found(resolver.resolve(host));
        } catch (UnknownHostException e) {
            return new Unknown();
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
