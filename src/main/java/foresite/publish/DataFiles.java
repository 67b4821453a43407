package foresite.publish;

import foresite.insight.RelatedConcepts;
import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Site;
import foresite.site.SitePlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the site's data as JSON arrays; how each is laid out is told on the guide's page on data. */
final class DataFiles {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site;
    private final Output output;

    DataFiles(Site site, Output output) {
        this.site = site;
        this.output = output;
    }

    /** Writes one element of an array. */
    private interface Element<T> {
        void write(JsonGenerator json, T value);
    }

    void write(SitePlan plan) {
        array("data/reports.json", site.corpus().reports(), this::report);
        array("data/digests.json", site.corpus().digests(), this::digest);
        for (Kind kind : Kind.CONCEPTS) {
            array("data/" + kind.plural() + ".json", site.vocabulary().concepts(kind), this::concept);
        }
        if (site.settings().quality()) {
            array("data/diagnostics.json", plan.diagnostics(), DataFiles::diagnostic);
        }
    }

    private <T> void array(String path, List<T> values, Element<T> element) {
        try (OutputStream out = output.stream(path);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (T value : values) {
                json.writeRaw('\n');
                json.writeStartObject();
                element.write(json, value);
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path, e);
        }
    }

    private void report(JsonGenerator json, Report report) {
        json.writeStringProperty("id", report.id());
        json.writeStringProperty("url", site.addresses().report(report).link());
        json.writeStringProperty("title", report.title());
        text(json, "digest", report.digest());
        text(json, "date", report.date().map(LocalDate::toString).orElse(""));
        text(json, "source", report.link().original());
        text(json, "link", report.link().shown());
        text(json, "category", report.category());
        text(json, "type", report.type());
        json.writeStringProperty("language", report.language());
        json.writeStringProperty("summary", report.summary());
        strings(json, "keywords", report.keywords());
        for (Kind kind : Kind.CONCEPTS) {
            strings(json, kind.plural(), ids(report, kind));
        }
        findings(json, report, Kind.BEHAVIOR);
        findings(json, report, Kind.ISSUE);
        described(json, report);
        json.writeArrayPropertyStart("signals");
        report.signals().forEach(signal -> signal(json, signal));
        json.writeEndArray();
    }

    /** Returns the ids of the concepts that a report names, in the report's order, each once. */
    List<String> ids(Report report, Kind kind) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        report.names(kind)
                .forEach(name -> site.vocabulary()
                        .named(kind, name)
                        .ifPresent(concept -> ids.add(site.addresses().id(concept))));
        return List.copyOf(ids);
    }

    private static void findings(JsonGenerator json, Report report, Kind kind) {
        json.writeArrayPropertyStart(kind.plural());
        report.findings(kind).forEach(finding -> finding(json, finding));
        json.writeEndArray();
    }

    /** What the report says of its technologies and concerns, and what belongs to no known section. */
    private static void described(JsonGenerator json, Report report) {
        json.writeArrayPropertyStart("findings");
        for (Finding finding : report.findings()) {
            if (Kind.CONCEPTS.contains(finding.kind())) {
                finding(json, finding);
            }
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("passages");
        for (Passage passage : report.passages()) {
            json.writeStartObject();
            json.writeStringProperty("heading", passage.heading());
            json.writeStringProperty("markdown", passage.markdown());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("facts");
        for (Fact fact : report.facts()) {
            json.writeStartObject();
            json.writeStringProperty("label", fact.label());
            strings(json, "values", fact.values());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(json, "closest", report.closest().stream().map(Neighbor::id).toList());
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        if (Kind.CONCEPTS.contains(finding.kind())) {
            json.writeStringProperty("kind", finding.kind().singular());
        }
        json.writeStringProperty("name", finding.name());
        json.writeStringProperty("description", finding.description());
        if (finding.relevancy() > 0) {
            json.writeNumberProperty("relevancy", finding.relevancy());
        }
        json.writeEndObject();
    }

    private static void signal(JsonGenerator json, Signal signal) {
        json.writeStartObject();
        json.writeStringProperty("name", signal.name());
        json.writeStringProperty("description", signal.description());
        json.writeStringProperty("change", signal.change());
        json.writeStringProperty("outlook", signal.outlook());
        json.writeStringProperty("drivingForce", signal.drivingForce());
        if (signal.relevancy() > 0) {
            json.writeNumberProperty("relevancy", signal.relevancy());
        } else {
            json.writeNullProperty("relevancy");
        }
        json.writeEndObject();
    }

    private void digest(JsonGenerator json, Digest digest) {
        json.writeStringProperty("id", digest.code());
        json.writeStringProperty("url", site.addresses().digest(digest).link());
        text(json, "date", digest.date().map(LocalDate::toString).orElse(""));
        strings(json, "reports", digest.reports().stream().map(Report::id).toList());
    }

    private void concept(JsonGenerator json, Concept concept) {
        json.writeStringProperty("id", site.addresses().id(concept));
        json.writeStringProperty("url", site.addresses().concept(concept).link());
        json.writeStringProperty("label", concept.label());
        strings(json, "altLabels", concept.altLabels());
        strings(json, "reports", concept.reports().stream().map(Report::id).toList());
        text(json, "firstSeen", concept.firstSeen().map(LocalDate::toString).orElse(""));
        text(json, "lastSeen", concept.lastSeen().map(LocalDate::toString).orElse(""));
        Function<String, String> id = key -> site.vocabulary()
                .keyed(concept.kind(), key)
                .map(site.addresses()::id)
                .orElseThrow();
        strings(json, "broader", concept.broader().stream().map(id).toList());
        strings(json, "narrower", concept.narrower().stream().map(id).toList());
        json.writeNumberProperty("gathered", concept.gathered().size());
        strings(json, "related", concept.related().stream().map(id).toList());
        json.writeArrayPropertyStart("near");
        site.insight().relatedConcepts().of(concept, RelatedConcepts.MOST).forEach(near -> {
            json.writeStartObject();
            json.writeStringProperty("kind", near.concept().kind().singular());
            json.writeStringProperty("id", site.addresses().id(near.concept()));
            json.writeStringProperty("reason", near.reason());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("family");
        site.vocabulary().family(concept).forEach(other -> {
            json.writeStartObject();
            json.writeStringProperty("kind", other.kind().singular());
            json.writeStringProperty("id", site.addresses().id(other));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void diagnostic(JsonGenerator json, Diagnostic diagnostic) {
        DiagnosticFields.of(diagnostic).forEach(json::writePOJOProperty);
    }

    /** Writes a text, or null where there is none. */
    private static void text(JsonGenerator json, String name, String value) {
        if (value.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
