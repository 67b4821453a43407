package foresite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import foresite.model.Finding;
import foresite.model.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static Finding finding(Kind kind, String name, String description) {
        return new Finding(kind, name, description, 0);
    }

    @Test
    void sameOrNearlySameWordsAreOneIdeaUnderTheFirst() {
        Finding concern = finding(Kind.CONCERN, "Bee Decline", "Wild bees lose their nesting places in orchards.");
        Finding issue = finding(Kind.ISSUE, "decline of bees", "Pollination of crops gets rare.");
        Finding other = finding(Kind.TECHNOLOGY, "Robot Pollinators", "Machines carry pollen.");

        assertEquals(
                List.of(List.of(concern, issue), List.of(other)), Repeats.of(List.of(concern, issue, other), "en"));
    }

    @Test
    void differentIdeasWithACommonWordStayApart() {
        Finding privacy = finding(Kind.CONCERN, "Data Privacy", "Farm data leak.");
        Finding theft = finding(Kind.CONCERN, "Data Theft", "Seed data are sold.");

        assertEquals(List.of(List.of(privacy), List.of(theft)), Repeats.of(List.of(privacy, theft), "en"));
    }

    @Test
    void oneWordInCommonIsNotEnough() {
        Finding plus = finding(Kind.TECHNOLOGY, "C++", "Runs the camera");
        Finding plain = finding(Kind.TECHNOLOGY, "C", "Runs the crane");

        assertEquals(List.of(List.of(plus), List.of(plain)), Repeats.of(List.of(plus, plain), "en"));
    }
}
