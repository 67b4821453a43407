package foresite.render;

import foresite.site.PageHead;
import foresite.text.NearestWord;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What to say of a name in a template that nothing has: in the words of the guide, not in those of Java. */
final class MistypedField {

    private MistypedField() {}

    /** Returns the failure of a field that a record does not have; it names the nearest, and all that there are. */
    static AttributeNotFoundException of(Record value, String field, Collection<String> known, String file, int line) {
        String owner = value instanceof Frame ? " of 'site'" : value instanceof PageHead ? " of 'head'" : "";
        return new AttributeNotFoundException(
                null,
                "there is no field '" + field + "'" + owner + "; " + known(field, known, "fields"),
                field,
                line,
                file);
    }

    /** Returns the message of a failure, with its template and line. */
    static String message(PebbleException failure, Collection<String> variables) {
        String place = " (" + failure.getFileName() + ":" + failure.getLineNumber() + ")";
        if (failure instanceof RootAttributeNotFoundException root) {
            return "there is no variable '" + root.getAttributeName() + "'; "
                    + known(root.getAttributeName(), variables, "variables") + place;
        }
        if (failure instanceof AttributeNotFoundException field
                && !failure.getPebbleMessage().startsWith("there is ")) {
            // Pebble names the Java class of the value.
            return "there is no field '" + field.getAttributeName() + "' in that value" + place;
        }
        return String.valueOf(failure.getMessage());
    }

    private static String known(String name, Collection<String> known, String what) {
        List<String> sorted = known.stream().sorted().toList();
        Optional<String> meant = NearestWord.meant(name, sorted);
        return meant.map(near -> "write '" + near + "' if you meant that; ").orElse("") + "the " + what + " are "
                + String.join(", ", known);
    }
}
