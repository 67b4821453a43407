package foresite.evaluate;

import foresite.model.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Two names that a person judged.
 *
 * @param positive whether the answer was yes: one entry serves both, the second is broader, or it is usefully related
 */
public record JudgedPair(Kind kind, String a, String b, boolean positive) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    /**
     * Reads a table (RFC 4180) with the columns kind, label and two for the names.
     *
     * @param first the column of the first name
     * @param second that of the second
     * @param yes the label that is a positive answer
     * @throws IOException if there is no such file, or it is no such table; the message says which, without a full stop
     */
    public static List<JudgedPair> read(Path path, String first, String second, String yes) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no file '" + path + "'");
        }
        List<JudgedPair> pairs = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(path, StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : rows) {
                if (!row.isSet("kind") || !row.isSet(first) || !row.isSet(second) || !row.isSet("label")) {
                    throw new IOException(path + ":" + rows.getCurrentLineNumber() + ": a row requires kind, " + first
                            + ", " + second + " and label");
                }
                String place = path + ":" + rows.getCurrentLineNumber();
                pairs.add(new JudgedPair(
                        kind(row.get("kind"), place),
                        row.get(first),
                        row.get(second),
                        row.get("label").equals(yes)));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException(
                    "'" + path + "' is not a table with the columns kind, " + first + ", " + second + ", label");
        }
        return pairs;
    }

    private static Kind kind(String name, String place) throws IOException {
        return Kind.CONCEPTS.stream()
                .filter(candidate -> candidate.singular().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(place + ": a row requires kind (theme, technology or concern)"));
    }
}
