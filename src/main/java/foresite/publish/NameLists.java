package foresite.publish;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Site;
import java.util.List;

/**
 * Writes every name of a kind for the filter of its index: a script, so that it also works from disk, where browsers
 * fetch nothing. A line is {@code label TAB reports TAB id}; the id is left out where the label gives it.
 */
final class NameLists {

    private final Site site;
    private final Output output;

    NameLists(Site site, Output output) {
        this.site = site;
        this.output = output;
    }

    void write() {
        for (Kind kind : Kind.CONCEPTS) {
            StringBuilder lines = new StringBuilder();
            List<Concept> concepts = site.vocabulary().concepts(kind);
            for (Concept concept : concepts) {
                String label = concept.label().replaceAll("\\s+", " ");
                String id = site.addresses().id(concept);
                lines.append(label).append('\t').append(concept.reports().size());
                if (!id.equals(simpleId(label))) {
                    lines.append('\t').append(id);
                }
                lines.append('\n');
            }
            String json = DataFiles.JSON.writeValueAsString(lines.toString());
            output.write("data/names-" + kind.plural() + ".js", "window.foresiteNames(" + json + ");\n");
        }
    }

    /** The rule that the script knows as well. */
    private static String simpleId(String label) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                id.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                id.append((char) (c + 32));
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        return id.toString();
    }
}
