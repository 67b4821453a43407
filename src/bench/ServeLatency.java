import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much work it is until an edited report is in the browser: processor time of {@code serve} from the moment a file is
 * saved to the event that makes the browser load its page anew, and until all is built.
 *
 * <p>Run by serve-latency.sh: JAR CONTENT WORK EDITS.
 */
public final class ServeLatency {

    private static final Pattern ADDRESS = Pattern.compile("Serving\\s+(http://\\S+/)");

    public static void main(String[] arguments) throws Exception {
        Path content = Path.of(arguments[1]);
        Path work = Path.of(arguments[2]);
        int edits = Integer.parseInt(arguments[3]);
        List<Path> reports;
        try (Stream<Path> files = Files.walk(content)) {
            reports = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        Process serve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        arguments[0],
                        "serve",
                        "--port",
                        "0",
                        "--content",
                        content.toString(),
                        "--output",
                        work.resolve("site").toString(),
                        "--cache",
                        work.resolve("cache").toString())
                .redirectError(work.resolve("serve.err").toFile())
                .start();
        try {
            BlockingQueue<String> said = lines(serve.getInputStream());
            String address = await(said, ADDRESS).group(1);
            BlockingQueue<String> events =
                    lines(URI.create(address + ".foresite/events").toURL().openStream());
            await(events, Pattern.compile("^data: .*"));
            List<Long> drafts = new ArrayList<>();
            System.out.printf("%d reports%n%-6s %16s %14s %14s%n", reports.size(), "edit", "in browser: CPU", "wall", "all built: CPU");
            for (int i = 0; i < edits; i++) {
                Path report = reports.get((i + 1) * 97 % reports.size());
                Thread.sleep(500);
                Duration before = cpu(serve);
                long start = System.nanoTime();
                Files.writeString(report, Files.readString(report) + "\nA line more.\n");
                await(events, Pattern.compile("^data: .*reports/.*"));
                long inBrowser = cpu(serve).minus(before).toMillis();
                long wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                await(said, Pattern.compile("^Built in .*"));
                drafts.add(inBrowser);
                System.out.printf("%-6d %13d ms %11d ms %11d ms%n", i + 1, inBrowser, wall, cpu(serve).minus(before).toMillis());
                events.clear();
            }
            drafts.sort(null);
            System.out.printf("median in browser: %d ms of CPU%n", drafts.get(drafts.size() / 2));
        } finally {
            serve.descendants().forEach(ProcessHandle::destroyForcibly);
            serve.destroyForcibly();
        }
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static BlockingQueue<String> lines(java.io.InputStream in) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread thread = new Thread(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                lines.add("ended: " + e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return lines;
    }

    private static Matcher await(BlockingQueue<String> lines, Pattern pattern) throws InterruptedException {
        while (true) {
            String line = lines.poll(120, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("waited in vain for " + pattern);
            }
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
    }
}
