package foresite.check;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON-LD token by token, however large it is: it must be one JSON value that says what its names mean. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLd() {}

    /** Returns what is wrong with a text, as the end of a sentence. */
    static Optional<String> fault(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return fault(parser);
        } catch (JacksonException e) {
            return Optional.of(JsonFault.of(e));
        }
    }

    /** Returns what is wrong with the site's JSON-LD files. */
    static List<Diagnostic> of(SiteFiles files) {
        List<Diagnostic> told = new ArrayList<>();
        for (String path : files.own(".jsonld")) {
            try (JsonParser parser = JSON.createParser(files.file(path))) {
                fault(parser).ifPresent(fault -> told.add(tell(path, fault)));
            } catch (JacksonIOException e) {
                told.add(UnreadFile.of(path, e));
            } catch (JacksonException e) {
                told.add(tell(path, JsonFault.of(e)));
            }
        }
        return told;
    }

    private static Diagnostic tell(String path, String fault) {
        return Problem.BAD_JSON_LD.at(Position.ofFile(path), "the JSON-LD " + fault);
    }

    private static Optional<String> fault(JsonParser parser) {
        boolean context = false;
        int depth = 0;
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
            return Optional.of("is neither an object nor a list");
        }
        int top = first == JsonToken.START_OBJECT ? 1 : 2;
        for (JsonToken token = first; token != null; token = parser.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            context |= depth == top
                    && token == JsonToken.PROPERTY_NAME
                    && parser.currentName().equals("@context");
            if (depth == 0 && parser.nextToken() != null) {
                return Optional.of("has text after its end");
            }
        }
        return context ? Optional.empty() : Optional.of("has no @context");
    }
}
