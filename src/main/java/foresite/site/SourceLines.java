package foresite.site;

/** Finds the line of a text in the files that reports were read from. */
@FunctionalInterface
public interface SourceLines {

    /** Where nothing is known of the files. */
    SourceLines UNKNOWN = (file, text, from) -> 0;

    /**
     * Returns the line on which a text is found.
     *
     * @param file below the content folder
     * @param from the line from which on it is searched
     * @return 0 when it is not found
     */
    int line(String file, String text, int from);
}
