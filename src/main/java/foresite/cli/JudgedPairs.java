package foresite.cli;

import foresite.model.Kind;
import foresite.vocabulary.JudgedPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads pairs of names that indexers judged: a table (RFC 4180) with the columns kind, a, b and label. */
final class JudgedPairs {

    private static final String SAME = "same";

    private JudgedPairs() {}

    static List<JudgedPair> read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BuildFailure("there is no file '" + path + "'; name one with --pairs");
        }
        List<JudgedPair> pairs = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(path.toFile())) {
            int line = 1;
            while (rows.hasNextValue()) {
                pairs.add(pair(rows.nextValue(), path, ++line));
            }
        } catch (JacksonException e) {
            throw new BuildFailure("'" + path + "' is not a table with the columns kind, a, b, label");
        }
        return pairs;
    }

    private static JudgedPair pair(Map<String, String> row, Path path, int line) {
        String word = row.getOrDefault("kind", "").strip();
        Optional<Kind> kind = Kind.CONCEPTS.stream()
                .filter(candidate -> candidate.singular().equals(word))
                .findFirst();
        if (kind.isEmpty() || !row.containsKey("a") || !row.containsKey("b") || !row.containsKey("label")) {
            throw new BuildFailure(
                    path + ":" + line + ": a row wants kind (theme, technology or concern), a, b, label");
        }
        return new JudgedPair(
                kind.get(),
                row.get("a").strip(),
                row.get("b").strip(),
                row.get("label").strip().equals(SAME));
    }
}
