package foresite.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which day it is, for the commands that begin something new; nothing that a build writes depends on it. */
final class TodayOption {

    private static final DateTimeFormatter CODE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "The day from which the digest's Sunday is found (default: the computer's date).")
    private @Nullable LocalDate today;

    private LocalDate day() {
        return today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
    }

    /** Returns the code of the digest of the Sunday on or after today. */
    String nextSunday() {
        return CODE.format(day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** Returns the code of the digest of the Sunday before today. */
    String lastSunday() {
        return CODE.format(day().with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)));
    }
}
