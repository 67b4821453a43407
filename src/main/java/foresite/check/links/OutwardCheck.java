package foresite.check.links;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests the links of the content. The answers are kept in the cache folder, so that no server is asked every day. */
public final class OutwardCheck {

    private final CrawlPolicy policy;
    private final PinnedDns dns;
    private final Path cache;
    private final LocalDate today;
    private final int days;

    OutwardCheck(CrawlPolicy policy, PinnedDns dns, Path cache, LocalDate today, int days) {
        this.policy = policy;
        this.dns = dns;
        this.cache = cache;
        this.today = today;
        this.days = days;
    }

    /**
     * Returns a check that uses this machine's DNS.
     *
     * @param cache the cache folder; created if it is missing
     * @param today the date of the answers
     * @param days before an answer expires
     */
    public static OutwardCheck of(CrawlPolicy policy, Path cache, LocalDate today, int days) {
        OwnNetwork own = OwnNetwork.present();
        PinnedDns dns = new PinnedDns(InetAddress::getAllByName, address -> !policy.ownNetwork() && own.has(address));
        return new OutwardCheck(policy, dns, cache, today, days);
    }

    /**
     * Returns a diagnostic for each place whose link does not work, by place.
     *
     * @throws IOException if the answers cannot be saved; servers that do not answer are diagnostics
     * @throws InterruptedException if the thread was interrupted; the answers until then are saved
     */
    public List<Diagnostic> of(OutwardLinks links, Progress progress) throws IOException, InterruptedException {
        AnswerCache known = AnswerCache.read(cache);
        Map<String, LinkAnswer> answers = new TreeMap<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (String address : links.places().keySet()) {
            known.fresh(address, today, days)
                    .ifPresentOrElse(
                            answer -> answers.put(address, answer),
                            () -> open.computeIfAbsent(server(address), none -> new ArrayList<>())
                                    .add(address));
        }
        progress.phase(
                "Checking outward links",
                open.values().stream().mapToInt(List::size).sum());
        try (LinkClient client = new LinkClient(policy, dns)) {
            answers.putAll(request(open.values(), client, known, progress));
        } finally {
            known.write(links);
        }
        List<Diagnostic> found = new ArrayList<>();
        answers.forEach((address, answer) -> links.places()
                .getOrDefault(address, List.of())
                .forEach(at -> diagnostic(address, answer, at).ifPresent(found::add)));
        return found.stream().sorted().toList();
    }

    /** Asks the servers in parallel, each for one address after the other. */
    private Map<String, LinkAnswer> request(
            Collection<List<String>> servers, LinkClient client, AnswerCache known, Progress progress)
            throws InterruptedException {
        Map<String, LinkAnswer> answers = new ConcurrentHashMap<>();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (List<String> addresses : servers) {
            tasks.add(() -> {
                for (String address : addresses) {
                    LinkAnswer answer = client.request(address);
                    known.put(address, today, answer);
                    answers.put(address, answer);
                    progress.step(1);
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(policy.connections());
        try {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("requesting outward links", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return answers;
    }

    /** Returns the server of an address; empty if it is not a valid address, which no server is asked for. */
    private static String server(String address) {
        return HttpUrl.of(address).map(HttpUrl::host).orElse("");
    }

    private static Optional<Diagnostic> diagnostic(String address, LinkAnswer answer, Position at) {
        Problem problem = switch (answer.outcome()) {
            case THERE -> null;
            case MOVED -> Problem.MOVED_LINK;
            case GONE -> Problem.GONE_LINK;
            case UNREACHABLE -> Problem.UNREACHABLE_LINK;
            case REFUSED -> Problem.REFUSED_LINK;
            case WITHIN -> Problem.INWARD_LINK;
        };
        return Optional.ofNullable(problem)
                .map(found -> found.at(at, "the link '" + address + "': " + answer.detail()));
    }
}
