package foresite.cli;

import foresite.build.BuildFailure;
import foresite.model.Kind;
import foresite.vocabulary.JudgedPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads pairs of names that indexers judged, from a CSV table (RFC 4180) with the columns kind, a, b and label. */
final class JudgedPairs {

    private static final String SAME = "same";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private JudgedPairs() {}

    /**
     * Reads a table.
     *
     * @throws BuildFailure if there is no such file, or it has another form
     * @throws IOException if it cannot be read
     */
    static List<JudgedPair> read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BuildFailure("there is no file '" + path + "'; name one with --pairs");
        }
        List<JudgedPair> pairs = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(path, StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : rows) {
                pairs.add(pair(row, path, rows.getCurrentLineNumber()));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new BuildFailure("'" + path + "' is not a table with the columns kind, a, b, label");
        }
        return pairs;
    }

    private static JudgedPair pair(CSVRecord row, Path path, long line) {
        Optional<Kind> kind = Kind.CONCEPTS.stream()
                .filter(candidate -> row.isSet("kind") && candidate.singular().equals(row.get("kind")))
                .findFirst();
        if (kind.isEmpty() || !row.isSet("a") || !row.isSet("b") || !row.isSet("label")) {
            throw new BuildFailure(
                    path + ":" + line + ": a row requires kind (theme, technology or concern), a, b and label");
        }
        return new JudgedPair(
                kind.get(), row.get("a"), row.get("b"), row.get("label").equals(SAME));
    }
}
