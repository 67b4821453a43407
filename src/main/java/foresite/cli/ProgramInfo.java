package foresite.cli;

import foresite.render.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.IOUtils;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, where it was built, and its licences. Maven writes these data into the jar. */
final class ProgramInfo implements IVersionProvider {

    private static final String FOLDER = "META-INF/licenses/";
    private static final String ARTIFACTS = "/" + FOLDER + "libraries.txt";

    /** A line of {@code dependency:list}: group, artifact, type and version. */
    private static final Pattern ARTIFACT = Pattern.compile("\\s+([\\w.-]+:[\\w.-]+):jar:([\\w.-]+)(?: .*)?");

    /** An artifact in the jar, as {@code group:artifact}, and its version. */
    record Artifact(String name, String version) {

        /** Returns the artifacts in a list that Maven wrote. */
        static List<Artifact> of(String list) {
            return list.lines()
                    .map(ARTIFACT::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new Artifact(line.group(1), line.group(2)))
                    .toList();
        }
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"foresite " + version()};
    }

    static String version() throws IOException {
        return properties().getProperty("version");
    }

    /**
     * Returns what Maven wrote: {@code version} and, for a jar built on GitHub, {@code repository}, {@code commit} and
     * {@code ref}.
     *
     * @throws IOException if the jar cannot be read
     */
    static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ProgramInfo.class.getResourceAsStream("/foresite/version.properties")) {
            properties.load(in);
        }
        return properties;
    }

    /**
     * Returns a table of this program and the libraries in its jar, one line each.
     *
     * @throws IOException if the jar cannot be read
     */
    static List<String> licences() throws IOException {
        List<Artifact> artifacts = artifacts();
        List<String> lines = new ArrayList<>();
        lines.add(line("Foresite", version(), "MIT", "META-INF/LICENSE"));
        for (Library library : Library.all()) {
            List<String> versions = artifacts.stream()
                    .filter(artifact -> library.contains(artifact.name()))
                    .map(Artifact::version)
                    .distinct()
                    .toList();
            lines.add(line(library.name(), String.join(", ", versions), library.licence(), FOLDER + library.text()));
        }
        lines.add("");
        lines.add(
                artifacts.isEmpty()
                        ? "The packaged jar contains the versions and the texts of the licences."
                        : "The last column is a file in the jar: unzip -p foresite.jar META-INF/LICENSE shows one.");
        return lines;
    }

    private static List<Artifact> artifacts() throws IOException {
        try (InputStream in = ProgramInfo.class.getResourceAsStream(ARTIFACTS)) {
            return in == null ? List.of() : Artifact.of(IOUtils.toString(in, StandardCharsets.UTF_8));
        }
    }

    private static String line(String name, String version, String licence, String text) {
        return String.format("%-22s %-16s %-20s %s", name, version, licence, text)
                .stripTrailing();
    }
}
