package foresite.publish;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Site;
import foresite.site.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes every name of a kind for the filter of its index: a script, so that it also works from disk, where browsers
 * fetch nothing. A line is {@code label TAB reports TAB id}, then the other names, each behind a tab; the id is left out
 * where the label gives it. The reports are those that the concept gathers, as in the lists of the site.
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
            for (Concept concept : site.vocabulary().concepts(kind)) {
                lines.append(line(concept)).append('\n');
            }
            String json = DataFiles.JSON.writeValueAsString(lines.toString());
            output.write("data/names-" + kind.plural() + ".js", "window.foresiteNames(" + json + ");\n");
        }
    }

    private String line(Concept concept) {
        String label = spaced(Words.shown(concept.label()));
        String id = site.addresses().id(concept);
        List<String> fields = new ArrayList<>(
                List.of(label, Integer.toString(concept.gathered().size()), id.equals(simpleId(label)) ? "" : id));
        concept.altLabels().stream()
                .map(NameLists::spaced)
                .filter(other -> !other.equalsIgnoreCase(label))
                .forEach(fields::add);
        return String.join("\t", fields).stripTrailing();
    }

    private static String spaced(String label) {
        return label.replaceAll("\\s+", " ");
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
