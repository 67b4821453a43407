package foresite.site;

import foresite.insight.CorpusSignals;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.site.PageKind.FixedPage;
import foresite.site.Pager.Part;
import foresite.site.Pager.Turn;
import foresite.site.ViewParts.ConceptLink;
import foresite.site.ViewParts.SignalRow;
import foresite.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The explorer of all signals, and lists of them by year for readers without JavaScript. */
final class SignalPages {

    static final FixedPage FIXED = FixedPage.of("signals/index.html", "Signals", "signals", FixedPage.Menu.HEADER);
    static final PageKind KIND = new PageKind(
            List.of("signals", "signals-year"),
            settings -> List.of(FIXED),
            input -> new SignalPages(input.parts()).pages());

    private static final int ON_A_PAGE = 100;
    private static final int THEMES = 40;

    private final ViewParts parts;
    private final Site site;
    private final Messages messages;

    private SignalPages(ViewParts parts) {
        this.parts = parts;
        this.site = parts.site();
        this.messages = Messages.of(site.settings().language(), site.settings().messages());
    }

    /**
     * The explorer: the list of each year, and the themes with most signals.
     *
     * @param first the data that the browser asks for first
     */
    public record View(List<Year> years, List<Theme> themes, List<Address> first) {}

    /** A year's list, and how many signals it has. */
    public record Year(NamedLink list, int signals) {}

    /** A theme, and how many signals are about it. */
    public record Theme(ConceptLink theme, int signals) {}

    /** Signals of a year, newest first. */
    public record YearView(String title, List<SignalRow> signals, Turn turn) {}

    private List<Page> pages() {
        TreeMap<Integer, List<CorpusSignals.Entry>> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (CorpusSignals.Entry entry : site.insight().signals().all()) {
            int year = report(entry).date().map(date -> date.getYear()).orElse(0);
            byYear.computeIfAbsent(year, none -> new ArrayList<>()).add(entry);
        }
        List<Page> pages = new ArrayList<>();
        List<Year> years = new ArrayList<>();
        byYear.forEach((year, signals) -> {
            Collections.reverse(signals);
            String name = year == 0 ? "undated" : year.toString();
            String label = year == 0 ? messages.text("signals.noDate") : year.toString();
            Pager<CorpusSignals.Entry> pager = Pager.of(
                    Pager.divided(signals, ON_A_PAGE),
                    number -> new NamedLink(
                            number == 1 ? label : label + ", " + number, Addresses.part("signals", name, number)));
            years.add(new Year(pager.parts().get(0).self(), signals.size()));
            pager.parts().forEach(part -> pages.add(page(year, part)));
        });
        pages.add(0, Page.of(FIXED.address(), "signals", "", () -> {
            Page.Head head = parts.head(FIXED, messages.text("signals.lead"));
            return new Page.Content(head, new View(years, themes(), first(byYear.keySet())));
        }));
        return pages;
    }

    private static List<Address> first(Set<Integer> years) {
        List<String> names = new ArrayList<>(List.of("data/messages", "signals/index", "search/facets"));
        years.stream().limit(1).forEach(newest -> names.add("signals/year-" + newest));
        return names.stream().map(name -> Catalogue.part(name).address()).toList();
    }

    private Report report(CorpusSignals.Entry entry) {
        return site.corpus().reports().get(entry.report());
    }

    private List<Theme> themes() {
        return site.insight().signals().topics().stream()
                .filter(topic -> topic.concept().kind() == Kind.THEME)
                .sorted(Comparator.comparingInt((CorpusSignals.Topic topic) -> -topic.signals())
                        .thenComparing(topic -> topic.concept().label()))
                .limit(THEMES)
                .map(topic -> new Theme(parts.concept(topic.concept()), topic.signals()))
                .toList();
    }

    private Page page(int year, Part<CorpusSignals.Entry> part) {
        Address address = part.self().address();
        String title = year == 0
                ? messages.text("signals.undated")
                : messages.text("signals.ofYear", "year", Integer.toString(year));
        return new Page(address, "signals-year", "", false, part.isFirst(), () -> {
            Page.Head head = parts.head(
                    address,
                    part.isFirst() ? title : title + ", " + part.number(),
                    "",
                    FIXED.section(),
                    List.of(HomePage.FIXED.link(), FIXED.link()),
                    Map.of());
            List<SignalRow> rows = part.entries().stream()
                    .map(entry -> parts.signal(report(entry), entry.signal(), address))
                    .toList();
            return new Page.Content(head, new YearView(head.title(), rows, part.turn()));
        });
    }
}
