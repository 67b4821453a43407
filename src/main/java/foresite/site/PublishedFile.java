package foresite.site;

/**
 * A file of the site that is no page. {@link Catalogue} lists all of them.
 *
 * @param name what it contains; the same in all its forms
 */
public record PublishedFile(Address address, String name, Form form) {

    /** The form of a file. Media types are those of IANA. */
    public enum Form {
        JSON("JSON", "application/json", "json"),
        CSV("CSV", "text/csv", "csv"),
        JSON_LD("JSON-LD", "application/ld+json", "jsonld"),
        ATOM("Atom", "application/atom+xml", "xml"),
        JSON_FEED("JSON Feed", "application/feed+json", "json"),
        SCRIPT("JavaScript", "text/javascript", "js"),
        OPEN_SEARCH("OpenSearch", "application/opensearchdescription+xml", "xml"),
        SITEMAP("Sitemap", "application/xml", "xml"),
        TEXT("Text", "text/plain", "txt"),
        ASSET("Asset", "", "");

        private final String label;
        private final String mediaType;
        private final String ending;

        Form(String label, String mediaType, String ending) {
            this.label = label;
            this.mediaType = mediaType;
            this.ending = ending;
        }

        /** Returns what readers call it. */
        public String label() {
            return label;
        }

        /** Returns its media type; empty where it differs from file to file. */
        public String mediaType() {
            return mediaType;
        }

        /** Returns what the names of such files end with, without the dot. */
        public String ending() {
            return ending;
        }
    }

    /** Returns the path of the file below the site's folder. */
    public String path() {
        return address.path();
    }
}
