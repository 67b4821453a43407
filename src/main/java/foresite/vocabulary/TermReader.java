package foresite.vocabulary;

import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.text.Tokenizer;
import foresite.text.Tokenizer.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the terms of a name as the corpus writes them: which words an acronym stands for, which two words are also
 * written as one, which phrases mean one thing. Thread-safe.
 */
final class TermReader {

    /** A joined form shorter than this is met by chance where a space parts the words: "on line", "a part". */
    private static final int SHORTEST_JOINED = 6;

    private static final int SHORTEST_HYPHENED = 4;
    private static final int LONGEST_PHRASE = 8;
    private static final String TURN = "to";

    private final VocabularyLists lists;
    private final Acronyms acronyms;
    private final Set<String> words;
    private final Map<String, String> stems = new ConcurrentHashMap<>();

    /** By their first word, longest first. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private record Phrase(List<String> words, String idea) {}

    private TermReader(VocabularyLists lists, Acronyms acronyms, Set<String> words) {
        this.lists = lists;
        this.acronyms = acronyms;
        this.words = words;
        lists.phrases().forEach(this::add);
        acronyms.meanings()
                .values()
                .forEach(meaning -> meaning.expansions().forEach(expansion -> add(expansion, meaning.idea())));
    }

    /** Returns a reader that knows the acronyms and the joined words of a corpus. */
    static TermReader of(Corpus corpus, VocabularyLists lists) {
        Set<String> names = new LinkedHashSet<>();
        for (Report report : corpus.reports()) {
            Kind.CONCEPTS.forEach(kind -> names.addAll(report.names(kind)));
            names.addAll(report.keywords());
        }
        Set<String> words = new HashSet<>();
        names.forEach(name -> words.addAll(Tokenizer.words(name)));
        TermReader reader = new TermReader(lists, Acronyms.of(names, lists::idea), words);
        names.forEach(reader::addTurns);
        return reader;
    }

    /** Returns a reader that knows no acronym and no joined word: that of a corpus that does not explain them yet. */
    TermReader beforeExplanations() {
        return new TermReader(lists, new Acronyms(Map.of()), Set.of());
    }

    /** Returns the terms of a text in its order; the text has no accents. */
    List<Term> read(String plain) {
        List<Token> tokens = joined(Tokenizer.tokens(plain), plain);
        List<Term> terms = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); ) {
            Token first = tokens.get(i);
            if (i > 0 && isBreak(plain, tokens.get(i - 1).to(), first.from())) {
                terms.add(new Term(",", ",", Term.Sort.LIST, first.from(), first.from()));
            }
            Phrase phrase = phraseAt(tokens, i);
            if (phrase != null) {
                Token last = tokens.get(i + phrase.words().size() - 1);
                terms.add(new Term(phrase.idea(), phrase.idea(), Term.Sort.CONTENT, first.from(), last.to()));
                i += phrase.words().size();
            } else {
                terms.add(term(first, plain));
                i++;
            }
        }
        return terms;
    }

    private Term term(Token token, String plain) {
        String word = token.word();
        Acronyms.Meaning meaning = acronyms.meanings().get(word);
        if (meaning != null && isCapital(plain, token)) {
            // An acronym that is a word as well, such as CHAT, is meant only where it is written in capitals.
            return new Term(meaning.idea(), meaning.idea(), Term.Sort.CONTENT, token.from(), token.to());
        }
        Term.Sort sort = lists.sort(word);
        boolean content = sort == Term.Sort.CONTENT
                || (sort == Term.Sort.ARTICLE && token.from() > 0 && plain.charAt(token.from() - 1) == '-')
                || (sort == Term.Sort.LINKING ? !isJoinedToLast(plain, token) : isPrefix(plain, token))
                || isAcronym(plain, token)
                || isLetter(plain, token);
        return new Term(
                word,
                stems.computeIfAbsent(word, lists::stem),
                content ? Term.Sort.CONTENT : sort,
                token.from(),
                token.to());
    }

    private void add(List<String> phrase, String idea) {
        if (phrase.size() < 2 || phrase.size() > LONGEST_PHRASE) {
            return;
        }
        List<Phrase> same = phrases.computeIfAbsent(phrase.get(0), none -> new ArrayList<>(2));
        if (same.stream().noneMatch(known -> known.words().equals(phrase))) {
            same.add(new Phrase(List.copyOf(phrase), idea));
            same.sort((a, b) -> b.words().size() - a.words().size());
        }
    }

    /** The order of a compound with "to" is its meaning: text-to-speech is not speech-to-text. */
    private void addTurns(String name) {
        if (!name.contains("-to-") && !name.contains("-To-")) {
            return;
        }
        List<String> tokens = Tokenizer.words(name);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).equals(TURN)) {
                List<String> turn = tokens.subList(i - 1, i + 2);
                add(turn, lists.idea(turn));
            }
        }
    }

    private @Nullable Phrase phraseAt(List<Token> tokens, int from) {
        for (Phrase phrase : phrases.getOrDefault(tokens.get(from).word(), List.of())) {
            List<String> expected = phrase.words();
            boolean is = from + expected.size() <= tokens.size();
            for (int i = 1; is && i < expected.size(); i++) {
                is = expected.get(i).equals(tokens.get(from + i).word());
            }
            if (is) {
                return phrase;
            }
        }
        return null;
    }

    /** Joins two words that some name writes as one. */
    private List<Token> joined(List<Token> tokens, String plain) {
        List<Token> joined = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i + 1 < tokens.size() && isOneWord(token, tokens.get(i + 1), plain)) {
                Token next = tokens.get(++i);
                joined.add(new Token(token.word() + next.word(), token.from(), next.to()));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private boolean isOneWord(Token token, Token next, String plain) {
        boolean hyphen = next.from() == token.to() + 1 && plain.charAt(token.to()) == '-';
        int length = token.word().length() + next.word().length();
        return length >= (hyphen ? SHORTEST_HYPHENED : SHORTEST_JOINED)
                && words.contains(token.word() + next.word())
                && (hyphen || lists.sort(token.word()) == Term.Sort.CONTENT)
                && lists.sort(next.word()) == Term.Sort.CONTENT;
    }

    /** Returns whether punctuation between two words parts them: a comma, a slash, a colon, a bracket, a dash. */
    private static boolean isBreak(String plain, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            if (",;:/()[]|–—\"".indexOf(c) >= 0 || (c == '-' && to - from > 1)) {
                return true;
            }
        }
        return false;
    }

    /** The D of D&D is a name, that of d'art is not. */
    private static boolean isLetter(String plain, Token token) {
        return token.to() - token.from() == 1
                && !token.word().equals("a")
                && (token.to() == plain.length() || "'’".indexOf(plain.charAt(token.to())) < 0);
    }

    private static boolean isCapital(String plain, Token token) {
        return plain.substring(token.from(), token.to())
                        .chars()
                        .filter(Character::isUpperCase)
                        .count()
                > 1;
    }

    /** A joining word that begins a compound is part of it: de-skilling is no skilling, on-device AI no device AI. */
    private static boolean isPrefix(String plain, Token token) {
        return token.to() + 1 < plain.length()
                && plain.charAt(token.to()) == '-'
                && Character.isLetterOrDigit(plain.charAt(token.to() + 1))
                && (token.from() == 0 || plain.charAt(token.from() - 1) != '-');
    }

    /** "Led" and "generated" link only where a hyphen joins them to the word before: AI-generated, but LED lights. */
    private static boolean isJoinedToLast(String plain, Token token) {
        return token.from() > 1
                && (plain.charAt(token.from() - 1) == '-' || plain.charAt(token.from() - 1) == ' ')
                && Character.isLowerCase(plain.charAt(token.to() - 1));
    }

    /** IT is not "it", unless the whole name is in capitals. */
    private static boolean isAcronym(String plain, Token token) {
        return isCapital(plain, token)
                && token.to() - token.from() > 1
                && plain.chars().anyMatch(Character::isLowerCase);
    }
}
