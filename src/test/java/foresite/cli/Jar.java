package foresite.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar as it is shipped, run as a user runs it. */
final class Jar {

    private Jar() {}

    /** Starts a command line; what it says goes into a file. */
    static Process start(Path said, String... arguments) throws IOException {
        String jar = System.getProperty("foresite.jar", "target/foresite.jar");
        assumeTrue(Files.exists(Path.of(jar)), "the jar is not built");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Ends a process and those that it started, as {@code kill -9} does. */
    static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (ProcessHandle each : all) {
            each.onExit().join();
        }
    }
}
