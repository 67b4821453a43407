package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jar as it is shipped, run as a user runs it. */
final class Jar {

    private Jar() {}

    /** Returns the jar; fails with the command that packages it where it is not there. */
    static Path path() {
        Path jar = Path.of(System.getProperty("foresite.jar", "target/foresite.jar"));
        assertThat(jar).as("package the jar first: mvn -q package -DskipTests").isRegularFile();
        return jar;
    }

    /** Starts a command line; what it says goes into a file. */
    static Process start(Path said, String... arguments) throws IOException {
        return start(said, List.of(), List.of(arguments));
    }

    /** Starts a command line with options of the JVM. */
    static Process start(Path said, List<String> options, List<String> arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(List.of(java), options, List.of("-jar", path().toString()), arguments)
                .flatMap(List::stream)
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
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
