package foresite.site;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.site.PageKind.FixedPage;
import foresite.site.Pager.Part;
import foresite.site.Pager.Turn;
import foresite.site.ViewParts.ConceptLink;
import foresite.text.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The index of each kind of concept, and its lists by letter. Names that one report mentions are behind a switch. */
final class IndexPages {

    static final PageKind KIND = new PageKind(
            List.of("kind", "letter"),
            settings -> Kind.CONCEPTS.stream().map(IndexPages::fixed).toList(),
            input -> Kind.CONCEPTS.stream()
                    .flatMap(kind -> new IndexPages(input.parts(), kind).pages().stream())
                    .toList());

    /** A list page of so many names stays well below the 150 KB that a page may have. */
    static final int NAMES_PER_PAGE = 400;

    /** So many are no longer read one by one; the letters and the filter find the rest. */
    private static final int MOST_REPORTED = 40;

    /** An index lists so many names at most, in about 55 KB, besides those that one report mentions. */
    private static final int LISTED = 400;

    /** So few names that one report mentions hide nothing, so their switch is on. */
    private static final int FEW_SINGLE = 40;

    private static final String DIGITS = "0-9";
    private static final String OTHERS = "other";

    private final ViewParts parts;
    private final Kind kind;
    private final List<Concept> concepts;
    private final FixedPage index;

    private IndexPages(ViewParts parts, Kind kind) {
        this.parts = parts;
        this.kind = kind;
        this.concepts = parts.site().vocabulary().concepts(kind);
        this.index = fixed(kind);
    }

    /**
     * The index of a kind.
     *
     * @param mostReported those of two reports or more, most reported first
     * @param groups by letter: all of two reports or more, or of as many reports as leave no more than
     *     {@value #LISTED}; empty where {@code mostReported} has them all
     * @param least how many reports each name of the groups has at least
     * @param single the names of one report
     * @param names the script that contains every name, for the filter
     * @param others the indexes of the other kinds
     */
    public record IndexView(
            String kind,
            String plural,
            String title,
            String count,
            List<ConceptLink> mostReported,
            List<LetterGroup> groups,
            int least,
            Single single,
            List<Letter> letters,
            Address names,
            List<NamedLink> others) {}

    /** Concepts that begin with a letter. */
    public record LetterGroup(String letter, List<ConceptLink> concepts) {}

    /**
     * Concepts that one report mentions.
     *
     * @param concepts empty where they are too many for the page
     * @param open whether they are shown at once
     * @param count of all in words, such as {@code 124 themes}
     */
    public record Single(List<ConceptLink> concepts, boolean open, String count) {}

    /** A letter, and how many concepts begin with it. */
    public record Letter(String label, Address address, int count) {}

    /**
     * The concepts that begin with a letter, or a part of them.
     *
     * @param concepts that two reports or more mention
     * @param all the index of the kind
     * @param parts of the letter, each named by its range, such as {@code A–Adv}; empty where there is one
     */
    public record LetterView(
            String title,
            String letter,
            List<ConceptLink> concepts,
            Single single,
            List<Letter> letters,
            NamedLink all,
            List<NamedLink> parts,
            Turn turn) {}

    /** Returns the index of a kind. */
    static FixedPage fixed(Kind kind) {
        return FixedPage.of(kind.plural() + "/index.html", Words.title(kind), kind.plural(), FixedPage.Menu.HEADER);
    }

    private List<Page> pages() {
        Map<String, List<Concept>> byLetter = byLetter();
        List<Letter> letters = byLetter.entrySet().stream()
                .map(letter -> new Letter(
                        letter.getKey(),
                        address(letter.getKey(), 1),
                        letter.getValue().size()))
                .toList();
        List<Page> pages = new ArrayList<>();
        pages.add(Page.of(index.address(), "kind", "", () -> new Page.Content(indexHead(), index(letters, byLetter))));
        byLetter.forEach((letter, named) -> pages.addAll(letterPages(letter, named, letters)));
        return pages;
    }

    private String description() {
        return "The " + kind.plural() + " of " + parts.site().settings().title() + ": " + Words.count(concepts, kind);
    }

    private Page.Head indexHead() {
        return parts.head(index, description(), parts.structured().termSet(kind));
    }

    private IndexView index(List<Letter> letters, Map<String, List<Concept>> byLetter) {
        List<Concept> named = concepts.stream().filter(IndexPages::isNamedAgain).toList();
        int least = least(named);
        List<LetterGroup> groups = new ArrayList<>();
        if (named.size() > MOST_REPORTED) {
            byLetter.forEach((letter, all) -> {
                List<Concept> listed = all.stream()
                        .filter(concept -> concept.gathered().size() >= least)
                        .toList();
                if (!listed.isEmpty()) {
                    groups.add(new LetterGroup(letter, parts.counted(listed)));
                }
            });
        }
        List<Concept> single = byLetter.values().stream()
                .flatMap(List::stream)
                .filter(concept -> !isNamedAgain(concept))
                .toList();
        return new IndexView(
                kind.singular(),
                kind.plural(),
                index.label(),
                Words.count(concepts, kind),
                parts.counted(parts.mostReported(kind, Math.min(MOST_REPORTED, named.size()))),
                groups,
                least,
                single(single, single.size() <= LISTED && least == 2, named.isEmpty()),
                letters,
                Catalogue.names(kind).address(),
                Kind.CONCEPTS.stream()
                        .filter(other -> other != kind)
                        .map(other -> new NamedLink(other.plural(), Catalogue.index(other)))
                        .toList());
    }

    /** Returns how many reports a name must have, so that no more than {@value #LISTED} have as many. */
    private static int least(List<Concept> named) {
        int least = 2;
        while (atLeast(named, least) > LISTED) {
            least++;
        }
        return least;
    }

    private static long atLeast(List<Concept> named, int least) {
        return named.stream()
                .filter(concept -> concept.gathered().size() >= least)
                .count();
    }

    private static boolean isNamedAgain(Concept concept) {
        return concept.gathered().size() > 1;
    }

    private Single single(List<Concept> single, boolean isListed, boolean isAll) {
        return new Single(
                isListed ? parts.counted(single) : List.of(),
                isAll || single.size() <= FEW_SINGLE,
                Words.count(single, kind));
    }

    private List<Page> letterPages(String letter, List<Concept> named, List<Letter> letters) {
        List<List<Concept>> groups = Pager.divided(named, NAMES_PER_PAGE);
        List<String> ranges = Pager.ranges(groups.stream()
                .map(group -> group.stream()
                        .map(concept -> Words.shown(concept.label()))
                        .toList())
                .toList());
        Pager<Concept> pager =
                Pager.of(groups, number -> new NamedLink(ranges.get(number - 1), address(letter, number)));
        List<NamedLink> links = groups.size() == 1 ? List.of() : pager.links();
        return pager.parts().stream()
                .map(part -> letterPage(letter, part, letters, links))
                .toList();
    }

    private Page letterPage(String letter, Part<Concept> part, List<Letter> letters, List<NamedLink> links) {
        String title =
                index.label() + ": " + (links.isEmpty() ? letter : part.self().label());
        Address address = part.self().address();
        return new Page(address, "letter", "", true, false, () -> {
            Page.Head head = parts.head(
                    address,
                    title,
                    description(),
                    index.section(),
                    List.of(HomePage.FIXED.link(), index.link()),
                    parts.structured().collection(title, address));
            List<Concept> named =
                    part.entries().stream().filter(IndexPages::isNamedAgain).toList();
            List<Concept> single = part.entries().stream()
                    .filter(concept -> !isNamedAgain(concept))
                    .toList();
            return new Page.Content(
                    head,
                    new LetterView(
                            title,
                            letter,
                            parts.counted(named),
                            single(single, true, named.isEmpty()),
                            letters,
                            new NamedLink("all " + kind.plural(), index.address()),
                            links,
                            part.turn()));
        });
    }

    private Address address(String letter, int part) {
        return Addresses.part(kind.plural(), "letter--" + letter.toLowerCase(Locale.ROOT), part);
    }

    /** Concepts by the first letter of their label; within a letter by label as it sounds, then as it is written. */
    private Map<String, List<Concept>> byLetter() {
        record Named(String slug, Concept concept) {}
        Map<String, List<Concept>> letters = new TreeMap<>(
                Comparator.comparing((String letter) -> letter.equals(DIGITS) ? 1 : letter.equals(OTHERS) ? 2 : 0)
                        .thenComparing(Comparator.naturalOrder()));
        concepts.stream()
                .map(concept -> new Named(slug(concept), concept))
                .sorted(Comparator.comparing(Named::slug)
                        .thenComparing(named -> named.concept().label()))
                .forEach(named -> letters.computeIfAbsent(
                                letter(named.slug(), named.concept().label()), none -> new ArrayList<>())
                        .add(named.concept()));
        return letters;
    }

    /** Most concepts have their earliest label still, whose slug their address contains. */
    private String slug(Concept concept) {
        return concept.label().equals(concept.earliest())
                ? parts.site().addresses().id(concept)
                : Slug.of(concept.label());
    }

    private static String letter(String slug, String label) {
        char first = slug.charAt(0);
        if (label.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return OTHERS;
        }
        if (first >= 'a' && first <= 'z') {
            return String.valueOf(Character.toUpperCase(first));
        }
        return Character.isDigit(first) ? DIGITS : OTHERS;
    }
}
