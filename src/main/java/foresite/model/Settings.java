package foresite.model;

import java.util.List;
import java.util.Map;

/**
 * What the site's owner decides in {@code site.yaml}; every value has a default.
 *
 * @param baseUrl where the site is published, ending in a slash; empty when that is not known
 * @param language the BCP 47 tag of the site, and of reports that do not say or show theirs
 * @param digestUrl pattern of a digest's page at the newsletter, with {@code {digest}} for the code; empty for none
 * @param cname the domain to write into {@code CNAME}; empty for none
 * @param shelves digest codes that are never dates
 * @param headings further names of sections, by section
 * @param columns further names of table columns, by column
 * @param keys further names of front matter keys, by key
 * @param feedItems how many entries a feed contains, 1 to 1000
 * @param quality whether the site has the page Quality, and its data
 * @param floodTopics names of topics that pictures of many topics leave out; empty for those of a quarter of all reports
 * @param archiveLinks whether a report's page links to the archived article
 * @param previews whether links to reports and topics show a preview
 * @param minReports how many reports must name a topic so that it has a page of its own, 1 or 2; with fewer, the topic's
 *     links lead to its place in the report
 * @param skos whether the data include the vocabulary in SKOS
 * @param messages own words of the interface, by key, as {@code messages.yaml} has them; empty for those of the program
 */
public record Settings(
        String title,
        String description,
        String baseUrl,
        String language,
        String author,
        String digestUrl,
        String licence,
        String licenceUrl,
        String cname,
        String footer,
        int feedItems,
        List<String> shelves,
        Map<String, List<String>> headings,
        Map<String, List<String>> columns,
        Map<String, List<String>> keys,
        Navigation navigation,
        boolean quality,
        List<String> floodTopics,
        boolean archiveLinks,
        boolean previews,
        int minReports,
        boolean skos,
        Map<String, String> messages) {

    public static final Settings DEFAULTS = new Settings(
            "Foresite",
            "",
            "",
            "en",
            "",
            "",
            "",
            "",
            "",
            "",
            50,
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Navigation.DEFAULTS,
            true,
            List.of(),
            true,
            true,
            1,
            false,
            Map.of());

    /** Returns the same settings for another place of publication. */
    public Settings publishedAt(String url) {
        return new Settings(
                title,
                description,
                url.isEmpty() || url.endsWith("/") ? url : url + "/",
                language,
                author,
                digestUrl,
                licence,
                licenceUrl,
                cname,
                footer,
                feedItems,
                shelves,
                headings,
                columns,
                keys,
                navigation,
                quality,
                floodTopics,
                archiveLinks,
                previews,
                minReports,
                skos,
                messages);
    }

    /** Returns the same settings with own words of the interface. */
    public Settings withMessages(Map<String, String> own) {
        return new Settings(
                title,
                description,
                baseUrl,
                language,
                author,
                digestUrl,
                licence,
                licenceUrl,
                cname,
                footer,
                feedItems,
                shelves,
                headings,
                columns,
                keys,
                navigation,
                quality,
                floodTopics,
                archiveLinks,
                previews,
                minReports,
                skos,
                own);
    }
}
