package foresite.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "E-commerce, ecommerce",
        "health care, Healthcare",
        "Café culture, cafe-culture",
        "data center, datacenter"
    })
    void caseAccentsHyphensAndSpacesAreSqueezed(String one, String other) {
        assertThat(LabelSpelling.of(one).squeezed())
                .isEqualTo(LabelSpelling.of(other).squeezed());
    }

    @ParameterizedTest
    @CsvSource({"C, C++", "C, C#", "3D 5, 3 D5", "GPT 3.5, GPT 35", "机器学习, 机器"})
    void signsAndDigitsTellApart(String one, String other) {
        assertThat(LabelSpelling.of(one).squeezed())
                .isNotEqualTo(LabelSpelling.of(other).squeezed());
    }

    @ParameterizedTest
    @CsvSource({
        "goverment reform, government reform",
        "organisation, organization",
        "environmental, enviromental",
        "unrecieved mail, unreceived mail"
    })
    void oneLetterWithinALongWordIsASlip(String one, String other) {
        LabelSpelling first = LabelSpelling.of(one);
        LabelSpelling second = LabelSpelling.of(other);
        assertThat(first.isOneLetterFrom(second)).isTrue();
        assertThat(second.isOneLetterFrom(first)).isTrue();
        assertThat(Collections.disjoint(first.gaps(), second.gaps())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "farm work, form work",
        "microplastics, macroplastics",
        "generation, generations",
        "production line, reduction line",
        "goverment refrom, government reform",
        "goverment, government reform",
        "platform 20251234, platform 20251334"
    })
    void otherLettersMayMakeAnotherWord(String one, String other) {
        assertThat(LabelSpelling.of(one).isOneLetterFrom(LabelSpelling.of(other)))
                .isFalse();
    }

    @Test
    void aLabelOfSignsAloneIsItself() {
        assertThat(LabelSpelling.of("?!").squeezed()).isEqualTo("?!");
    }
}
