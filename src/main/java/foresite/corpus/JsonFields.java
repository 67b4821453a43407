package foresite.corpus;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, each told when it is not of its kind.
 *
 * @param place what is told of the object's place
 */
record JsonFields(JsonNode node, String place) {

    /** Returns the text of a field; empty when it is not there or null. */
    String text(String field) throws ImportException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString() && !value.isNumber()) {
            throw wrong(field, value, "a text");
        }
        // Tables of numbers make 20250810.0 of a date.
        return value.isFloatingPointNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.asString();
    }

    /** Returns the elements of a field; none when it is not there or null. */
    List<JsonNode> list(String field) throws ImportException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(field, value, "a list in square brackets");
        }
        return value.valueStream().toList();
    }

    /** Returns the elements of a field that has names only. */
    List<String> names(String field) throws ImportException {
        List<String> names = new ArrayList<>();
        for (JsonNode value : list(field)) {
            if (!value.isString()) {
                throw wrong(field, value, "a list of texts");
            }
            names.add(value.asString());
        }
        return names;
    }

    /** Returns a relevancy of 1 to 5; 0 when none is given. */
    int relevancy() throws ImportException {
        JsonNode value = node.path("relevancy");
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > 5) {
            throw wrong("relevancy", value, "a whole number from 1 to 5");
        }
        return value.asInt();
    }

    private ImportException wrong(String field, JsonNode value, String wanted) {
        return new ImportException(
                place + ": '" + field + "' has " + Told.quote(value.toString()) + ", which is not " + wanted);
    }
}
