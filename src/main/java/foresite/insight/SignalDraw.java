package foresite.insight;

import foresite.model.Corpus;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Signals dealt in hands, as cards for a workshop. {@code draw.js} deals in the same way: the same signals, wish and seed
 * give the same cards in both. Immutable and thread-safe.
 *
 * <p>The deck is all signals of a choice; of those that say nearly the same, the first. A hand has one wild card, which was
 * seen once and is unlike earlier signals, and cards of as many reports as there are. It has at most one card about a flood
 * topic, unless most of a chosen topic's signals are about one. Where no signal fits the choice, there are no cards.
 */
public final class SignalDraw {

    private final Corpus corpus;
    private final CorpusSignals signals;
    private final int wildNovelty;

    /**
     * Which signals are dealt.
     *
     * @param digest its code; empty for all
     * @param topics numbers in {@link CorpusSignals#topics}, of which a card is about one; wild cards need not be; empty
     *     for all
     * @param year 0 for signals without a date; empty for all
     * @param category empty for all
     */
    public record Choice(
            Optional<String> digest, Set<Integer> topics, Optional<Integer> year, Optional<String> category) {

        public static final Choice ALL = new Choice(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

        public Choice {
            topics = Set.copyOf(topics);
        }

        private boolean fits(Report report) {
            int written = report.date().map(date -> date.getYear()).orElse(0);
            return digest.filter(code -> !code.equals(report.digest())).isEmpty()
                    && category.filter(name -> !name.equals(report.category())).isEmpty()
                    && year.filter(wanted -> wanted != written).isEmpty();
        }
    }

    /**
     * What is asked for.
     *
     * @param cards of a hand, with the wild card
     * @param swaps the slots whose cards are replaced, one after another; a slot may come again
     */
    public record Wish(String seed, int hands, int cards, Choice choice, List<Integer> swaps) {

        public Wish {
            swaps = List.copyOf(swaps);
        }
    }

    /**
     * A card.
     *
     * @param slot its place: the number of its hand times the cards of a hand, and the place in it, from 0; the wild card
     *     has the last place
     * @param signal its number in {@link CorpusSignals#all}
     */
    public record Card(int slot, int signal, boolean wild) {}

    /** @param signals of the corpus */
    public SignalDraw(Corpus corpus, CorpusSignals signals) {
        this.corpus = corpus;
        this.signals = signals;
        List<Integer> known = signals.all().stream()
                .map(CorpusSignals.Entry::novelty)
                .filter(novelty -> novelty != SignalNovelty.UNKNOWN)
                .sorted()
                .toList();
        // In a small corpus no novelty is known: then what was seen once is wild.
        this.wildNovelty = known.isEmpty() ? SignalNovelty.UNKNOWN : known.get(known.size() * 3 / 4);
    }

    /** Deals the cards of a wish; a hand has fewer where the deck is too small. */
    public List<List<Card>> deal(Wish wish) {
        return new Deal(wish).hands();
    }

    private CorpusSignals.Entry entry(int signal) {
        return signals.all().get(signal);
    }

    private boolean isWild(int signal) {
        return entry(signal).topics().isEmpty() && entry(signal).novelty() >= wildNovelty;
    }

    /** Cards in an order by chance, of which only so much is made as is looked at (Fisher and Yates). */
    private static final class Shuffled {
        private final int[] cards;
        private final SplitMix64 generator;
        private int made;

        Shuffled(int[] cards, SplitMix64 generator) {
            this.cards = cards;
            this.generator = generator;
        }

        Optional<Integer> first(IntPredicate fits) {
            for (int i = 0; i < cards.length; i++) {
                if (i == made) {
                    int from = made + generator.below(cards.length - made);
                    int card = cards[from];
                    cards[from] = cards[made];
                    cards[made++] = card;
                }
                if (fits.test(cards[i])) {
                    return Optional.of(cards[i]);
                }
            }
            return Optional.empty();
        }
    }

    private final class Deal {
        private final Wish wish;
        private final Shuffled deck;
        private final Shuffled wilds;
        private final boolean isFloodLimited;
        private final Card[] slots;
        /** The first of the signals that say nearly the same as a card that was dealt or swapped. */
        private final Set<Integer> used = new HashSet<>();

        Deal(Wish wish) {
            this.wish = wish;
            Set<Integer> topics = wish.choice().topics();
            int[] cards = cards(signal ->
                    topics.isEmpty() || entry(signal).topics().stream().anyMatch(topics::contains));
            SplitMix64 generator = SplitMix64.of(wish.seed());
            // With nothing of what was asked for, wild cards alone would look like an answer.
            this.wilds = new Shuffled(
                    cards.length == 0 ? cards : cards(SignalDraw.this::isWild), new SplitMix64(generator.next()));
            this.deck = new Shuffled(cards, generator);
            this.isFloodLimited = topics.isEmpty()
                    || 2
                                    * IntStream.of(cards)
                                            .filter(signal -> entry(signal).flood())
                                            .count()
                            <= cards.length;
            this.slots = new Card[wish.hands() * wish.cards()];
        }

        /** Returns the signals of the choice that fit, oldest first, without near-copies. */
        private int[] cards(IntPredicate fits) {
            Set<Integer> seen = new HashSet<>();
            return IntStream.range(0, signals.all().size())
                    .filter(signal -> wish.choice()
                            .fits(corpus.reports().get(entry(signal).report())))
                    .filter(fits)
                    .filter(signal -> seen.add(entry(signal).alike()))
                    .toArray();
        }

        List<List<Card>> hands() {
            // A card each, hand by hand, so that a small deck makes no hand much smaller than another.
            for (int place = wish.cards() - 1; place >= 0; place--) {
                for (int hand = 0; hand < wish.hands(); hand++) {
                    fill(hand * wish.cards() + place);
                }
            }
            wish.swaps().stream()
                    .filter(slot -> slot >= 0 && slot < slots.length)
                    .forEach(this::fill);
            List<List<Card>> hands = new ArrayList<>();
            for (int hand = 0; hand < wish.hands(); hand++) {
                hands.add(inHand(hand * wish.cards()));
            }
            return hands;
        }

        private List<Card> inHand(int slot) {
            int first = slot / wish.cards() * wish.cards();
            List<Card> cards = new ArrayList<>();
            for (int i = first; i < first + wish.cards(); i++) {
                if (slots[i] != null) {
                    cards.add(slots[i]);
                }
            }
            return cards;
        }

        /** Gives a slot the next card that fits its hand; where there is none, it stays as it is. */
        private void fill(int slot) {
            Set<Integer> reports = new HashSet<>();
            boolean isFloodTaken = false;
            for (Card card : inHand(slot)) {
                if (card.slot() != slot) {
                    reports.add(entry(card.signal()).report());
                    isFloodTaken |= isFloodLimited && entry(card.signal()).flood();
                }
            }
            boolean withoutFlood = isFloodTaken;
            IntPredicate isFree = signal -> !used.contains(entry(signal).alike());
            IntPredicate isOther = signal -> !reports.contains(entry(signal).report());
            IntPredicate fits =
                    isFree.and(signal -> !withoutFlood || !entry(signal).flood());
            boolean isLast = slot % wish.cards() == wish.cards() - 1;
            Optional<Integer> wild = isLast ? wilds.first(isFree.and(isOther)) : Optional.empty();
            wild.or(() -> isLast ? wilds.first(isFree) : Optional.empty())
                    .map(signal -> new Card(slot, signal, true))
                    .or(() -> deck.first(fits.and(isOther))
                            .or(() -> deck.first(fits))
                            .map(signal -> new Card(slot, signal, false)))
                    .ifPresent(card -> {
                        slots[slot] = card;
                        used.add(entry(card.signal()).alike());
                    });
        }
    }
}
