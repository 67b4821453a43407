package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Link;
import foresite.model.Neighbor;
import foresite.model.Passage;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.state.Decoder;
import foresite.state.Encoder;
import java.time.LocalDate;

/** Writes what was understood of a file as bytes, and reads it back: a tenth of the work of understanding it. */
final class ReportCodec {

    private ReportCodec() {}

    static void encode(ReportFile file, Encoder to) {
        to.all(file.reports(), ReportCodec::report)
                .all(file.diagnostics(), DiagnosticCodec::encode)
                .all(file.unknownKeys(), (each, key) -> DiagnosticCodec.position(each.text(key.name()), key.at()))
                .number(file.drafts());
    }

    static ReportFile decode(Decoder from) {
        return new ReportFile(
                from.all(ReportCodec::report),
                from.all(DiagnosticCodec::decode),
                from.all(each -> new ReportFile.UnknownKey(each.text(), DiagnosticCodec.position(each))),
                from.count());
    }

    private static void report(Encoder to, Report report) {
        to.text(report.id());
        DiagnosticCodec.position(to, report.at());
        to.text(report.title()).text(report.digest());
        to.all(report.date().stream().toList(), (each, date) -> each.number(date.toEpochDay()));
        to.text(report.link().original())
                .text(report.link().shown())
                .text(report.link().site())
                .text(report.link().issue());
        to.text(report.category()).text(report.type()).text(report.language()).text(report.summary());
        to.all(report.keywords(), Encoder::text)
                .all(report.themes(), Encoder::text)
                .all(report.signals(), ReportCodec::signal)
                .all(report.findings(), ReportCodec::finding)
                .all(
                        report.passages(),
                        (each, passage) -> each.text(passage.heading()).text(passage.markdown()))
                .all(
                        report.closest(),
                        (each, neighbor) -> each.text(neighbor.title()).text(neighbor.id()))
                .all(report.facts(), (each, fact) -> each.text(fact.label()).all(fact.values(), Encoder::text));
    }

    private static Report report(Decoder from) {
        return new Report(
                from.text(),
                DiagnosticCodec.position(from),
                from.text(),
                from.text(),
                from.all(each -> LocalDate.ofEpochDay(each.number())).stream().findFirst(),
                new Link(from.text(), from.text(), from.text(), from.text()),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.all(Decoder::text),
                from.all(Decoder::text),
                from.all(ReportCodec::signal),
                from.all(ReportCodec::finding),
                from.all(each -> new Passage(each.text(), each.text())),
                from.all(each -> new Neighbor(each.text(), each.text())),
                from.all(each -> new Fact(each.text(), each.all(Decoder::text))));
    }

    private static void signal(Encoder to, Signal signal) {
        to.text(signal.name())
                .text(signal.description())
                .text(signal.change())
                .text(signal.outlook())
                .text(signal.drivingForce())
                .number(signal.relevancy());
    }

    private static Signal signal(Decoder from) {
        return new Signal(from.text(), from.text(), from.text(), from.text(), from.text(), from.count());
    }

    private static void finding(Encoder to, Finding finding) {
        to.number(Kind.FINDINGS.indexOf(finding.kind()))
                .text(finding.name())
                .text(finding.description())
                .number(finding.relevancy());
    }

    private static Finding finding(Decoder from) {
        return new Finding(Kind.FINDINGS.get(from.count()), from.text(), from.text(), from.count());
    }
}
