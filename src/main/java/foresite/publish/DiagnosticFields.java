package foresite.publish;

import foresite.model.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one form that a diagnostic has as data: in the site's own data, and on the command line. */
public final class DiagnosticFields {

    private DiagnosticFields() {}

    /** Returns severity, code, file, line and column (0 where they are not known), message and advice. */
    public static Map<String, Object> of(Diagnostic diagnostic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", diagnostic.severity().word());
        fields.put("code", diagnostic.code());
        fields.put("file", diagnostic.at().file());
        fields.put("line", diagnostic.at().line());
        fields.put("column", diagnostic.at().column());
        fields.put("message", diagnostic.message());
        fields.put("advice", diagnostic.advice());
        return fields;
    }
}
