package foresite.insight;

import java.util.List;

/**
 * From how few sites the articles are.
 *
 * @param largest the sites with most reports, the largest first
 * @param sites how many sites there are
 * @param together the part of all reports with a known site that the largest have together
 * @param finding what this shows, in a sentence without a full stop; empty where there are few sites
 */
public record SourceConcentration(List<Site> largest, int sites, Share together, String finding) {

    public SourceConcentration {
        largest = List.copyOf(largest);
    }

    /**
     * One site.
     *
     * @param name its host without {@code www.}
     */
    public record Site(String name, Share share) {}
}
