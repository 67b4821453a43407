package foresite.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One issue of the newsletter.
 *
 * @param code {@code YYYYMMDD}; empty for the reports that name no digest
 * @param date the code's date; empty for a shelf and for reports without a digest
 * @param reports in the order of their ids
 */
public record Digest(String code, Optional<LocalDate> date, List<Report> reports) {

    public Digest {
        reports = List.copyOf(reports);
    }
}
