package foresite.check;

import foresite.check.OutwardAnswer.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Asks for one address, follows where it leads, and says what came of it. Thread-safe. */
final class OutwardVisitor {

    /** Browsers follow 20; whatever needs more than half of that never ends. */
    private static final int HOPS = 10;

    private final PoliteClient client;
    private final boolean within;

    /** @param within whether servers of this machine and its network are asked as well */
    OutwardVisitor(PoliteClient client, boolean within) {
        this.client = client;
        this.within = within;
    }

    OutwardAnswer visit(String address) throws InterruptedException {
        Optional<URI> start = uri(address);
        if (start.isEmpty()) {
            return OutwardAnswer.unreachable("it is no valid address");
        }
        URI at = start.get();
        URI forGood = at;
        for (int hop = 0; hop < HOPS; hop++) {
            if (!within && at.getHost() != null && OwnNetwork.has(at.getHost())) {
                return new OutwardAnswer(Outcome.WITHIN, "'" + at.getHost() + "' is in the network of this machine");
            }
            HttpResponse<?> response;
            try {
                response = client.ask(at);
            } catch (IOException e) {
                return OutwardAnswer.unreachable(PoliteClient.sentence(e));
            }
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            if (status < 300 || status >= 400 || location.isEmpty()) {
                return end(OutwardAnswer.of(status), start.get(), forGood);
            }
            Optional<URI> next = uri(location.get()).map(at::resolve).filter(OutwardVisitor::isWeb);
            if (next.isEmpty()) {
                return OutwardAnswer.unreachable("it leads on to no web address");
            }
            boolean permanent = status == 301 || status == 308;
            if (permanent && forGood.equals(at)) {
                forGood = next.get();
            }
            at = next.get();
        }
        return OutwardAnswer.unreachable("it leads on more than " + HOPS + " times");
    }

    private static OutwardAnswer end(OutwardAnswer last, URI start, URI forGood) {
        boolean moved = last.outcome() == Outcome.THERE && !forGood.equals(start);
        return moved ? new OutwardAnswer(Outcome.MOVED, "it has moved to " + forGood) : last;
    }

    /** Browsers take more than RFC 3986 does; what it forbids is percent-encoded as they would. */
    private static Optional<URI> uri(String address) {
        StringBuilder strict = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean forbidden = c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0;
            strict.append(forbidden ? String.format("%%%02X", (int) c) : String.valueOf(c));
        }
        try {
            return Optional.of(new URI(new URI(strict.toString()).toASCIIString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
