package foresite.site;

import foresite.insight.TrendSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports by quarter as a row of bars.
 *
 * @param width of the picture, in its own units; its height is {@value #HEIGHT}
 * @param title what the picture shows, in words
 */
public record Timeline(int width, int height, String title, String from, String to, List<Bar> bars) {

    private static final int HEIGHT = 48;
    private static final int STEP = 12;
    private static final int BAR = 9;
    private static final int LEAST = 2;

    /** One quarter; an empty one has no height. */
    public record Bar(int x, int y, int width, int height, String quarter, int reports) {}

    static Timeline of(List<TrendSeries.Quarter> quarters) {
        int highest =
                quarters.stream().mapToInt(TrendSeries.Quarter::reports).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (TrendSeries.Quarter quarter : quarters) {
            int height = quarter.reports() == 0 ? 0 : Math.max(LEAST, quarter.reports() * HEIGHT / highest);
            bars.add(new Bar(bars.size() * STEP, HEIGHT - height, BAR, height, name(quarter), quarter.reports()));
        }
        String from = name(quarters.get(0));
        String to = name(quarters.get(quarters.size() - 1));
        String title = "Reports by quarter, " + from + " to " + to + ", at most " + highest;
        return new Timeline(bars.size() * STEP, HEIGHT, title, from, to, bars);
    }

    private static String name(TrendSeries.Quarter quarter) {
        return "Q" + quarter.quarter() + " " + quarter.year();
    }
}
