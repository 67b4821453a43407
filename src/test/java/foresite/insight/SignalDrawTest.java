package foresite.insight;

import static foresite.insight.Reports.corpus;
import static foresite.insight.Reports.later;
import static foresite.insight.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import foresite.insight.SignalDraw.Card;
import foresite.insight.SignalDraw.Choice;
import foresite.insight.SignalDraw.Wish;
import foresite.model.Corpus;
import foresite.model.Report;
import foresite.model.Signal;
import foresite.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hands of cards: what is true of every draw. */
final class SignalDrawTest {

    private static final List<String> WORDS = List.of(
            "harbour",
            "orchard",
            "railway",
            "library",
            "kitchen",
            "glacier",
            "theatre",
            "hospital",
            "lantern",
            "meadow");

    private final Corpus corpus = corpus(reports().toArray(Report[]::new));
    private final CorpusSignals signals = signals(corpus);
    private final SignalDraw draw = new SignalDraw(corpus, signals);

    /** Forty reports with five signals each: a third about the flood topic, a third about heat pumps, a third seen once. */
    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Signal[] own = new Signal[5];
            for (int j = 0; j < own.length; j++) {
                int number = i * own.length + j;
                String about = number % 3 == 0 ? "quantum sensing" : number % 3 == 1 ? "heat pumps" : "x" + number;
                String subject = WORDS.get(number % WORDS.size()) + number;
                own[j] = new Signal(
                        "The " + subject + " of " + about, "", "From old " + subject + " to " + about, "", "", 0);
            }
            Report named = Reports.naming(report("r" + i, "R" + i, ""), "Quantum sensing", "Heat pumps");
            reports.add(Reports.withSignals(later(named, i * 3), own));
        }
        return reports;
    }

    private static CorpusSignals signals(Corpus corpus) {
        return Insight.of(corpus, Vocabulary.of(corpus, ""), List.of("Quantum sensing"))
                .signals();
    }

    private static Wish wish(String seed, int hands, int cards, Integer... swaps) {
        return new Wish(seed, hands, cards, Choice.ALL, List.of(swaps));
    }

    private CorpusSignals.Entry entry(Card card) {
        return signals.all().get(card.signal());
    }

    private int topic(String label) {
        return IntStream.range(0, signals.topics().size())
                .filter(i -> signals.topics().get(i).concept().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Choice about(String label) {
        return new Choice(Optional.empty(), Set.of(topic(label)), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "water", "eau été 水", "20250601", "5", "6", "7", "8", "9", "10"})
    void everyDrawKeepsTheRules(String seed) {
        List<List<Card>> hands = draw.deal(wish(seed, 6, 5));
        assertThat(hands).hasSize(6).allSatisfy(hand -> {
            assertThat(hand).hasSize(5);
            assertThat(hand).filteredOn(Card::wild).singleElement().satisfies(card -> {
                assertThat(card).isEqualTo(hand.get(4));
                assertThat(entry(card).topics()).isEmpty();
            });
            assertThat(hand).filteredOn(card -> entry(card).flood()).hasSizeLessThanOrEqualTo(1);
            assertThat(hand).extracting(card -> entry(card).report()).doesNotHaveDuplicates();
        });
        assertThat(hands.stream().flatMap(List::stream).map(Card::signal)).doesNotHaveDuplicates();
        assertThat(hands.stream().flatMap(List::stream).map(Card::slot))
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
        assertThat(draw.deal(wish(seed, 6, 5))).isEqualTo(hands);
    }

    @Test
    void anotherSeedGivesOtherCards() {
        assertThat(draw.deal(wish("a", 5, 5))).isNotEqualTo(draw.deal(wish("b", 5, 5)));
    }

    @Test
    void everySignalHasAChance() {
        Set<Integer> seen = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            draw.deal(wish("seed " + seed, 5, 5)).forEach(hand -> hand.forEach(card -> seen.add(card.signal())));
        }
        assertThat(seen).hasSize(signals.all().size());
    }

    @Test
    void aWildCardIsMoreUnlikeEarlierOnesThanThreeQuartersOfAllSignals() {
        List<Signal> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(new Signal("The " + WORDS.get(i % 10) + " of town" + i, "", "", "", "", 0));
        }
        Report early = Reports.withSignals(report("early", "Early", ""), many.toArray(Signal[]::new));
        List<Report> reports = new ArrayList<>(List.of(early));
        for (int i = 0; i < 10; i++) {
            reports.add(Reports.withSignals(
                    later(report("l" + i, "L" + i, ""), 1 + i),
                    new Signal("whale" + i + " song" + i + " reef" + i, "", "", "", "", 0),
                    new Signal("The harbour of town" + i * 10 + " and quay" + i, "", "", "", "", 0)));
        }
        Corpus large = corpus(reports.toArray(Report[]::new));
        CorpusSignals own = signals(large);
        List<Card> wilds = new SignalDraw(large, own)
                .deal(wish("any", 10, 2)).stream().map(hand -> hand.get(1)).toList();
        assertThat(wilds)
                .filteredOn(Card::wild)
                .isNotEmpty()
                .extracting(card -> own.all().get(card.signal()).novelty())
                .containsOnly(100);
    }

    @Test
    void aSwapChangesOneCardAndKeepsTheOthers() {
        List<Card> before =
                draw.deal(wish("s", 5, 5)).stream().flatMap(List::stream).toList();
        for (int slot = 0; slot < before.size(); slot++) {
            List<Card> once = draw.deal(wish("s", 5, 5, slot)).stream()
                    .flatMap(List::stream)
                    .toList();
            List<Card> twice = draw.deal(wish("s", 5, 5, slot, slot)).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(List.of(
                            before.get(slot).signal(),
                            once.get(slot).signal(),
                            twice.get(slot).signal()))
                    .doesNotHaveDuplicates();
            for (int other = 0; other < before.size(); other++) {
                if (other != slot) {
                    assertThat(once.get(other)).isEqualTo(before.get(other));
                    assertThat(twice.get(other)).isEqualTo(before.get(other));
                }
            }
            assertThat(once.get(slot).wild()).isEqualTo(before.get(slot).wild());
        }
        assertThat(draw.deal(wish("s", 5, 5, -1, 25))).isEqualTo(draw.deal(wish("s", 5, 5)));
    }

    @Test
    void swapsKeepTheRules() {
        Integer[] swaps = IntStream.range(0, 60).map(i -> i * 7 % 25).boxed().toArray(Integer[]::new);
        List<List<Card>> hands = draw.deal(wish("s", 5, 5, swaps));
        assertThat(hands).allSatisfy(hand -> {
            assertThat(hand).filteredOn(Card::wild).hasSize(1);
            assertThat(hand).filteredOn(card -> entry(card).flood()).hasSizeLessThanOrEqualTo(1);
            assertThat(hand).extracting(card -> entry(card).report()).doesNotHaveDuplicates();
        });
        assertThat(hands.stream().flatMap(List::stream).map(Card::signal)).doesNotHaveDuplicates();
    }

    @Test
    void theOrderInWhichReportsAreReadIsOfNoMatter() {
        List<Report> mixed = reports();
        Collections.shuffle(mixed, new Random(3));
        Corpus other = corpus(mixed.toArray(Report[]::new));
        assertThat(new SignalDraw(other, signals(other)).deal(wish("o", 5, 5))).isEqualTo(draw.deal(wish("o", 5, 5)));
    }

    @Test
    void aTopicKeepsItsWildCards() {
        List<List<Card>> hands = draw.deal(new Wish("t", 4, 4, about("Heat pumps"), List.of()));
        assertThat(hands).allSatisfy(hand -> {
            assertThat(hand.subList(0, 3))
                    .allSatisfy(card -> assertThat(entry(card).topics()).contains(topic("Heat pumps")));
            assertThat(entry(hand.get(3)).topics()).isEmpty();
        });
    }

    @Test
    void whoAsksForTheFloodTopicGetsIt() {
        List<List<Card>> hands = draw.deal(new Wish("f", 3, 4, about("Quantum sensing"), List.of()));
        assertThat(hands)
                .allSatisfy(hand -> assertThat(hand.subList(0, 3))
                        .hasSize(3)
                        .allSatisfy(card -> assertThat(entry(card).flood()).isTrue()));
    }

    @Test
    void yearAndDigestHoldForEveryCard() {
        Choice year = new Choice(Optional.empty(), Set.of(), Optional.of(2026), Optional.empty());
        assertThat(draw.deal(new Wish("y", 3, 4, year, List.of())).stream().flatMap(List::stream))
                .hasSize(12)
                .allSatisfy(card -> assertThat(corpus.reports()
                                .get(entry(card).report())
                                .date()
                                .orElseThrow()
                                .getYear())
                        .isEqualTo(2026));
        String code = corpus.reports().get(7).digest();
        Choice digest = new Choice(Optional.of(code), Set.of(), Optional.empty(), Optional.empty());
        assertThat(draw.deal(new Wish(code, 1, 6, digest, List.of())).get(0))
                .hasSizeBetween(3, 5)
                .allSatisfy(card -> assertThat(entry(card).report()).isEqualTo(7));
        Choice none = new Choice(Optional.empty(), Set.of(), Optional.empty(), Optional.of("no such"));
        assertThat(draw.deal(new Wish("c", 2, 4, none, List.of()))).containsExactly(List.of(), List.of());
    }

    @Test
    void nearCopiesAreOneCard() {
        Report[] copies = IntStream.range(0, 30)
                .mapToObj(i -> Reports.withSignals(
                        later(report("c" + i, "C" + i, ""), i),
                        new Signal("Whale song translation", "", "From listening to answering whales", "", "", 0)))
                .toArray(Report[]::new);
        Corpus same = corpus(copies);
        assertThat(new SignalDraw(same, signals(same))
                        .deal(wish("n", 3, 3)).stream().flatMap(List::stream))
                .extracting(Card::signal)
                .containsExactly(0);
    }

    @Test
    void aSmallDeckIsSharedOutAndReportsMayComeAgain() {
        Corpus small = corpus(Arrays.copyOf(corpus.reports().toArray(Report[]::new), 2));
        List<List<Card>> hands = new SignalDraw(small, signals(small)).deal(wish("k", 3, 5));
        assertThat(hands).extracting(List::size).allMatch(size -> size >= 2);
        assertThat(hands.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(10);
    }
}
