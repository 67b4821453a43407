package foresite.vocabulary;

/**
 * One part of a name that means something by itself: a word, or several that mean one thing together.
 *
 * @param word as it is written, folded; of a phrase the stem that stands for it
 * @param stem the same for all words of one meaning; the words of a phrase have hyphens between
 * @param from where it begins in the name without accents
 * @param to where it ends
 */
record Term(String word, String stem, Sort sort, int from, int to) {

    /** What a word does in a name; punctuation such as a comma or a bracket is a list. */
    enum Sort {
        CONTENT,
        PREPOSITION,
        LIST,
        LINKING,
        ARTICLE
    }

    boolean isContent() {
        return sort == Sort.CONTENT;
    }

    /** Returns how many words it says. */
    int words() {
        return 1 + (int) stem.chars().filter(c -> c == '-').count();
    }
}
