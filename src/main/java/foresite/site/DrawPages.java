package foresite.site;

import foresite.insight.CorpusSignals;
import foresite.insight.SignalDraw;
import foresite.model.Digest;
import foresite.model.Report;
import foresite.site.PageKind.FixedPage;
import foresite.site.ViewParts.SignalRow;
import foresite.text.FacilitatorSheet;
import foresite.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cards for workshops: a draw of the whole site, which browsers deal anew, a ready one of each digest, and the facilitator's
 * sheet.
 */
final class DrawPages {

    static final FixedPage FIXED = FixedPage.of("draw/index.html", "Draw", "draw", FixedPage.Menu.HEADER);
    static final PageKind KIND = new PageKind(
            List.of("draw", "draw-digest", "facilitator"),
            settings -> List.of(FIXED),
            input -> new DrawPages(input.parts()).pages());

    /** An own page at this path replaces the facilitator's sheet. */
    private static final String SHEET = "facilitator";

    private static final Address SHEET_ADDRESS = Addresses.file("draw/" + SHEET + ".html");
    private static final int HANDS = 5;
    private static final int CARDS = 6;
    private static final int DIGESTS = 6;

    /** A section with a link to a draw with numbers of its own. */
    private static final Pattern EXERCISE = Pattern.compile("<h2 id=\"([^\"]+)\"(?s:.*?)href=\"index\\.html\\?");

    private final ViewParts parts;
    private final Site site;
    private final Messages messages;
    private final SignalDraw draw;
    private final int questions;

    private DrawPages(ViewParts parts) {
        this.parts = parts;
        this.site = parts.site();
        this.messages = Messages.of(site.settings().language(), site.settings().messages());
        this.draw = new SignalDraw(site.corpus(), site.insight().signals());
        int known = 0;
        while (messages.words().containsKey("card.questions." + (known + 1))) {
            known++;
        }
        this.questions = known;
    }

    /**
     * The draw of the site.
     *
     * @param seed of the hands that are there without JavaScript
     * @param few whether the deck is too small for them, in words; null where it is not
     * @param flood what the rule on flood topics says; empty where there are none
     * @param digests the ready draws of the newest digests
     */
    public record View(
            String seed,
            int cards,
            List<Hand> hands,
            @Nullable String few,
            String flood,
            List<NamedLink> digests,
            Address sheet) {}

    /** The draw of a digest. */
    public record DigestView(NamedLink digest, List<Card> cards, Address all) {}

    /**
     * The facilitator's sheet, where the site has none of its own.
     *
     * @param sections the text before the first heading, then a section for each
     */
    public record SheetView(String title, String language, List<Section> sections) {}

    /**
     * A part of the facilitator's sheet.
     *
     * @param id of its heading, by which it is printed alone; empty where it is no exercise
     */
    public record Section(String id, String html) {}

    /** The cards of a group. */
    public record Hand(String title, List<Card> cards) {}

    /**
     * A card.
     *
     * @param hand which one it is in; empty where there is only one
     * @param address of the signal's report, as people type it; empty where the site's own is not known
     */
    public record Card(SignalRow signal, String question, String hand, boolean wild, String address) {}

    /** Returns the address of a digest's ready draw, where it has signals. */
    static Optional<Address> ofDigest(Site site, Digest digest) {
        return digest.reports().stream().allMatch(report -> report.signals().isEmpty())
                ? Optional.empty()
                : Optional.of(Addresses.file("draw/" + site.digestId(digest.code()) + ".html"));
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Optional<Address> own = site.pages().stream()
                .filter(page -> page.path().equals(SHEET))
                .findFirst()
                .map(site.addresses()::page);
        pages.add(Page.of(
                FIXED.address(),
                "draw",
                "",
                () -> new Page.Content(
                        parts.head(FIXED, messages.text("draw.lead")), view(own.orElse(SHEET_ADDRESS)))));
        pages.add(own.map(DrawPages::moved).orElseGet(this::sheet));
        for (Digest digest : site.corpus().digests()) {
            ofDigest(site, digest).ifPresent(address -> pages.add(page(digest, address)));
        }
        return pages;
    }

    private View view(Address sheet) {
        List<Digest> newest = new ArrayList<>(site.corpus().digests());
        newest.removeIf(digest -> ofDigest(site, digest).isEmpty());
        Collections.reverse(newest);
        newest.sort(Comparator.comparing(digest -> digest.date().isEmpty()));
        String seed = newest.isEmpty() ? "" : site.digestId(newest.get(0).code());
        List<List<SignalDraw.Card>> dealt =
                draw.deal(new SignalDraw.Wish(seed, HANDS, CARDS, SignalDraw.Choice.ALL, List.of()));
        List<Hand> hands = new ArrayList<>();
        for (List<SignalDraw.Card> cards : dealt) {
            String title = messages.text("draw.hand", "number", Integer.toString(hands.size() + 1));
            if (!cards.isEmpty()) {
                hands.add(new Hand(title, cards(cards, FIXED.address(), title)));
            }
        }
        int count = dealt.stream().mapToInt(List::size).sum();
        Set<String> flood = new HashSet<>();
        String floodNames = String.join(
                ", ",
                site.insight().floodTopics().topics().stream()
                        .map(topic -> Words.shown(topic.label()))
                        .filter(flood::add)
                        .toList());
        return new View(
                seed,
                CARDS,
                hands,
                count == HANDS * CARDS
                        ? null
                        : messages.text(
                                "draw.few",
                                "number",
                                Integer.toString(count),
                                "wanted",
                                Integer.toString(HANDS * CARDS)),
                flood.isEmpty() ? "" : messages.text("draw.rules.flood", "topic", floodNames),
                newest.stream()
                        .limit(DIGESTS)
                        .map(digest -> new NamedLink(
                                Words.digest(digest), ofDigest(site, digest).orElseThrow()))
                        .toList(),
                sheet);
    }

    private Page page(Digest digest, Address address) {
        NamedLink link = parts.digest(digest);
        return new Page(address, "draw-digest", "", false, !digest.code().isEmpty(), () -> {
            SignalDraw.Choice choice =
                    new SignalDraw.Choice(Optional.of(digest.code()), Set.of(), Optional.empty(), Optional.empty());
            String seed = site.digestId(digest.code());
            List<SignalDraw.Card> dealt = draw.deal(new SignalDraw.Wish(seed, 1, CARDS, choice, List.of()))
                    .get(0);
            Page.Head head = parts.head(
                    address,
                    messages.text("draw.ofDigest") + ": " + link.label(),
                    "",
                    FIXED.section(),
                    List.of(HomePage.FIXED.link(), FIXED.link()),
                    Map.of());
            return new Page.Content(head, new DigestView(link, cards(dealt, address, ""), FIXED.address()));
        });
    }

    private List<Card> cards(List<SignalDraw.Card> dealt, Address page, String hand) {
        return dealt.stream()
                .map(card -> {
                    CorpusSignals.Entry entry = site.insight().signals().all().get(card.signal());
                    Report report = site.corpus().reports().get(entry.report());
                    return new Card(
                            parts.signal(report, entry.signal(), page),
                            question(card.slot()),
                            hand,
                            card.wild(),
                            site.url(site.addresses().report(report)).replaceFirst("^https?://", ""));
                })
                .toList();
    }

    /** The questions in turn: a site may have more or fewer. */
    private String question(int place) {
        return questions == 0 ? "" : messages.text("card.questions." + (place % questions + 1));
    }

    private static Page moved(Address own) {
        Page.Head head = new Page.Head("Moved", "", "", List.of(), List.of(), List.of());
        return new Page(
                SHEET_ADDRESS, "redirect", "", false, true, () -> new Page.Content(head, new RedirectPages.View(own)));
    }

    private Page sheet() {
        return Page.of(SHEET_ADDRESS, "facilitator", "", () -> {
            FacilitatorSheet sheet = FacilitatorSheet.in(messages.language());
            Page.Head head = parts.head(
                    SHEET_ADDRESS,
                    sheet.title(),
                    messages.text("draw.sheet.about"),
                    FIXED.section(),
                    List.of(HomePage.FIXED.link(), FIXED.link()),
                    Map.of());
            String html = parts.blocks(sheet.markdown(), SHEET_ADDRESS);
            return new Page.Content(head, new SheetView(sheet.title(), sheet.language(), sections(html)));
        });
    }

    /** Divides the sheet at its headings. An exercise has a link to its cards. */
    private static List<Section> sections(String html) {
        return Stream.of(html.split("(?=<h2 )"))
                .map(section -> {
                    Matcher id = EXERCISE.matcher(section);
                    return new Section(id.lookingAt() ? id.group(1) : "", section);
                })
                .toList();
    }
}
