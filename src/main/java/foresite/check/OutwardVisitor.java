package foresite.check;

import foresite.check.OutwardAnswer.Outcome;
import foresite.check.OutwardClient.Head;
import java.io.IOException;
import java.util.Optional;

/** Asks for one address, follows where it leads, and says what came of it. Thread-safe. */
final class OutwardVisitor {

    /** Browsers follow 20; whatever needs more than half of that never ends. */
    private static final int HOPS = 10;

    private final PoliteClient client;

    OutwardVisitor(PoliteClient client) {
        this.client = client;
    }

    OutwardAnswer visit(String address) throws InterruptedException {
        Optional<WebAddress> start = WebAddress.of(address);
        if (start.isEmpty()) {
            return OutwardAnswer.unreachable("it is not a valid address");
        }
        WebAddress at = start.get();
        WebAddress forGood = at;
        for (int hop = 0; hop < HOPS; hop++) {
            Head head;
            try {
                head = client.ask(at);
            } catch (PinnedNames.RefusedException e) {
                return new OutwardAnswer(Outcome.WITHIN, "'" + at.host() + "' is not on the public internet");
            } catch (IOException e) {
                return OutwardAnswer.unreachable(PoliteClient.sentence(e));
            }
            int status = head.status();
            if (status < 300 || status >= 400 || head.location().isEmpty()) {
                return end(OutwardAnswer.of(status), start.get(), forGood);
            }
            Optional<WebAddress> next = head.location().flatMap(at::resolve);
            if (next.isEmpty()) {
                return OutwardAnswer.unreachable("it redirects to something that is not a web address");
            }
            boolean permanent = status == 301 || status == 308;
            if (permanent && forGood.equals(at)) {
                forGood = next.get();
            }
            at = next.get();
        }
        return OutwardAnswer.unreachable("it redirects more than " + HOPS + " times");
    }

    private static OutwardAnswer end(OutwardAnswer last, WebAddress start, WebAddress forGood) {
        boolean moved = last.outcome() == Outcome.THERE && !forGood.equals(start);
        return moved ? new OutwardAnswer(Outcome.MOVED, "it has moved to " + forGood) : last;
    }
}
