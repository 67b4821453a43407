package foresite.check;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says why JSON is not understood. */
final class JsonFault {

    private JsonFault() {}

    /** Returns the end of a sentence; not every fault has a line. */
    static String of(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "is nested too deeply, or has too long a value, to be read";
        }
        TokenStreamLocation at = e.getLocation();
        return at == null ? "is not JSON" : "is not JSON in line " + Math.max(1, at.getLineNr());
    }
}
