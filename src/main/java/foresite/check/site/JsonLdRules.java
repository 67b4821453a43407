package foresite.check.site;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/** The rules for JSON-LD: one JSON value with a context. It is read token by token, so that it may be large. */
final class JsonLdRules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLdRules() {}

    static List<Diagnostic> check(SiteFolder site, String path) {
        FileDiagnostics found = new FileDiagnostics(path);
        try (JsonParser parser = JSON.createParser(site.file(path))) {
            fault(parser).ifPresent(fault -> found.add(Problem.BAD_JSON_LD, "the JSON-LD " + fault));
        } catch (JacksonIOException e) {
            found.addUnreadable(e);
        } catch (JacksonException e) {
            found.add(Problem.BAD_JSON_LD, "the JSON-LD " + fault(e));
        }
        return found.list();
    }

    /** Returns what is wrong with a text, as the end of a sentence. */
    static Optional<String> fault(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return fault(parser);
        } catch (JacksonException e) {
            return Optional.of(fault(e));
        }
    }

    /** Returns why JSON cannot be parsed, as the end of a sentence; some faults have no line. */
    static String fault(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "is nested too deeply, or has too long a value, to be read";
        }
        TokenStreamLocation at = e.getLocation();
        return at == null ? "is not JSON" : "is not JSON in line " + Math.max(1, at.getLineNr());
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
