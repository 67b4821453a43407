package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagerTest {

    private static NamedLink link(int number) {
        return new NamedLink("Part " + number, new Address("part-" + number + ".html"));
    }

    @Test
    void aListIsDividedIntoGroupsOfAtMostSoMany() {
        assertThat(Pager.divided(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(Pager.divided(List.of(1, 2), 2)).containsExactly(List.of(1, 2));
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(Pager.divided(List.of(), 2)).containsExactly(List.of());
    }

    @Test
    void everyPartLeadsToItsNeighbors() {
        Pager<String> pager = Pager.of(List.of(List.of("a", "b"), List.of("c"), List.of("d")), PagerTest::link);
        assertThat(pager.links()).containsExactly(link(1), link(2), link(3));
        assertThat(pager.parts())
                .containsExactly(
                        new Pager.Part<>(1, link(1), List.of("a", "b"), new Pager.Turn(null, link(2))),
                        new Pager.Part<>(2, link(2), List.of("c"), new Pager.Turn(link(1), link(3))),
                        new Pager.Part<>(3, link(3), List.of("d"), new Pager.Turn(link(2), null)));
        assertThat(pager.parts().stream().filter(Pager.Part::isFirst)).hasSize(1);
    }

    @Test
    void theOnlyPartLeadsNowhere() {
        assertThat(Pager.of(List.of(List.of("a")), PagerTest::link)
                        .parts()
                        .get(0)
                        .turn())
                .isEqualTo(new Pager.Turn(null, null));
    }

    @Test
    void aPartIsNamedByWhereItBeginsAndEnds() {
        assertThat(Pager.ranges(List.of(
                        List.of("Abacus", "Adaptive roofs"),
                        List.of("Adverse weather", "Algae fuel"),
                        List.of("Algae paint", "Azure dye"))))
                .containsExactly("A–Ada", "Adv–Algae f", "Algae p–Az");
    }

    @Test
    void longNamesThatBeginAlikeAreCut() {
        assertThat(Pager.ranges(List.of(List.of("Battery recycling at home"), List.of("Battery recycling at sea"))))
                .containsExactly("B–Battery recycling", "Battery recycling");
    }
}
