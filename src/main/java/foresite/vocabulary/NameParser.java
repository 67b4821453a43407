package foresite.vocabulary;

import foresite.model.Kind;
import foresite.text.Letters;
import foresite.vocabulary.ParsedName.LeftOut;
import foresite.vocabulary.ParsedName.Part;
import foresite.vocabulary.ParsedName.Role;
import foresite.vocabulary.ParsedName.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parses the names of a kind: head phrase, complements after a preposition, evaluation words in front, type nouns at
 * the end, the role of a topic such as AI. Thread-safe.
 */
final class NameParser {

    private static final int LONGEST = 12;
    private static final Set<String> BY = Set.of("by", "via", "through", "using", "due", "caused", "because");
    private static final Set<String> USED_IN = Set.of("in", "for", "en", "pour");

    private final Kind kind;
    private final TermReader reader;
    private final VocabularyLists lists;

    NameParser(Kind kind, TermReader reader, VocabularyLists lists) {
        this.kind = kind;
        this.reader = reader;
        this.lists = lists;
    }

    /** Returns the same parser for names as they were read before the corpus explained its acronyms. */
    NameParser beforeExplanations() {
        return new NameParser(kind, reader.beforeExplanations(), lists);
    }

    /** Returns the terms of a text without accents. */
    List<Term> terms(String plain) {
        return reader.read(plain);
    }

    ParsedName parse(String name) {
        String dropped = BracketedAcronym.dropped(name);
        String plain = Letters.unaccented(dropped);
        String shown = dropped.length() == plain.length() ? dropped : plain;
        return parse(shown, reader.read(plain), Role.NONE);
    }

    /**
     * Parses terms as if they were a name.
     *
     * @param shown the text of their places
     * @param role that of a topic among them, if it is known from elsewhere
     */
    ParsedName parse(String shown, List<Term> terms, Role role) {
        return new Parse(shown, role).of(terms);
    }

    /** One name being parsed. */
    private final class Parse {

        private final String shown;
        private Role marked;
        private final List<LeftOut> leftOut = new ArrayList<>();

        Parse(String shown, Role marked) {
            this.shown = shown;
            this.marked = marked;
        }

        ParsedName of(List<Term> terms) {
            List<Part> parts = reduced(parts(terms));
            if (parts.isEmpty()) {
                List<Term> all =
                        terms.stream().filter(term -> !term.stem().equals(",")).toList();
                parts = all.isEmpty() ? List.of() : List.of(new Part("", false, all));
            }
            String topic = takeTopic(parts);
            List<Term> rest = rest(parts, topic);
            boolean listed = parts.size() > 1 && parts.get(1).listed();
            String head = listed || rest.isEmpty() ? "" : head(parts, rest, topic);
            Set<String> modifiers = new TreeSet<>();
            rest.forEach(term -> modifiers.add(term.stem()));
            for (String stem : List.copyOf(modifiers)) {
                Set<String> others = new TreeSet<>(modifiers);
                others.remove(stem);
                if (modifiers.size() > 1 && lists.isImplied(stem, others)) {
                    modifiers.remove(stem);
                    leftOut.add(new LeftOut(stem, "another word says it"));
                }
            }
            if (!head.isEmpty() && !modifiers.contains(head)) {
                List<Term> left = rest.stream()
                        .filter(term -> modifiers.contains(term.stem()))
                        .toList();
                head = left.get(left.size() - 1).stem();
            }
            if (modifiers.size() == 1) {
                head = modifiers.iterator().next();
            }
            modifiers.remove(head);
            if (head.isEmpty() && modifiers.isEmpty()) {
                return new ParsedName(
                        shown,
                        parts,
                        topic,
                        modifiers,
                        false,
                        ParsedName.bareKey(topic, modifiers, false),
                        Topic.NONE,
                        leftOut);
            }
            boolean beside = isBeside(parts, modifiers, head);
            return new ParsedName(
                    shown,
                    parts,
                    head,
                    modifiers,
                    beside,
                    ParsedName.bareKey(head, modifiers, beside),
                    topic(topic, head, rest),
                    leftOut);
        }

        /** Two words side by side are also one phrase: automation and dependence. */
        private boolean isBeside(List<Part> parts, Set<String> modifiers, String head) {
            boolean listed = parts.stream().anyMatch(Part::listed);
            List<Long> sizes = parts.stream()
                    .map(part -> part.terms().stream()
                            .filter(term -> term.stem().equals(head) || modifiers.contains(term.stem()))
                            .count())
                    .filter(size -> size > 0)
                    .toList();
            boolean single =
                    sizes.size() < 2 || (sizes.size() == 2 && sizes.stream().allMatch(size -> size == 1));
            return listed && !single;
        }

        /** Splits terms at prepositions and lists. */
        private List<Part> parts(List<Term> terms) {
            List<Part> parts = new ArrayList<>();
            List<Term> open = new ArrayList<>();
            String joint = "";
            boolean listed = false;
            int content = 0;
            for (Term term : terms) {
                if (term.isContent()) {
                    if (content++ < LONGEST) {
                        open.add(term);
                    }
                } else if (term.sort() == Term.Sort.LINKING) {
                    if (!open.isEmpty()
                            && lists.isTopic(open.get(open.size() - 1).stem())) {
                        marked = marked == Role.NONE ? Role.MEANS : marked;
                    } else if (open.isEmpty() || !lists.isWeakLink(term.word())) {
                        open.add(new Term(term.word(), term.stem(), Term.Sort.CONTENT, term.from(), term.to()));
                    }
                } else if (term.sort() != Term.Sort.ARTICLE) {
                    if (!open.isEmpty()) {
                        parts.add(new Part(joint, listed, open));
                        open = new ArrayList<>();
                        joint = "";
                        listed = false;
                    }
                    boolean list = term.sort() == Term.Sort.LIST;
                    if (joint.isEmpty() || !list) {
                        joint = joint.isEmpty() ? term.word() : joint;
                        listed = list;
                    }
                }
            }
            if (!open.isEmpty()) {
                parts.add(new Part(joint, listed, open));
            }
            return parts;
        }

        /** Leaves out evaluation words in front, type nouns at the end, and parts that consist of such words. */
        private List<Part> reduced(List<Part> parts) {
            List<Part> reduced = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                boolean first = reduced.isEmpty();
                boolean follows = i + 1 < parts.size();
                boolean listed = part.listed() || (follows && parts.get(i + 1).listed());
                boolean empty = listed
                        ? part.terms().stream().allMatch(term -> lists.isTypeNoun(kind, term.word()))
                        : i == 0 && part.terms().stream().allMatch(this::saysLittle);
                if (empty && (follows || !first)) {
                    part.terms().forEach(term -> leftOut.add(new LeftOut(written(term), "it only says of what type")));
                    continue;
                }
                List<Term> terms = withoutTypeNouns(withoutEvaluation(first || part.listed(), part.terms()));
                reduced.add(new Part(first ? "" : part.joint(), !first && part.listed(), terms));
            }
            return distinct(reduced);
        }

        /** Leaves out a part named beside another that says all it says: disparity and inequality. */
        private List<Part> distinct(List<Part> parts) {
            List<Part> distinct = new ArrayList<>();
            Set<String> known = new TreeSet<>();
            for (Part part : parts) {
                if (!part.listed() || !known.containsAll(stems(part.terms()))) {
                    distinct.add(part);
                    known.addAll(stems(part.terms()));
                }
            }
            if (distinct.size() == 2
                    && distinct.get(1).listed()
                    && stems(distinct.get(1).terms())
                            .containsAll(stems(distinct.get(0).terms()))) {
                return List.of(new Part("", false, distinct.get(1).terms()));
            }
            return distinct;
        }

        private boolean saysLittle(Term term) {
            return lists.isEvaluation(kind, term.word())
                    || lists.isTypeNoun(kind, term.word())
                    || lists.isSoftTypeNoun(kind, term.word());
        }

        private List<Term> withoutEvaluation(boolean first, List<Term> terms) {
            int from = 0;
            while (first
                    && from + 1 < terms.size()
                    && lists.isEvaluation(kind, terms.get(from).word())) {
                leftOut.add(new LeftOut(written(terms.get(from++)), "it judges"));
            }
            return terms.subList(from, terms.size());
        }

        private List<Term> withoutTypeNouns(List<Term> terms) {
            int to = terms.size();
            while (to > 1) {
                String word = terms.get(to - 1).word();
                int left =
                        terms.subList(0, to - 1).stream().mapToInt(Term::words).sum();
                boolean known =
                        left > 1 || lists.isField(kind, terms.get(to - 2).stem());
                boolean soft = (known && lists.isSoftTypeNoun(kind, word))
                        || lists.isTypeNounAfter(kind, terms.get(to - 2).stem(), word);
                if (!soft && !lists.isTypeNoun(kind, word)) {
                    break;
                }
                leftOut.add(new LeftOut(written(terms.get(--to)), "it only says of what type"));
            }
            return terms.subList(0, to);
        }

        /** Returns the topic that has a role in the name, and marks the role; empty where there is none. */
        private String takeTopic(List<Part> parts) {
            if (parts.size() > 1 && parts.get(1).listed()) {
                return "";
            }
            for (int i = 0; i < parts.size(); i++) {
                List<Term> terms = parts.get(i).terms();
                for (int at = 0; at < terms.size(); at++) {
                    String stem = terms.get(at).stem();
                    if (!lists.isTopic(stem)) {
                        continue;
                    }
                    boolean last = at + 1 == terms.size();
                    if (marked == Role.NONE) {
                        if (i == 0 && last && at > 0 && isHyphened(terms.get(at - 1))) {
                            // Energy-efficient AI is a kind of AI, and not AI for energy efficiency.
                            marked = Role.SUBJECT;
                            return stem;
                        }
                        boolean usedIn = parts.size() > 1
                                && USED_IN.contains(parts.get(1).joint());
                        marked = i == 0
                                ? (last
                                                && (at > 0
                                                        ? !lists.isDoneTo(terms.get(at - 1)
                                                                .stem())
                                                        : usedIn)
                                        ? Role.MEANS
                                        : Role.NONE)
                                : BY.contains(parts.get(i).joint()) ? Role.MEANS : Role.SUBJECT;
                    }
                    return stem;
                }
            }
            return "";
        }

        private boolean isHyphened(Term term) {
            return term.from() > 0 && term.from() <= shown.length() && shown.charAt(term.from() - 1) == '-';
        }

        private List<Term> rest(List<Part> parts, String topic) {
            List<Term> rest = new ArrayList<>();
            parts.forEach(part -> part.terms().forEach(term -> {
                if (!term.stem().equals(topic)) {
                    rest.add(term);
                }
            }));
            return rest;
        }

        private String head(List<Part> parts, List<Term> rest, String topic) {
            List<Term> first = parts.get(0).terms().stream()
                    .filter(term -> !term.stem().equals(topic))
                    .toList();
            if (!first.isEmpty()) {
                // Declining trust is a decline of trust.
                String quality = first.get(0).stem();
                return lists.isChange(quality)
                        ? quality
                        : first.get(first.size() - 1).stem();
            }
            // AI in healthcare: what the topic is used in is the head.
            List<Term> second = parts.size() > 1 ? parts.get(1).terms() : rest;
            return second.get(second.size() - 1).stem();
        }

        private Topic topic(String stem, String head, List<Term> rest) {
            if (stem.isEmpty() || lists.topicsOf(stems(rest)).contains(stem)) {
                return Topic.NONE;
            }
            boolean subject =
                    lists.isDoneTo(head) ? marked != Role.MEANS : marked == Role.SUBJECT && kind != Kind.CONCERN;
            return new Topic(stem, subject ? Role.SUBJECT : Role.MEANS);
        }

        private static List<String> stems(List<Term> terms) {
            return terms.stream().map(Term::stem).toList();
        }

        private String written(Term term) {
            return term.from() < 0 || term.to() > shown.length()
                    ? term.word()
                    : shown.substring(term.from(), term.to());
        }
    }
}
