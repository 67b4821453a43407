package foresite.corpus;

/**
 * A line of a section, or an item of a list with all its lines.
 *
 * @param at its first line
 * @param text the line as it is, or all that the item says, on one line and without its marker
 */
record Entry(Kind kind, Line at, String text) {

    /** What a line is to Markdown. */
    enum Kind {
        ITEM,
        TEXT,
        CODE
    }

    boolean isItem() {
        return kind == Kind.ITEM;
    }

    boolean isCode() {
        return kind == Kind.CODE;
    }
}
