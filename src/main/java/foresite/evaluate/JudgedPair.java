package foresite.evaluate;

import foresite.model.Kind;
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

/** Two names, and whether an indexer would give both one entry. */
public record JudgedPair(Kind kind, String a, String b, boolean same) {

    private static final String SAME = "same";

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    /**
     * Reads a table (RFC 4180) with the columns kind, a, b and label; the label {@code same} means one entry.
     *
     * @throws IOException if there is no such file, or it is no such table; the message says which, without a full stop
     */
    public static List<JudgedPair> read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no file '" + path + "'");
        }
        List<JudgedPair> pairs = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(path, StandardCharsets.UTF_8, FORM)) {
            for (CSVRecord row : rows) {
                pairs.add(pair(row, path, rows.getCurrentLineNumber()));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("'" + path + "' is not a table with the columns kind, a, b, label");
        }
        return pairs;
    }

    private static JudgedPair pair(CSVRecord row, Path path, long line) throws IOException {
        Optional<Kind> kind = Kind.CONCEPTS.stream()
                .filter(candidate -> row.isSet("kind") && candidate.singular().equals(row.get("kind")))
                .findFirst();
        if (kind.isEmpty() || !row.isSet("a") || !row.isSet("b") || !row.isSet("label")) {
            throw new IOException(
                    path + ":" + line + ": a row requires kind (theme, technology or concern), a, b and label");
        }
        return new JudgedPair(
                kind.get(), row.get("a"), row.get("b"), row.get("label").equals(SAME));
    }
}
