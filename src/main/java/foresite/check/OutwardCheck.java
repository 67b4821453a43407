package foresite.check;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for what the content links to. What was answered is kept in the cache folder, so that nobody is asked every day.
 */
public final class OutwardCheck {

    private final Manners manners;
    private final PinnedNames names;
    private final Path cache;
    private final LocalDate today;
    private final int days;

    OutwardCheck(Manners manners, PinnedNames names, Path cache, LocalDate today, int days) {
        this.manners = manners;
        this.names = names;
        this.cache = cache;
        this.today = today;
        this.days = days;
    }

    /**
     * Returns a check that resolves names as this machine does.
     *
     * @param cache its folder; made when it is not there
     * @param today the day that answers are dated with
     * @param days an answer is good for so many
     */
    public static OutwardCheck of(Manners manners, Path cache, LocalDate today, int days) {
        OwnNetwork own = OwnNetwork.present();
        PinnedNames names =
                new PinnedNames(InetAddress::getAllByName, address -> !manners.within() && own.has(address));
        return new OutwardCheck(manners, names, cache, today, days);
    }

    /**
     * Returns a diagnostic for each place whose link does not answer as it should, by place.
     *
     * @throws IOException if the answers cannot be kept; servers that do not answer are diagnostics
     * @throws InterruptedException if the thread was interrupted; what was answered until then is kept
     */
    public List<Diagnostic> of(OutwardLinks links, Progress progress) throws IOException, InterruptedException {
        OutwardMemory memory = OutwardMemory.read(cache);
        Map<String, OutwardAnswer> answers = new TreeMap<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (String address : links.places().keySet()) {
            Optional<OutwardAnswer> known = memory.fresh(address, today, days);
            known.ifPresent(answer -> answers.put(address, answer));
            if (known.isEmpty()) {
                open.computeIfAbsent(server(address), none -> new ArrayList<>()).add(address);
            }
        }
        progress.phase(
                "Asking for outward links",
                open.values().stream().mapToInt(List::size).sum());
        try {
            answers.putAll(ask(open.values(), memory, progress));
        } finally {
            memory.write(links);
        }
        List<Diagnostic> told = new ArrayList<>();
        answers.forEach((address, answer) -> links.places()
                .getOrDefault(address, List.of())
                .forEach(at -> tell(address, answer, at).ifPresent(told::add)));
        return told.stream().sorted().toList();
    }

    /** Asks the servers side by side, each for one address after the other. */
    private Map<String, OutwardAnswer> ask(Collection<List<String>> servers, OutwardMemory memory, Progress progress)
            throws IOException, InterruptedException {
        try (PoliteClient client = new PoliteClient(manners, names)) {
            return ask(servers, new OutwardVisitor(client), memory, progress);
        }
    }

    private Map<String, OutwardAnswer> ask(
            Collection<List<String>> servers, OutwardVisitor visitor, OutwardMemory memory, Progress progress)
            throws InterruptedException {
        List<Callable<Map<String, OutwardAnswer>>> tasks = new ArrayList<>();
        for (List<String> addresses : servers) {
            tasks.add(() -> {
                Map<String, OutwardAnswer> answers = new TreeMap<>();
                for (String address : addresses) {
                    OutwardAnswer answer = visitor.visit(address);
                    memory.keep(address, today, answer);
                    answers.put(address, answer);
                    progress.step(1);
                }
                return answers;
            });
        }
        Map<String, OutwardAnswer> answers = new TreeMap<>();
        ExecutorService crew = Executors.newFixedThreadPool(manners.connections());
        try {
            for (Future<Map<String, OutwardAnswer>> future : crew.invokeAll(tasks)) {
                answers.putAll(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking for outward links", e.getCause());
        } finally {
            crew.shutdownNow();
        }
        return answers;
    }

    /** What is no address is asked of nobody. */
    private static String server(String address) {
        return WebAddress.of(address).map(WebAddress::host).orElse("");
    }

    private static Optional<Diagnostic> tell(String address, OutwardAnswer answer, Position at) {
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
