package foresite.site;

import foresite.insight.TrendSeries.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports by quarter as a row of bars.
 *
 * @param width of the picture, in its own units; its height is {@value #HEIGHT}
 * @param title what the picture shows, in words
 */
public record Timeline(int width, int height, String title, String caption, String from, String to, List<Bar> bars) {

    private static final int HEIGHT = 48;
    private static final int STEP = 12;
    private static final int BAR = 9;
    private static final int LEAST = 2;

    /** One quarter; an empty one has no height. */
    public record Bar(int x, int y, int width, int height, String quarter, int reports) {}

    /** @param of what is added to the words that say which reports are counted */
    static Timeline of(List<Point> points, String of) {
        int highest =
                points.stream().mapToInt(point -> point.share().reports()).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Point point : points) {
            int reports = point.share().reports();
            int height = reports == 0 ? 0 : Math.max(LEAST, reports * HEIGHT / highest);
            bars.add(new Bar(
                    bars.size() * STEP,
                    HEIGHT - height,
                    BAR,
                    height,
                    point.quarter().words(),
                    reports));
        }
        String from = points.get(0).quarter().words();
        String to = points.get(points.size() - 1).quarter().words();
        String title = "Reports by quarter, " + from + " to " + to + ", at most " + highest + of;
        return new Timeline(bars.size() * STEP, HEIGHT, title, "Reports by quarter" + of, from, to, bars);
    }
}
