package foresite.render;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * A library that the jar contains. An own list rather than a Maven plugin's: the licences that a plugin reads are the
 * names that each pom uses, such as "The BSD License", and it cannot read the texts without the network.
 *
 * @param name as its authors write it
 * @param artifacts what the names of its artifacts begin with, as {@code group:artifact}
 * @param licence an SPDX expression, such as {@code BSD-2-Clause}
 * @param text the file with the licence's text, below {@code META-INF/licenses/} of the jar
 */
public record Library(String name, String artifacts, String licence, String text) {

    private static final List<Library> ALL = read();

    /** Returns all libraries; a test compares them with what Maven puts into the jar. */
    public static List<Library> all() {
        return ALL;
    }

    /** Returns whether an artifact, as {@code group:artifact}, is part of this library. */
    public boolean contains(String artifact) {
        return artifact.startsWith(artifacts);
    }

    private static List<Library> read() {
        try (Reader csv = new InputStreamReader(
                Library.class.getResourceAsStream("/foresite/libraries.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv).stream()
                    .map(row ->
                            new Library(row.get("library"), row.get("artifacts"), row.get("licence"), row.get("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
