package foresite.export;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.Catalogue;
import foresite.site.Site;
import foresite.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every name of a kind, for the filter of its index. Each list is a script, since browsers load no data from disk. A line
 * is {@code label TAB reports TAB id}, then the other names, each after a tab; the id is left out if it follows from the
 * label. The reports include those of narrower concepts, as in the lists of the site.
 */
final class NameLists {

    private final Site site;

    NameLists(Site site) {
        this.site = site;
    }

    List<ExportFile> files() {
        return Kind.CONCEPTS.stream()
                .map(kind -> ExportFile.text(Catalogue.names(kind).path(), () -> script(kind)))
                .toList();
    }

    private String script(Kind kind) {
        String lines = site.vocabulary().concepts(kind).stream()
                .map(concept -> line(concept) + "\n")
                .collect(Collectors.joining());
        return "window.foresiteNames(" + JsonData.JSON.writeValueAsString(lines) + ");\n";
    }

    private String line(Concept concept) {
        String label = spaced(Words.shown(concept.label()));
        List<String> fields = new ArrayList<>(
                List.of(label, Integer.toString(concept.gathered().size()), place(site, concept)));
        concept.altLabels().stream()
                .map(NameLists::spaced)
                .filter(other -> !other.equalsIgnoreCase(label))
                .forEach(fields::add);
        return String.join("\t", fields).stripTrailing();
    }

    /**
     * Returns how scripts find the page of a topic: empty where its id follows from its label, its id where it does not; and
     * the link from the site's root where it has no page of its own, which contains a {@code #} as no id does.
     */
    static String place(Site site, Concept concept) {
        if (!site.addresses().hasPage(concept)) {
            return site.addresses().concept(concept).link();
        }
        String id = site.addresses().id(concept);
        return id.equals(simpleId(Words.shown(concept.label()))) ? "" : id;
    }

    private static String spaced(String label) {
        return label.replaceAll("\\s+", " ");
    }

    /** Returns the id that follows from a label; {@code filter.js} has the same rule. */
    static String simpleId(String label) {
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
