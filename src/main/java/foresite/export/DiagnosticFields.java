package foresite.export;

import foresite.model.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a diagnostic as JSON, in the site's data and on the command line. */
public final class DiagnosticFields {

    private DiagnosticFields() {}

    /** Returns severity, code, file, line and column (0 if unknown), message and advice. */
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
