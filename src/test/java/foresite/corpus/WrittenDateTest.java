package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20250803",
                "20250803d",
                "20250803.0",
                "20250803T223000Z",
                "2025-08-03",
                "2025-8-3",
                "2025/08/03",
                "2025.08.03",
                "2025-08-03 08:00",
                "2025-08-03 23:59:00 +0900",
                "2025-08-03T22:30:00-07:00",
                "2025-08-03T00:10:00.000Z",
                "\"2025-08-03T11:33:39Z\"",
                "'2025-08-03'",
                "Sun, 03 Aug 2025 22:30:00 -0700",
                "Sun, 3 Aug 2025 11:06:06 +0000",
                "3 August 2025",
                "3rd August, 2025",
                "3-Aug-2025",
                "August 3, 2025",
                "August 3, 2025 8:00 AM",
                "Aug. 3rd, 2025",
                "Sunday, August 3, 2025",
                "Sun Aug 03 2025 22:30:00 GMT-0700 (Pacific Daylight Time)",
                "3. August 2025",
                "3 août 2025",
                "dimanche 3 août 2025",
                "3 de agosto de 2025",
                "3.8.2025",
                "03.08.2025",
                " 2025-08-03 "
            })
    void theDayIsTheOneThatIsWritten(String written) {
        assertThat(WrittenDate.code(written)).contains("20250803");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/12/2025", "12/25/2025"})
    void slashesAreReadWhereOnlyOneOrderIsADate(String written) {
        assertThat(WrittenDate.code(written)).contains("20251225");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2025",
                "2025-08",
                "20250230",
                "2025-13-01",
                "31 June 2025",
                "3 jui 2025",
                "08/03/2025",
                "13214.0",
                "issue 20250803",
                "Week 32, 2025",
                "../../20250803",
                "3 Smarch 2025"
            })
    void whatIsNotADayIsNone(String written) {
        assertThat(WrittenDate.code(written)).isEmpty();
    }

    @Test
    void longTextIsReadInTime() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            WrittenDate.code("1 ".repeat(1_000_000));
            WrittenDate.code("a".repeat(90));
            WrittenDate.code("1".repeat(90));
        });
    }
}
