package foresite.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a command in a second JVM with options for short runs. A build ends before a JVM with default options has warmed up:
 * of 18 s of processor time for 2,600 reports, optimising code took 5 s and a heap of 1.4 GB took 3 s. A jar cannot
 * contain JVM options, so {@code build} and {@code check}, if started by {@code java -jar} without options, continue in a
 * second JVM, which needs half the time and a third of the memory. All processors collect its garbage.
 *
 * <p>The second JVM uses the terminal of the first, and ends with it, even if the first is killed.
 */
final class TunedJvm {

    private static final List<String> OPTIONS =
            List.of("-XX:+UseParallelGC", "-Xms700m", "-Xmn300m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private static final Set<String> SHORT = Set.of("build", "check");

    /** Set in the second JVM to the process id of the first. */
    private static final String SECOND = "foresite.tuned-jvm";

    /** How often the second JVM checks whether the first still runs, in milliseconds. */
    private static final int WATCH_MILLIS = 100;

    private TunedJvm() {}

    /** Returns whether a command line should run in a second JVM. */
    static boolean isWanted(String... arguments) {
        String jar = System.getProperty("java.class.path", "");
        return System.getProperty(SECOND) == null
                && arguments.length > 0
                && SHORT.contains(arguments[0])
                && jar.endsWith(".jar")
                && !jar.contains(File.pathSeparator)
                && hasNoOptions(jar);
    }

    /** Options that the user gave, on the command line or in the environment, are respected. */
    private static boolean hasNoOptions(String jar) {
        if (System.getenv("JAVA_TOOL_OPTIONS") != null || System.getenv("JDK_JAVA_OPTIONS") != null) {
            return false;
        }
        String[] words = ProcessHandle.current().info().arguments().orElse(new String[0]);
        return words.length > 1 && words[0].equals("-jar") && words[1].equals(jar);
    }

    /** Runs a command line in a second JVM and returns its exit code; empty if no second JVM can be started. */
    static Optional<Integer> run(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        classArchive(System.getProperty("java.class.path", "")).ifPresent(archive -> {
            command.add("-XX:SharedArchiveFile=" + archive);
            // An archive of another Java version or another jar is ignored silently.
            command.add("-Xlog:disable");
        });
        command.add("-D" + SECOND + "=" + ProcessHandle.current().pid());
        command.add("-jar");
        command.add(System.getProperty("java.class.path", ""));
        command.addAll(Arrays.asList(arguments));
        try {
            return Optional.of(new ProcessBuilder(command).inheritIO().start().waitFor());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the class archive (CDS) that packaging has created next to the jar, if there is one. */
    private static Optional<Path> classArchive(String jar) {
        Path archive = Path.of(jar.replaceFirst("\\.jar$", ".jsa"));
        return Files.isRegularFile(archive) ? Optional.of(archive) : Optional.empty();
    }

    /** In the second JVM, ends it when the first has ended: its parent is then another process. */
    static void endWithFirst() {
        Long first = Long.getLong(SECOND);
        if (first == null) {
            return;
        }
        Thread watch = new Thread(() -> watch(first), "tuned-jvm");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch(long first) {
        try {
            while (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) == first) {
                Thread.sleep(WATCH_MILLIS);
            }
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
