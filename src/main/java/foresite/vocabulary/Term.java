package foresite.vocabulary;

/**
 * One part of a name.
 *
 * @param word as it is written, folded; of a phrase the stem that stands for it
 * @param stem stands for all words that mean the same
 * @param small whether it only joins others
 * @param from where it begins in the name without accents
 * @param to where it ends
 */
record Term(String word, String stem, boolean small, int from, int to) {}
