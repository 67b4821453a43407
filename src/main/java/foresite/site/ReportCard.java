package foresite.site;

import java.util.List;

/**
 * A report as other pages show it.
 *
 * @param reasons why it is shown here, each a concept
 * @param words why it is shown here, each a word; both are empty where it needs no reason
 */
public record ReportCard(
        NamedLink self,
        String language,
        NamedLink digest,
        String site,
        String category,
        String type,
        String excerpt,
        List<ConceptLink> reasons,
        List<String> words) {

    /** Returns the same card, shown for the reasons given. */
    ReportCard because(List<ConceptLink> named, List<String> told) {
        return new ReportCard(self, language, digest, site, category, type, excerpt, named, told);
    }
}
