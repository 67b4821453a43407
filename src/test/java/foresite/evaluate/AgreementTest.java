package foresite.evaluate;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.naming;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Kind;
import foresite.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgreementTest {

    private static final Vocabulary VOCABULARY = Vocabulary.of(
            corpus(naming(report("r", "Title", ""), "Heat Pump", "heat pumps", "Lidar", "Laser Radar")), "");

    @Test
    void pairsAreCountedByWhoJoinsThem() {
        Agreement agreement = Agreement.of(
                VOCABULARY,
                Kind.TECHNOLOGY,
                List.of(
                        new JudgedPair(Kind.TECHNOLOGY, "Heat Pump", "heat pumps", true),
                        new JudgedPair(Kind.TECHNOLOGY, "Lidar", "Laser Radar", true),
                        new JudgedPair(Kind.TECHNOLOGY, "Lidar", "Heat Pump", false),
                        new JudgedPair(Kind.TECHNOLOGY, "Lidar", "Sonar", true),
                        new JudgedPair(Kind.THEME, "Heat Pump", "heat pumps", true)));
        assertThat(agreement).isEqualTo(new Agreement(4, 1, 3, 1, 1));
        assertThat(agreement.precision()).contains(1.0);
        assertThat(agreement.recall()).contains(1 / 3.0);
    }

    @Test
    void withoutPairsThereIsNothingToMeasure() {
        Agreement agreement = Agreement.of(VOCABULARY, Kind.TECHNOLOGY, List.of());
        assertThat(agreement.precision()).isEmpty();
        assertThat(agreement.recall()).isEmpty();
    }
}
