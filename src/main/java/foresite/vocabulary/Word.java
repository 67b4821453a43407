package foresite.vocabulary;

/**
 * A word of a label that carries meaning.
 *
 * @param stem what it has in common with other words of the same meaning
 * @param written how the label writes it
 * @param general whether it says too little to relate two things
 */
public record Word(String stem, String written, boolean general) {}
