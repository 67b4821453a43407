package foresite.check.links;

import foresite.check.links.LinkAnswer.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The last answers for outward links, in a file of the cache folder. A damaged file is ignored. */
final class AnswerCache {

    private static final String NAME = "outward-links.json";

    /** A server that did not answer may answer tomorrow. */
    private static final int UNREACHABLE_DAYS = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<TreeMap<String, Known>> ENTRIES = new TypeReference<>() {};

    private final Path cache;
    private final Map<String, Known> known;

    private AnswerCache(Path cache, Map<String, Known> known) {
        this.cache = cache;
        this.known = known;
    }

    /**
     * One answer.
     *
     * @param asked an ISO date
     */
    record Known(String asked, String outcome, String detail) {

        /** Missing fields are null, in spite of their type. */
        boolean isWhole() {
            return asked != null && outcome != null && detail != null;
        }

        boolean isFresh(LocalDate today, int days) {
            LocalDate date = LocalDate.parse(asked);
            int valid = switch (Outcome.valueOf(outcome)) {
                case WITHIN -> 0;
                case UNREACHABLE -> Math.min(days, UNREACHABLE_DAYS);
                case THERE, MOVED, GONE, REFUSED -> days;
            };
            return !date.isAfter(today) && date.plusDays(valid).isAfter(today);
        }
    }

    static AnswerCache read(Path cache) {
        Path file = cache.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new AnswerCache(cache, new TreeMap<>());
        }
        try {
            Map<String, Known> known =
                    Optional.ofNullable(JSON.readValue(file, ENTRIES)).orElseGet(TreeMap::new);
            known.values().removeIf(answer -> answer == null || !answer.isWhole());
            return new AnswerCache(cache, known);
        } catch (JacksonException e) {
            return new AnswerCache(cache, new TreeMap<>());
        }
    }

    /** Returns the answer for an address if it is younger than the given number of days. */
    Optional<LinkAnswer> fresh(String address, LocalDate today, int days) {
        Known answer = known.get(address);
        try {
            return answer != null && answer.isFresh(today, days)
                    ? Optional.of(new LinkAnswer(Outcome.valueOf(answer.outcome()), answer.detail()))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    synchronized void put(String address, LocalDate today, LinkAnswer answer) {
        known.put(address, new Known(today.toString(), answer.outcome().name(), answer.detail()));
    }

    /**
     * Writes the file; addresses that nothing links to any more are left out.
     *
     * @throws IOException if it cannot be written
     */
    synchronized void write(OutwardLinks links) throws IOException {
        known.keySet().retainAll(links.places().keySet());
        Files.createDirectories(cache);
        // A new file with a random name: a file with a known name could be a link to a file elsewhere.
        Path aside = Files.createTempFile(cache, NAME, ".tmp");
        try {
            Files.writeString(aside, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known) + "\n");
            Files.move(aside, cache.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
