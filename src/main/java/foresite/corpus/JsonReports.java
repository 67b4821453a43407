package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Reason;
import foresite.model.Report;
import foresite.model.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports from JSON with the fields of reports.json: one object, or an array of them. */
final class JsonReports {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String text;
    private final String file;
    private final ConceptLabels labels;

    private JsonReports(String text, String file, ConceptLabels labels) {
        this.text = text;
        this.file = file;
        this.labels = labels;
    }

    static List<Report> parse(String text, String file, ConceptLabels labels) throws ImportException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            String at = e.getLocation() == null || e.getLocation().getLineNr() < 1
                    ? file
                    : file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr();
            throw new ImportException(at + ": the file is not JSON here (" + Reason.of(e.getOriginalMessage())
                    + "); correct it, or name a file that ends in .csv");
        }
        if (!root.isArray() && !root.isObject()) {
            throw new ImportException(file + ": the file is not a JSON object or list; give it a list of reports, as"
                    + " data/reports.json is");
        }
        for (String name : List.of("reports", "items", "posts", "articles")) {
            root = root.path(name).isArray() ? root.path(name) : root;
        }
        JsonReports reader = new JsonReports(text, file, labels);
        List<Report> reports = new ArrayList<>();
        for (JsonNode node : root.isArray() ? root : JSON.createArrayNode().add(root)) {
            String place = file + ": report " + (reports.size() + 1);
            if (!node.isObject() || !ImportedNames.isDraft(node)) {
                reports.add(reader.report(node.isObject() ? ImportedNames.known(node) : node, place));
            }
        }
        return reports;
    }

    private Report report(JsonNode node, String place) throws ImportException {
        JsonFields fields = fields(node, place, ImportedReports.FIELDS);
        Map<String, String> texts = new HashMap<>();
        for (String field : List.of(
                "id",
                "title",
                "digest",
                "date",
                "source",
                "link",
                "issue",
                "category",
                "type",
                "language",
                "summary")) {
            texts.put(field, fields.text(field));
        }
        Report plain = ImportedReports.report(texts, place);
        List<Neighbor> closest = new ArrayList<>();
        for (String id : fields.names("closest")) {
            closest.add(new Neighbor(id, id));
        }
        return plain.saying(
                        fields.names("keywords"),
                        labels.of(Kind.THEME, fields.names("themes")),
                        signals(fields),
                        findings(fields),
                        passages(fields),
                        closest)
                .withFacts(facts(fields));
    }

    private List<Fact> facts(JsonFields reports) throws ImportException {
        List<Fact> facts = new ArrayList<>();
        for (JsonNode node : reports.list("facts")) {
            JsonFields fields = fields(node, reports.place(), List.of("label", "values"));
            facts.add(new Fact(fields.text("label"), fields.names("values")));
        }
        return facts;
    }

    /**
     * What a report says of its technologies and concerns stands under findings, while the fields of these names have
     * the ids of concepts only. Where there are no findings of a kind, the ids or names serve.
     */
    private List<Finding> findings(JsonFields fields) throws ImportException {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : fields.list("findings")) {
            findings.add(finding(node, fields.place(), Optional.empty()));
        }
        for (Kind kind : Kind.FINDINGS) {
            if (findings.stream().noneMatch(finding -> finding.kind() == kind)) {
                for (JsonNode node : fields.list(kind.plural())) {
                    findings.add(finding(node, fields.place(), Optional.of(kind)));
                }
            }
        }
        return findings;
    }

    private Finding finding(JsonNode node, String place, Optional<Kind> kind) throws ImportException {
        if (kind.isPresent() && node.isString()) {
            return new Finding(kind.get(), labels.of(kind.get(), node.asString()), "", 0);
        }
        JsonFields fields = fields(node, place, List.of("kind", "name", "description", "relevancy"));
        String written = fields.text("kind");
        Optional<Kind> own = Kind.FINDINGS.stream()
                .filter(candidate -> candidate.singular().equals(written))
                .findFirst();
        if (own.isEmpty() && (kind.isEmpty() || !written.isEmpty())) {
            throw ImportedReports.unknown(
                    place,
                    "kind of finding",
                    written,
                    Kind.FINDINGS.stream().map(Kind::singular).toList());
        }
        return new Finding(
                own.or(() -> kind).orElseThrow(), fields.text("name"), fields.text("description"), fields.relevancy());
    }

    private List<Signal> signals(JsonFields reports) throws ImportException {
        List<Signal> signals = new ArrayList<>();
        for (JsonNode node : reports.list("signals")) {
            if (node.isString()) {
                signals.add(new Signal(node.asString(), "", "", "", "", 0));
                continue;
            }
            JsonFields fields = fields(
                    node,
                    reports.place(),
                    // The id and the address are made of the rest; exported data have them.
                    List.of("name", "description", "change", "outlook", "drivingForce", "relevancy", "id", "url"));
            signals.add(new Signal(
                    fields.text("name"),
                    fields.text("description"),
                    fields.text("change"),
                    fields.text("outlook"),
                    fields.text("drivingForce"),
                    fields.relevancy()));
        }
        return signals;
    }

    private List<Passage> passages(JsonFields reports) throws ImportException {
        List<Passage> passages = new ArrayList<>();
        for (JsonNode node : reports.list("passages")) {
            JsonFields fields = fields(node, reports.place(), List.of("heading", "markdown"));
            passages.add(new Passage(fields.text("heading"), fields.text("markdown")));
        }
        return passages;
    }

    private JsonFields fields(JsonNode node, String place, List<String> known) throws ImportException {
        if (!node.isObject()) {
            throw new ImportException(place + ": " + Told.quote(node.toString()) + " is not an object; the fields are "
                    + String.join(", ", known));
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw ImportedReports.unknown(file + lineOf(name), "field", name, known);
            }
        }
        return new JsonFields(node, place);
    }

    /** Returns the line where a name is given to a field first, as {@code :7}. */
    private String lineOf(String name) {
        Matcher field = Pattern.compile(Pattern.quote(JSON.writeValueAsString(name)) + "\\s*:")
                .matcher(text);
        return field.find() ? ":" + TextFile.lineAt(text, field.start()).number() : "";
    }
}
