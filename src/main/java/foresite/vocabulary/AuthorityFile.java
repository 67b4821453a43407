package foresite.vocabulary;

import foresite.model.Diagnostic;
import foresite.model.Kind;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** What {@code vocabulary.yaml} says. A concept has one entry, even where the file has it in several pieces. */
record AuthorityFile(List<AuthorityEntry> entries, VocabularyLists.SiteLists lists, List<Diagnostic> diagnostics) {

    static final String NAME = "vocabulary.yaml";

    List<AuthorityEntry> entries(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Reads the text of the file; where it is damaged there are no entries. */
    static AuthorityFile parse(String text) {
        AuthorityReader reader = new AuthorityReader();
        try {
            reader.read(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return failed(
                    new Position(NAME, line, 0), "the file is not YAML (" + Reason.of(e.getOriginalMessage()) + ")");
        }
        Map<String, AuthorityEntry> entries = new LinkedHashMap<>();
        reader.entries()
                .forEach(entry ->
                        entries.merge(entry.kind() + Naming.key(entry), entry, (first, later) -> first.with(later)));
        return new AuthorityFile(List.copyOf(entries.values()), reader.lists(), List.copyOf(reader.diagnostics()));
    }

    private static AuthorityFile failed(Position at, String message) {
        return new AuthorityFile(
                List.of(), VocabularyLists.SiteLists.NONE, List.of(Problem.BAD_VOCABULARY.at(at, message)));
    }
}
