package foresite.check.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Asks servers on this machine only. */
@Timeout(60)
final class OutwardCheckIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 8, 10);
    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final InetAddress OUTSIDE = address(1);
    private static final InetAddress NEIGHBOR = address(2);

    @TempDir
    private Path cache;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService crew = Executors.newCachedThreadPool();
    private HttpServer server;

    /** Answers as a path says, such as {@code /404}. */
    private interface Answer {

        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(crew);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        crew.shutdownNow();
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            begun.add(System.nanoTime());
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try {
                answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                present.decrementAndGet();
                exchange.close();
            }
        });
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static void lead(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        status(exchange, status);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A check that takes 127.0.0.1 for an address of the internet, and 127.0.0.2 for one of the own network. */
    private List<String> checkFromOutside(PinnedDns.Resolver resolver, String... addresses)
            throws IOException, InterruptedException {
        return check(new PinnedDns(resolver, NEIGHBOR::equals), TODAY, addresses);
    }

    private List<String> check(LocalDate day, String... addresses) throws IOException, InterruptedException {
        return check(new PinnedDns(InetAddress::getAllByName, address -> false), day, addresses);
    }

    private List<String> check(PinnedDns names, LocalDate day, String... addresses)
            throws IOException, InterruptedException {
        String text = String.join("\n", addresses);
        ContentPage page = new ContentPage("a", "A", text, new Position("pages/a.md", 1, 1));
        OutwardLinks links = OutwardLinks.of(new Corpus(List.of(), List.of(), List.of()), List.of(page));
        CrawlPolicy policy = new CrawlPolicy(
                "Foresite/test",
                4,
                PAUSE,
                Duration.ofSeconds(1),
                3,
                Duration.ofMillis(20),
                Duration.ofSeconds(5),
                true);
        return new OutwardCheck(policy, names, cache, day, 30)
                .of(links, Progress.SILENT).stream().map(Diagnostic::toString).toList();
    }

    @Test
    void whatAnswersIsNotToldAndAskedByName() throws Exception {
        List<String> names = new CopyOnWriteArrayList<>();
        serve("/there", exchange -> {
            names.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            status(exchange, 200);
        });
        assertThat(check(TODAY, address("/there#part"))).isEmpty();
        assertThat(asked).containsExactly("HEAD /there");
        assertThat(names).containsExactly("Foresite/test");
    }

    @Test
    void whatIsGoneIsAskedForTwiceAndTold() throws Exception {
        serve("/gone", exchange -> status(exchange, 404));
        assertThat(check(TODAY, address("/gone")))
                .containsExactly("pages/a.md:1:1: warning F411: the link '" + address("/gone") + "': it answers 404");
        assertThat(asked).containsExactly("HEAD /gone", "GET /gone");
    }

    @Test
    void whoDoesNotKnowHeadIsAskedWithGet() throws Exception {
        serve("/get", exchange -> status(exchange, exchange.getRequestMethod().equals("GET") ? 200 : 405));
        assertThat(check(TODAY, address("/get"))).isEmpty();
        assertThat(asked).containsExactly("HEAD /get", "GET /get");
    }

    @Test
    void whoRefusesProgramsIsANote() throws Exception {
        serve("/no", exchange -> status(exchange, 403));
        assertThat(check(TODAY, address("/no"))).hasSize(1).allMatch(line -> line.contains("note F414"));
    }

    @Test
    void whatHasMovedForGoodIsANoteWithTheNewAddress() throws Exception {
        serve("/old", exchange -> lead(exchange, 301, "/newer"));
        serve("/newer", exchange -> lead(exchange, 308, "/new"));
        serve("/new", exchange -> lead(exchange, 302, "/today"));
        serve("/today", exchange -> status(exchange, 200));
        assertThat(check(TODAY, address("/old")))
                .containsExactly("pages/a.md:1:1: note F413: the link '" + address("/old") + "': it has moved to "
                        + address("/new"));
    }

    @Test
    void whatHasMovedForADayIsNotTold() throws Exception {
        serve("/old", exchange -> lead(exchange, 302, "/new"));
        serve("/new", exchange -> status(exchange, 200));
        assertThat(check(TODAY, address("/old"))).isEmpty();
    }

    @Test
    void whatLeadsToNothingIsGone() throws Exception {
        serve("/old", exchange -> lead(exchange, 301, "/gone"));
        serve("/gone", exchange -> status(exchange, 410));
        assertThat(check(TODAY, address("/old"))).hasSize(1).allMatch(line -> line.contains("F411"));
    }

    @Test
    void whatLeadsInACircleEnds() throws Exception {
        serve("/circle", exchange -> lead(exchange, 302, "/circle"));
        serve("/file", exchange -> lead(exchange, 302, "file:///etc/passwd"));
        assertThat(check(TODAY, address("/circle"), address("/file")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("F412", "more than 10 times"),
                        line -> assertThat(line).contains("F412", "not a web address"));
    }

    @Test
    void whatCannotBeAskedIsToldWithTheRest() throws Exception {
        serve("/far", exchange -> lead(exchange, 302, "http://127.0.0.1:99999/"));
        serve("/gone", exchange -> status(exchange, 404));
        assertThat(check(TODAY, "http://127.0.0.1:99999/", address("/far"), address("/gone")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("a.md:1:1: warning F412", "not a valid address"),
                        line -> assertThat(line).contains("a.md:2:1: warning F412", "not a web address"),
                        line -> assertThat(line).contains("a.md:3:1: warning F411"));
    }

    @Test
    void whoIsBusyIsAskedAgainAfterTheTimeHeWants() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        serve("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            status(exchange, tries.incrementAndGet() < 3 ? 503 : 200);
        });
        assertThat(check(TODAY, address("/busy"))).isEmpty();
        assertThat(begun).hasSize(3);
        assertThat(begun.get(1) - begun.get(0)).isGreaterThan(1_000_000_000L);
        assertThat(begun.get(2) - begun.get(1)).isGreaterThan(1_000_000_000L);
    }

    @Test
    void whoWantsToBeLeftAloneForLongIsLeftAlone() throws Exception {
        serve("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Mon, 10 Aug 2099 10:00:00 GMT");
            status(exchange, 429);
        });
        assertThat(check(TODAY, address("/busy")))
                .hasSize(1)
                .allMatch(line -> line.contains("F412") && line.contains("429"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoIsSilentIsAskedThreeTimes() throws Exception {
        serve("/silent", exchange -> Thread.sleep(3_000));
        assertThat(check(TODAY, address("/silent")))
                .hasSize(1)
                .allMatch(line -> line.contains("does not answer in time"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void whereNobodyListensIsUnreachable() throws Exception {
        server.stop(0);
        assertThat(check(TODAY, address("/x"))).hasSize(1).allMatch(line -> line.contains("warning F412"));
    }

    @Test
    void aServerIsAskedOneThingAtATimeWithAPauseBetween() throws Exception {
        serve("/", exchange -> {
            Thread.sleep(10);
            status(exchange, 200);
        });
        String[] addresses = new String[12];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address("/" + i);
        }
        assertThat(check(TODAY, addresses)).isEmpty();
        assertThat(asked).hasSize(12);
        assertThat(most).hasValue(1);
        for (int i = 1; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 1)).isGreaterThanOrEqualTo(PAUSE.toNanos());
        }
    }

    @Test
    void answersAreKeptForSoManyDays() throws Exception {
        serve("/there", exchange -> status(exchange, 200));
        serve("/gone", exchange -> status(exchange, 404));
        List<String> first = check(TODAY, address("/there"), address("/gone"));
        asked.clear();
        assertThat(check(TODAY.plusDays(29), address("/there"), address("/gone")))
                .isEqualTo(first)
                .hasSize(1);
        assertThat(asked).isEmpty();
        check(TODAY.plusDays(30), address("/there"));
        assertThat(asked).containsExactly("HEAD /there");
        assertThat(Files.readString(cache.resolve("outward-links.json")))
                .contains("/there")
                .doesNotContain("/gone");
    }

    @Test
    void whoDidNotAnswerIsAskedAgainTheNextDay() throws Exception {
        serve("/", exchange -> status(exchange, 500));
        check(TODAY, address("/x"));
        asked.clear();
        check(TODAY, address("/x"));
        assertThat(asked).isEmpty();
        check(TODAY.plusDays(1), address("/x"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void aDamagedMemoryIsPassedOver() throws Exception {
        serve("/there", exchange -> status(exchange, 200));
        String entry = "{\"" + address("/there") + "\":%s}";
        for (String damage : List.of(
                "{",
                "[]",
                "",
                "null",
                entry.formatted("null"),
                entry.formatted("{}"),
                entry.formatted("{\"asked\":\"x\",\"outcome\":\"y\",\"detail\":\"\"}"),
                entry.formatted("{\"asked\":\"" + TODAY + "\",\"outcome\":\"GONE\"}"))) {
            asked.clear();
            Files.writeString(cache.resolve("outward-links.json"), damage);
            assertThat(check(TODAY, address("/there"))).isEmpty();
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void oddAddressesAreAskedAsBrowsersDo() throws Exception {
        serve("/", exchange -> status(exchange, 200));
        assertThat(check(TODAY, address("/é^{x}"), "http://[::1")).isEmpty();
        assertThat(asked).containsExactly("HEAD /%C3%A9%5E%7Bx%7D");
    }

    @Test
    void aNameThatLeadsElsewhereForALaterTryIsAskedWhereItLedAtFirst() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        serve("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            status(exchange, tries.incrementAndGet() == 1 ? 503 : 200);
        });
        AtomicInteger resolved = new AtomicInteger();
        String link = "http://rebind.example:" + server.getAddress().getPort() + "/busy";
        assertThat(checkFromOutside(
                        host -> new InetAddress[] {resolved.incrementAndGet() == 1 ? OUTSIDE : NEIGHBOR}, link))
                .isEmpty();
        assertThat(asked).containsExactly("HEAD /busy", "HEAD /busy");
        assertThat(resolved).hasValue(1);
    }

    @Test
    void noRedirectLeadsIntoTheOwnNetwork() throws Exception {
        HttpServer neighbor = HttpServer.create(new InetSocketAddress(NEIGHBOR, 0), 0);
        AtomicInteger reached = new AtomicInteger();
        neighbor.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.close();
        });
        neighbor.start();
        try {
            String within = "http://%s:" + neighbor.getAddress().getPort() + "/admin";
            serve("/number", exchange -> lead(exchange, 302, within.formatted("127.0.0.2")));
            serve("/octal", exchange -> lead(exchange, 302, within.formatted("0177.0.0.02")));
            serve("/name", exchange -> lead(exchange, 307, within.formatted("within.example")));
            PinnedDns.Resolver resolver = host -> host.endsWith(".example")
                    ? new InetAddress[] {host.startsWith("within") ? NEIGHBOR : OUTSIDE}
                    : InetAddress.getAllByName(host);
            String start = "http://outside.example:" + server.getAddress().getPort();
            assertThat(checkFromOutside(resolver, start + "/number", start + "/octal", start + "/name"))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("a.md:1:1: warning F415", "'127.0.0.2' is not on the"),
                            line -> assertThat(line).contains("a.md:2:1: warning F415", "'127.0.0.2' is not on the"),
                            line -> assertThat(line)
                                    .contains("a.md:3:1: warning F415", "'within.example' is not on the"));
            assertThat(reached).hasValue(0);
        } finally {
            neighbor.stop(0);
        }
    }

    @Test
    void aNameWithOneAddressWithinIsNotAskedAtTheOther() throws Exception {
        serve("/", exchange -> status(exchange, 200));
        String link = "http://both.example:" + server.getAddress().getPort() + "/";
        assertThat(checkFromOutside(host -> new InetAddress[] {OUTSIDE, NEIGHBOR}, link))
                .singleElement()
                .asString()
                .contains("F415");
        assertThat(asked).isEmpty();
    }

    @Test
    void everySpellingOfAServerIsOneServerAndIsAskedByItsName() throws Exception {
        List<String> hosts = new CopyOnWriteArrayList<>();
        serve("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            Thread.sleep(10);
            status(exchange, 200);
        });
        int port = server.getAddress().getPort();
        List<String> links = new ArrayList<>();
        for (String spelling : List.of(
                "127.0.0.1:" + port,
                "u1@127.0.0.1:" + port,
                "u2:secret@127.0.0.1:" + port,
                "127.0.0.1:0" + port,
                "127.0.0.1.:" + port,
                "127.1:" + port,
                "0x7f.0.0.1:" + port,
                "0177.0.0.1:" + port,
                "2130706433:" + port,
                "１２７.0.0.1:" + port)) {
            links.add("<http://" + spelling + "/" + links.size() + ">");
        }
        assertThat(check(TODAY, links.toArray(String[]::new))).isEmpty();
        assertThat(asked).hasSize(10);
        assertThat(hosts).containsOnly("127.0.0.1:" + port);
        assertThat(most).hasValue(1);
    }

    @Test
    void namesThatLeadToOneAddressAreOneServer() throws Exception {
        serve("/", exchange -> {
            Thread.sleep(10);
            status(exchange, 200);
        });
        String[] links = new String[8];
        for (int i = 0; i < links.length; i++) {
            links[i] = "http://a" + i + ".example:" + server.getAddress().getPort() + "/";
        }
        assertThat(checkFromOutside(host -> new InetAddress[] {OUTSIDE}, links)).isEmpty();
        assertThat(asked).hasSize(8);
        assertThat(most).hasValue(1);
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 10, OUTSIDE)) {
            Thread dripping = new Thread(() -> {
                while (!socket.isClosed()) {
                    try (Socket asking = socket.accept()) {
                        asking.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                        while (true) {
                            asking.getOutputStream().write('x');
                            Thread.sleep(100);
                        }
                    } catch (IOException e) {
                        asked.add("given up");
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
            dripping.setDaemon(true);
            dripping.start();
            assertThat(check(TODAY, "http://127.0.0.1:" + socket.getLocalPort() + "/"))
                    .singleElement()
                    .asString()
                    .contains("F412", "does not answer in time");
        }
    }

    @Test
    void aHeadWithoutEndIsGivenUp() throws Exception {
        serve("/", exchange -> {
            exchange.getResponseHeaders().set("X-Long", "x".repeat(100_000));
            status(exchange, 200);
        });
        assertThat(check(TODAY, address("/"))).singleElement().asString().contains("F412");
    }

    @Test
    void anAddressInAnAnswerCannotWriteLinesOfItsOwn() throws Exception {
        serve("/old", exchange -> lead(exchange, 301, "/new\u001B[2J\u0085é"));
        serve("/new", exchange -> status(exchange, 200));
        assertThat(check(TODAY, address("/old"))).singleElement().asString().matches("[ -~]+");
    }

    @Test
    void answersAreNotWrittenThroughALink() throws Exception {
        serve("/there", exchange -> status(exchange, 200));
        Path outside = Files.writeString(cache.resolveSibling("outside-" + cache.getFileName()), "mine");
        try {
            Files.createSymbolicLink(cache.resolve("outward-links.json.new"), outside);
            Files.createSymbolicLink(cache.resolve("outward-links.json"), outside);
            check(TODAY, address("/there"));
            assertThat(outside).hasContent("mine");
            assertThat(cache.resolve("outward-links.json"))
                    .isRegularFile()
                    .content()
                    .contains("/there");
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void aSecureServerIsGreetedByItsNameAtItsPinnedAddress() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 10, OUTSIDE)) {
            CompletableFuture<String> greeting = CompletableFuture.supplyAsync(() -> {
                try (Socket asking = socket.accept()) {
                    return new String(asking.getInputStream().readNBytes(200), StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            String link = "https://secure.example:" + socket.getLocalPort() + "/";
            Thread asking = new Thread(() -> {
                try {
                    checkFromOutside(host -> new InetAddress[] {OUTSIDE}, link);
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            asking.start();
            assertThat(greeting.get(30, TimeUnit.SECONDS))
                    .startsWith("\u0016\u0003")
                    .contains("secure.example");
            asking.interrupt();
            asking.join();
        }
    }
}
