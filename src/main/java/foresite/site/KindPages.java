package foresite.site;

import foresite.model.Concept;
import foresite.model.Kind;
import foresite.text.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans the index of each kind, and its lists by letter. */
final class KindPages {

    /** A list page of so many names stays well below the 150 KB that a page may have. */
    static final int NAMES_PER_PAGE = 400;

    private static final int GATHERING = 80;
    private static final int RISING = 12;
    private static final String DIGITS = "0-9";
    private static final String OTHERS = "other";

    private final Site site;
    private final Cards cards;
    private final Heads heads;

    KindPages(Site site, Cards cards, Heads heads) {
        this.site = site;
        this.cards = cards;
        this.heads = heads;
    }

    /**
     * The index of a kind.
     *
     * @param numbered whether a number stands beside any of the names
     * @param names the script that holds every name, for the filter
     * @param others the indexes of the other kinds
     */
    public record IndexView(
            String kind,
            String plural,
            String title,
            String count,
            boolean numbered,
            List<ConceptLink> gathering,
            Rising rising,
            List<Letter> letters,
            Address names,
            List<NamedLink> others) {}

    /** A letter, and how many concepts begin with it. */
    public record Letter(String label, Address address, int count) {}

    /**
     * The concepts that begin with a letter, or a part of them.
     *
     * @param all the index of the kind
     * @param parts of the letter, each named by its range, such as {@code A–Adv}
     */
    public record LetterView(
            String plural,
            String title,
            String letter,
            List<ConceptLink> concepts,
            List<Letter> letters,
            NamedLink all,
            List<NamedLink> parts,
            @Nullable NamedLink previous,
            @Nullable NamedLink next) {}

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Kind.CONCEPTS.forEach(kind -> pages.addAll(pages(kind)));
        return pages;
    }

    private List<Page> pages(Kind kind) {
        Map<String, List<Concept>> byLetter = byLetter(kind);
        List<Letter> letters = byLetter.entrySet().stream()
                .map(letter -> new Letter(
                        letter.getKey(),
                        address(kind, letter.getKey(), 1),
                        letter.getValue().size()))
                .toList();
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(
                Addresses.index(kind),
                "kind",
                "",
                true,
                () -> new Page.Content(heads.index(kind, description(kind)), index(kind, letters))));
        byLetter.forEach((letter, concepts) -> pages.addAll(letterPages(kind, letter, concepts, letters)));
        return pages;
    }

    private PageHead head(Kind kind, Address address, String title) {
        List<NamedLink> crumbs = List.of(Heads.home(), new NamedLink(Words.title(kind), Addresses.index(kind)));
        return heads.collection(address, title, description(kind), kind.plural(), crumbs);
    }

    private String description(Kind kind) {
        return "The " + kind.plural() + " of " + site.settings().title() + ": "
                + Words.count(site.vocabulary().concepts(kind).size(), kind.singular(), kind.plural());
    }

    private IndexView index(Kind kind, List<Letter> letters) {
        List<Concept> concepts = site.vocabulary().concepts(kind);
        List<Concept> gathering = concepts.stream()
                .sorted(Comparator.comparingInt(
                                (Concept concept) -> -concept.gathered().size())
                        .thenComparing(Concept::label))
                .limit(GATHERING)
                .toList();
        return new IndexView(
                kind.singular(),
                kind.plural(),
                Words.title(kind),
                Words.count(concepts.size(), kind.singular(), kind.plural()),
                gathering.stream().anyMatch(concept -> concept.gathered().size() > 1),
                cards.counted(gathering),
                cards.rising(kind, RISING),
                letters,
                names(kind),
                Kind.CONCEPTS.stream()
                        .filter(other -> other != kind)
                        .map(other -> new NamedLink(other.plural(), Addresses.index(other)))
                        .toList());
    }

    /** Returns the address of the script with all names of a kind. */
    static Address names(Kind kind) {
        return Addresses.file("data/names-" + kind.plural() + ".js");
    }

    private List<Page> letterPages(Kind kind, String letter, List<Concept> concepts, List<Letter> letters) {
        List<List<Concept>> groups = parted(concepts);
        List<NamedLink> parts = new ArrayList<>();
        for (String range : LetterRanges.of(labels(groups))) {
            parts.add(new NamedLink(range, address(kind, letter, parts.size() + 1)));
        }
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Concept> own = groups.get(i);
            NamedLink self = parts.get(i);
            NamedLink previous = i == 0 ? null : parts.get(i - 1);
            NamedLink next = i + 1 == parts.size() ? null : parts.get(i + 1);
            String title = Words.title(kind) + ": " + (parts.size() == 1 ? letter : self.label());
            pages.add(new Page(
                    self.address(),
                    "letter",
                    "",
                    true,
                    () -> new Page.Content(
                            head(kind, self.address(), title),
                            new LetterView(
                                    kind.plural(),
                                    title,
                                    letter,
                                    cards.counted(own),
                                    letters,
                                    new NamedLink("all " + kind.plural(), Addresses.index(kind)),
                                    parts,
                                    previous,
                                    next))));
        }
        return pages;
    }

    private static List<List<Concept>> parted(List<Concept> concepts) {
        List<List<Concept>> parts = new ArrayList<>();
        for (int from = 0; from < concepts.size(); from += NAMES_PER_PAGE) {
            parts.add(concepts.subList(from, Math.min(from + NAMES_PER_PAGE, concepts.size())));
        }
        return parts;
    }

    private static List<List<String>> labels(List<List<Concept>> parts) {
        return parts.stream()
                .map(part -> part.stream()
                        .map(concept -> Words.shown(concept.label()))
                        .toList())
                .toList();
    }

    private static Address address(Kind kind, String letter, int part) {
        return Addresses.part(kind.plural(), "letter--" + letter.toLowerCase(Locale.ROOT), part);
    }

    /** Concepts by the first letter of their label; within a letter by label as it sounds, then as it is written. */
    private Map<String, List<Concept>> byLetter(Kind kind) {
        Map<String, List<Concept>> letters = new TreeMap<>(
                Comparator.comparing((String letter) -> letter.equals(DIGITS) ? 1 : letter.equals(OTHERS) ? 2 : 0)
                        .thenComparing(Comparator.naturalOrder()));
        site.vocabulary().concepts(kind).stream()
                .map(concept -> new Named(slug(concept), concept))
                .sorted(Comparator.comparing(Named::slug)
                        .thenComparing(named -> named.concept().label()))
                .forEach(named -> letters.computeIfAbsent(letter(named), none -> new ArrayList<>())
                        .add(named.concept()));
        return letters;
    }

    /** Most concepts go by their earliest label still, which their address has already spelt. */
    private String slug(Concept concept) {
        return concept.label().equals(concept.earliest()) ? site.addresses().id(concept) : Slug.of(concept.label());
    }

    private record Named(String slug, Concept concept) {}

    private static String letter(Named named) {
        char first = named.slug().charAt(0);
        if (named.concept().label().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return OTHERS;
        }
        if (first >= 'a' && first <= 'z') {
            return String.valueOf(Character.toUpperCase(first));
        }
        return Character.isDigit(first) ? DIGITS : OTHERS;
    }
}
