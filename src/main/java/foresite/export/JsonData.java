package foresite.export;

import foresite.insight.RelatedConcepts;
import foresite.insight.Trend;
import foresite.model.Concept;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Neighbor;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.site.Catalogue;
import foresite.site.PublishedFile.Form;
import foresite.site.SignalIds;
import foresite.site.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The site's data as JSON arrays, one element a line. The guide's page on data describes each field. */
final class JsonData {

    static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Site site;

    JsonData(Site site) {
        this.site = site;
    }

    /** Returns one file for reports, digests and each kind of concept, and one for diagnostics if the site shows them. */
    List<ExportFile> files(List<Diagnostic> diagnostics) {
        List<ExportFile> files = new ArrayList<>();
        files.add(array("reports", site.corpus().reports(), this::report));
        files.add(array("digests", site.corpus().digests(), this::digest));
        for (Kind kind : Kind.CONCEPTS) {
            files.add(array(kind.plural(), site.vocabulary().concepts(kind), this::concept));
        }
        if (site.settings().quality()) {
            files.add(array("diagnostics", diagnostics, DiagnosticFields::of));
        }
        return files;
    }

    private static <T> ExportFile array(
            String name, List<T> values, Function<T, ? extends Map<String, ? extends @Nullable Object>> fields) {
        return new ExportFile(Catalogue.data(name, Form.JSON).path(), out -> {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartArray();
                for (T value : values) {
                    json.writeRaw('\n');
                    json.writePOJO(fields.apply(value));
                }
                json.writeRaw('\n');
                json.writeEndArray();
            }
        });
    }

    private Map<String, @Nullable Object> report(Report report) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", report.id());
        fields.put("url", site.addresses().report(report).link());
        fields.put("title", report.title());
        fields.put("digest", orNull(report.digest()));
        fields.put("date", orNull(report.date()));
        fields.put("source", orNull(report.link().original()));
        fields.put("link", orNull(report.link().shown()));
        fields.put("issue", orNull(report.link().issue()));
        fields.put("category", orNull(report.category()));
        fields.put("type", orNull(report.type()));
        fields.put("language", report.language());
        fields.put("summary", report.summary());
        fields.put("keywords", report.keywords());
        Kind.CONCEPTS.forEach(kind -> fields.put(kind.plural(), ids(site, report, kind)));
        for (Kind kind : List.of(Kind.BEHAVIOR, Kind.ISSUE)) {
            fields.put(kind.plural(), all(report.findings(kind), JsonData::finding));
        }
        // What the report says of its technologies and concerns.
        List<Finding> described = report.findings().stream()
                .filter(finding -> Kind.CONCEPTS.contains(finding.kind()))
                .toList();
        fields.put("findings", all(described, JsonData::finding));
        fields.put("passages", report.passages());
        fields.put("facts", report.facts());
        fields.put("closest", all(report.closest(), Neighbor::id));
        fields.put("signals", signals(report));
        return fields;
    }

    /** Returns the ids of the concepts that a report names, in the report's order, each once. */
    static List<String> ids(Site site, Report report, Kind kind) {
        return report.names(kind).stream()
                .flatMap(name -> site.vocabulary().named(kind, name).stream())
                .map(site.addresses()::id)
                .distinct()
                .toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (Kind.CONCEPTS.contains(finding.kind())) {
            fields.put("kind", finding.kind().singular());
        }
        fields.put("name", finding.name());
        fields.put("description", finding.description());
        if (finding.relevancy() > 0) {
            fields.put("relevancy", finding.relevancy());
        }
        return fields;
    }

    private List<Map<String, @Nullable Object>> signals(Report report) {
        Map<Signal, String> ids = SignalIds.of(report);
        String page = site.addresses().report(report).link();
        return all(report.signals(), signal -> signal(signal, ids.getOrDefault(signal, ""), page));
    }

    private static Map<String, @Nullable Object> signal(Signal signal, String id, String page) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("url", page + "#" + id);
        fields.put("name", signal.name());
        fields.put("description", signal.description());
        fields.put("change", signal.change());
        fields.put("outlook", signal.outlook());
        fields.put("drivingForce", signal.drivingForce());
        fields.put("relevancy", signal.relevancy() > 0 ? signal.relevancy() : null);
        return fields;
    }

    private Map<String, @Nullable Object> digest(Digest digest) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", digest.code());
        fields.put("url", site.addresses().digest(digest).link());
        fields.put("date", orNull(digest.date()));
        fields.put("reports", all(digest.reports(), Report::id));
        return fields;
    }

    private Map<String, @Nullable Object> concept(Concept concept) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", site.addresses().id(concept));
        fields.put("url", site.addresses().concept(concept).link());
        fields.put("label", concept.label());
        fields.put("altLabels", concept.altLabels());
        fields.put("reports", all(concept.reports(), Report::id));
        fields.put("firstSeen", orNull(concept.firstSeen()));
        fields.put("lastSeen", orNull(concept.lastSeen()));
        fields.put("broader", ids(site, concept.kind(), concept.broader()));
        fields.put("narrower", ids(site, concept.kind(), concept.narrower()));
        fields.put("gathered", concept.gathered().size());
        fields.put("related", ids(site, concept.kind(), concept.related()));
        fields.put("near", all(site.insight().relatedConcepts().of(concept, RelatedConcepts.MOST), this::near));
        fields.put("family", all(List.copyOf(site.vocabulary().family(concept)), this::reference));
        fields.put("trend", trend(site.insight().trends().of(concept)));
        return fields;
    }

    private Map<String, Object> near(RelatedConcepts.Related near) {
        Map<String, Object> fields = reference(near.concept());
        fields.put("reason", near.reason());
        return fields;
    }

    private Map<String, Object> reference(Concept concept) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", concept.kind().singular());
        fields.put("id", site.addresses().id(concept));
        return fields;
    }

    private static Map<String, Object> trend(Trend trend) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", trend.state().words());
        if (trend.state() == Trend.State.TOO_FEW) {
            return fields;
        }
        fields.put("reports", trend.reports());
        fields.put("expected", rounded(trend.expected()));
        fields.put("p", rounded(trend.p()));
        return fields;
    }

    /** Four digits are more than small counts allow to tell. */
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** Returns the ids of the concepts that have the given keys. */
    static List<String> ids(Site site, Kind kind, List<String> keys) {
        return keys.stream()
                .flatMap(key -> site.vocabulary().keyed(kind, key).stream())
                .map(site.addresses()::id)
                .toList();
    }

    private static <T, F> List<F> all(List<T> values, Function<T, F> field) {
        return values.stream().map(field).toList();
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String orNull(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
