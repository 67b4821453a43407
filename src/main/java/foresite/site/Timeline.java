package foresite.site;

import foresite.insight.Quarter;
import foresite.insight.TimeAxis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic's reports as dots on the years that the corpus covers, the same on every page. Whole years: within a year, a new
 * digest moves no dot.
 *
 * @param height of the picture, in units of which it is {@value #WIDTH} wide
 * @param title what the picture shows, in words
 * @param dots the path of the dots in SVG
 * @param years where each begins
 * @param quarters the same figures as numbers; those without reports are left out
 */
public record Timeline(int height, String title, String dots, List<Year> years, List<Count> quarters) {

    static final int WIDTH = 600;
    private static final int STEP = 6;
    private static final int MOST_STACKED = 16;

    /** So many dots fit side by side. */
    private static final int COLUMNS = WIDTH / STEP;

    /** Where a year begins. */
    public record Year(int year, int x) {}

    /** The reports of one quarter. */
    public record Count(String quarter, int reports) {}

    /**
     * @param corpus the time that its digests cover
     * @param dates of the reports, not empty
     * @param of what is added to the words that say which reports are counted
     */
    static Timeline of(TimeAxis corpus, List<LocalDate> dates, String of) {
        int from = corpus.first().getYear();
        int to = corpus.last().getYear();
        TimeAxis axis = new TimeAxis(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
        int[] stacks = new int[COLUMNS];
        Map<Quarter, Integer> byQuarter = new TreeMap<>();
        for (LocalDate date : dates) {
            stacks[Math.min(COLUMNS - 1, (int) (axis.at(date) * COLUMNS))]++;
            byQuarter.merge(Quarter.of(date), 1, Integer::sum);
        }
        int highest = 1;
        for (int stack : stacks) {
            highest = Math.max(highest, stack);
        }
        int each = (highest + MOST_STACKED - 1) / MOST_STACKED;
        int height = (highest + each - 1) / each * STEP;
        StringBuilder dots = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            for (int dot = 0; dot * each < stacks[column]; dot++) {
                dots.append('M')
                        .append(column * STEP + STEP / 2)
                        .append(' ')
                        .append(height - dot * STEP - STEP / 2)
                        .append("h0");
            }
        }
        String title = (each == 1 ? "One dot a report" : "One dot for up to " + each + " reports") + of + ", "
                + (from == to ? from : from + " to " + to);
        List<Year> years = axis.years().stream()
                .map(year -> new Year(year, (int) (axis.at(LocalDate.of(year, 1, 1)) * WIDTH)))
                .toList();
        List<Count> quarters = new ArrayList<>();
        byQuarter.forEach((quarter, reports) -> quarters.add(new Count(quarter.words(), reports)));
        return new Timeline(height, title, dots.toString(), years, quarters);
    }
}
