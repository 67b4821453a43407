package foresite.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar as it is shipped, run as a user runs it. */
final class Jar {

    private Jar() {}

    static Path path() {
        return Path.of(System.getProperty("foresite.jar", "target/foresite.jar"));
    }

    /**
     * Copies the jar, with another origin than the one it was built in.
     *
     * @param origin the lines of its {@code version.properties} below the version
     */
    static Path copy(Path to, String origin) throws IOException {
        Files.copy(path(), to);
        try (FileSystem files = FileSystems.newFileSystem(to)) {
            Files.writeString(files.getPath("foresite/version.properties"), "version=0.1.0\n" + origin);
        }
        return to;
    }

    /** Starts a command line; what it says goes into a file. */
    static Process start(Path said, String... arguments) throws IOException {
        assumeTrue(Files.exists(path()), "the jar is not built");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", path().toString()));
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
