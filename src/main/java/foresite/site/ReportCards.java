package foresite.site;

import foresite.model.Digest;
import foresite.model.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The card of every report, made once. */
record ReportCards(Map<String, ReportCard> byId) {

    static ReportCards of(Site site, ReportTexts texts) {
        Map<String, ReportCard> byId = new HashMap<>();
        for (Digest digest : site.corpus().digests()) {
            NamedLink link =
                    new NamedLink(Words.digest(digest), site.addresses().digest(digest));
            digest.reports().forEach(report -> byId.put(report.id(), card(site, texts, report, link)));
        }
        return new ReportCards(byId);
    }

    private static ReportCard card(Site site, ReportTexts texts, Report report, NamedLink digest) {
        return new ReportCard(
                new NamedLink(report.title(), site.addresses().report(report)),
                report.language(),
                digest,
                report.link().site(),
                report.category(),
                report.type(),
                Words.excerpt(texts.summary(report)),
                List.of(),
                List.of());
    }

    ReportCard get(Report report) {
        ReportCard card = byId.get(report.id());
        if (card == null) {
            throw new IllegalArgumentException("there is no report '" + report.id() + "'");
        }
        return card;
    }
}
