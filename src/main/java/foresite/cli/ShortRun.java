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
 * A build is over before a JVM as it comes has warmed up: of 18 s of processor time for 2,600 reports, 5 went into
 * optimising code for later and 3 into a heap of 1.4 GB that nobody needs. A jar cannot say how it wants to be run, so a
 * build, or a check, that was started by {@code java -jar} without options of its own goes on in a second JVM that is made for short
 * runs: half the time, a third of the memory. What garbage there is, all processors collect.
 *
 * <p>The second JVM shares the first one's terminal, and ends with it, even when that is killed.
 */
final class ShortRun {

    private static final List<String> OPTIONS =
            List.of("-XX:+UseParallelGC", "-Xms700m", "-Xmn300m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private static final Set<String> SHORT = Set.of("build", "check");

    /** Set in the second JVM to the process id of the first. */
    private static final String SECOND = "foresite.short-run";

    /** How often the second JVM looks after the first, in milliseconds. */
    private static final int WATCH_MILLIS = 100;

    private ShortRun() {}

    /** Tells whether a command line should go on in a second JVM. */
    static boolean isWanted(String... arguments) {
        String jar = System.getProperty("java.class.path", "");
        return System.getProperty(SECOND) == null
                && arguments.length > 0
                && SHORT.contains(arguments[0])
                && jar.endsWith(".jar")
                && !jar.contains(File.pathSeparator)
                && hasNoOptions(jar);
    }

    /** Whoever gives options to the JVM, by hand or by the environment, knows better. */
    private static boolean hasNoOptions(String jar) {
        if (System.getenv("JAVA_TOOL_OPTIONS") != null || System.getenv("JDK_JAVA_OPTIONS") != null) {
            return false;
        }
        String[] words = ProcessHandle.current().info().arguments().orElse(new String[0]);
        return words.length > 1 && words[0].equals("-jar") && words[1].equals(jar);
    }

    /** Runs a command line in a second JVM and returns its exit code; empty when no second one can be started. */
    static Optional<Integer> run(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        classArchive(System.getProperty("java.class.path", "")).ifPresent(archive -> {
            command.add("-XX:SharedArchiveFile=" + archive);
            // One that was made by another Java, or for a jar elsewhere, is passed over without a word.
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

    /** Returns the archive of loaded classes that packaging has left beside the jar, if it is there. */
    private static Optional<Path> classArchive(String jar) {
        Path archive = Path.of(jar.replaceFirst("\\.jar$", ".jsa"));
        return Files.isRegularFile(archive) ? Optional.of(archive) : Optional.empty();
    }

    /** In the second JVM, ends it when the first is gone: its parent then is another process. */
    static void endWithTheFirst() {
        Long first = Long.getLong(SECOND);
        if (first == null) {
            return;
        }
        Thread watch = new Thread(() -> watch(first), "short-run");
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
