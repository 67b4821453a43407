package foresite.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code foresite serve} within this JVM, as a person has it in a terminal. */
final class Serving implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Serving\\s+(http://\\S+/)");
    private static final int PATIENCE = 120_000;
    private static final int GLANCE = 20;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Thread thread;
    private final String address;

    Serving(Path content, Path output, String... options) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--content",
                content.toString(),
                "--output",
                output.toString(),
                "--cache",
                output.resolveSibling("cache").toString()));
        arguments.addAll(List.of(options));
        thread = new Thread(() ->
                Foresite.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new)));
        thread.start();
        waitUntil(() -> ADDRESS.matcher(out()).find() || !thread.isAlive());
        Matcher found = ADDRESS.matcher(out());
        address = found.find() ? found.group(1) : "";
    }

    /** Returns the address that it says; empty if it has ended before. */
    String address() {
        return address;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** Waits for something to become true, and fails if it does not. */
    void waitUntil(BooleanSupplier condition) throws InterruptedException {
        for (int waited = 0; !condition.getAsBoolean(); waited += GLANCE) {
            if (waited > PATIENCE) {
                throw new AssertionError("waited in vain; it said:\n" + out() + err());
            }
            Thread.sleep(GLANCE);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
