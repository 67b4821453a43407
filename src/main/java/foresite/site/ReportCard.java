package foresite.site;

import java.util.List;

/**
 * A report as other pages show it.
 *
 * @param reasons why it is shown here, each a concept; empty where it needs none
 */
public record ReportCard(
        NamedLink self,
        String language,
        NamedLink digest,
        String site,
        String category,
        String type,
        String excerpt,
        List<ConceptLink> reasons) {

    /** Returns the same card, shown for the reasons given. */
    ReportCard because(List<ConceptLink> why) {
        return new ReportCard(self, language, digest, site, category, type, excerpt, why);
    }
}
