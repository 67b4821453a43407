package foresite.vocabulary;

import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads names as the corpus writes them: which words an acronym stands for, which two words are one, which words
 * carry the meaning. Immutable once made; thread-safe.
 */
final class NameReader {

    /** A joined form shorter than this is met by chance: {@code on line}, {@code a part}. */
    private static final int SHORTEST_COMPOUND = 6;

    private final Lexicon lexicon;
    private final Phrases phrases;
    private final Acronyms acronyms;
    private final Set<String> words;
    private final Map<String, String> stems = new ConcurrentHashMap<>();

    private NameReader(Lexicon lexicon, Phrases phrases, Acronyms acronyms, Set<String> words) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.acronyms = acronyms;
        this.words = words;
    }

    static NameReader of(Corpus corpus) {
        Lexicon lexicon = Lexicon.standard();
        Set<String> names = new LinkedHashSet<>();
        for (Report report : corpus.reports()) {
            Kind.CONCEPTS.forEach(kind -> names.addAll(report.names(kind)));
            names.addAll(report.keywords());
        }
        Phrases phrases = new Phrases();
        lexicon.phrases().forEach(phrases::add);
        Cognates cognates = new Cognates(lexicon);
        Acronyms acronyms = Acronyms.of(names, words -> lexicon.idea(cognates.english(words)));
        cognates.addTo(phrases, acronyms);
        acronyms.meanings()
                .values()
                .forEach(meaning -> meaning.expansions().forEach(words -> phrases.add(words, meaning.idea())));
        Compounds.in(names).forEach(compound -> phrases.add(compound, lexicon.idea(compound)));
        Set<String> words = new HashSet<>();
        names.forEach(name -> words.addAll(Tokenizer.words(name)));
        return new NameReader(lexicon, phrases, acronyms, words);
    }

    /** Returns a reader that knows no acronym and no compound from the corpus, as of one that does not explain them yet. */
    NameReader beforeExplanations() {
        Phrases plain = new Phrases();
        lexicon.phrases().forEach(plain::add);
        return new NameReader(lexicon, plain, new Acronyms(Map.of()), Set.of());
    }

    /** Returns the parts of a text that mean something by themselves, in its order; the text has no accents. */
    List<Term> read(String plain) {
        List<Tokenizer.Token> tokens = compounds(Tokenizer.tokens(plain));
        List<Term> terms = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); ) {
            Tokenizer.Token first = tokens.get(i);
            Phrases.Phrase phrase = phrases.at(tokens, i);
            Acronyms.Meaning meaning = phrase == null ? acronyms.meanings().get(first.word()) : null;
            if (phrase != null) {
                Tokenizer.Token last = tokens.get(i + phrase.words().size() - 1);
                terms.add(new Term(phrase.idea(), phrase.idea(), false, first.from(), last.to()));
                i += phrase.words().size();
                continue;
            }
            if (meaning != null && isCapital(plain, first)) {
                terms.add(new Term(meaning.idea(), meaning.idea(), false, first.from(), first.to()));
            } else {
                terms.add(new Term(
                        first.word(),
                        stems.computeIfAbsent(first.word(), word -> lexicon.representative(lexicon.stem(word))),
                        lexicon.isSmall(first.word()) && !isPrefix(plain, first) && !isAcronym(plain, first),
                        first.from(),
                        first.to()));
            }
            i++;
        }
        return terms;
    }

    /** An acronym that is a word as well, such as CHAT, is meant only where it is written in capitals. */
    private static boolean isCapital(String plain, Tokenizer.Token token) {
        int capitals = 0;
        for (int i = token.from(); i < token.to(); i++) {
            capitals += Character.isUpperCase(plain.charAt(i)) ? 1 : 0;
        }
        return capitals > 1;
    }

    /** A small word that begins a compound is part of it: de-skilling is no skilling, on-device AI no device AI. */
    private static boolean isPrefix(String plain, Tokenizer.Token token) {
        return token.to() + 1 < plain.length()
                && plain.charAt(token.to()) == '-'
                && Character.isLetterOrDigit(plain.charAt(token.to() + 1))
                && (token.from() == 0 || plain.charAt(token.from() - 1) != '-');
    }

    /** IT is no "it", unless the whole name is in capitals. */
    private static boolean isAcronym(String plain, Tokenizer.Token token) {
        return isCapital(plain, token)
                && token.to() - token.from() > 1
                && plain.chars().anyMatch(Character::isLowerCase);
    }

    private List<Tokenizer.Token> compounds(List<Tokenizer.Token> tokens) {
        if (tokens.size() < 2) {
            return tokens;
        }
        List<Tokenizer.Token> joined = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Tokenizer.Token token = tokens.get(i);
            if (i + 1 < tokens.size()) {
                Tokenizer.Token next = tokens.get(i + 1);
                String both = token.word() + next.word();
                if (both.length() >= SHORTEST_COMPOUND
                        && words.contains(both)
                        && !lexicon.isSmall(token.word())
                        && !lexicon.isSmall(next.word())) {
                    joined.add(new Tokenizer.Token(both, token.from(), next.to()));
                    i++;
                    continue;
                }
            }
            joined.add(token);
        }
        return joined;
    }
}
