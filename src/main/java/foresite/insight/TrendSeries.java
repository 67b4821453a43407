package foresite.insight;

import java.util.List;

/**
 * A topic's part of all reports over time.
 *
 * @param points one for each quarter from the first dated digest of the corpus to the newest, the same for every topic
 */
public record TrendSeries(List<Point> points) {

    public TrendSeries {
        points = List.copyOf(points);
    }

    /**
     * One quarter.
     *
     * @param share the topic's reports of all dated reports of the quarter
     */
    public record Point(Quarter quarter, Share share) {}

    /** Returns the largest share of a quarter, 0 to 1. */
    public double highest() {
        return points.stream().mapToDouble(point -> point.share().value()).max().orElse(0);
    }
}
