package foresite.site;

import java.util.List;

/**
 * A report as other pages show it.
 *
 * @param reasons why it is shown here, each a concept; empty where it needs none
 */
public record ReportCard(
        String title,
        Address address,
        String language,
        NamedLink digest,
        String site,
        String category,
        String type,
        String excerpt,
        List<ConceptLink> reasons) {}
