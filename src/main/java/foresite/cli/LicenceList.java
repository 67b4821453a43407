package foresite.cli;

import foresite.render.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.IOUtils;

/** Lists the licences of this program and of the libraries that its jar contains. */
final class LicenceList {

    private static final String FOLDER = "META-INF/licenses/";

    /** Maven writes this list when it packages the jar. */
    private static final String ARTIFACTS = "/" + FOLDER + "libraries.txt";

    /** A line of {@code dependency:list}: group, artifact, type and version. */
    private static final Pattern ARTIFACT = Pattern.compile("\\s+([\\w.-]+:[\\w.-]+):jar:([\\w.-]+)(?: .*)?");

    private LicenceList() {}

    /** An artifact in the jar, as {@code group:artifact}, and its version. */
    record Artifact(String name, String version) {

        /** Returns the artifacts that a list of Maven contains. */
        static List<Artifact> of(String list) {
            return list.lines()
                    .map(ARTIFACT::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new Artifact(line.group(1), line.group(2)))
                    .toList();
        }
    }

    /**
     * Returns the list for people, line by line.
     *
     * @throws IOException if the jar cannot be read
     */
    static List<String> lines() throws IOException {
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
        try (InputStream in = LicenceList.class.getResourceAsStream(ARTIFACTS)) {
            return in == null ? List.of() : Artifact.of(IOUtils.toString(in, StandardCharsets.UTF_8));
        }
    }

    private static String version() throws IOException {
        return Version.properties().getProperty("version");
    }

    private static String line(String name, String version, String licence, String text) {
        return String.format("%-22s %-16s %-20s %s", name, version, licence, text)
                .stripTrailing();
    }
}
