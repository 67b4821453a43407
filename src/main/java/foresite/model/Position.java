package foresite.model;

import java.util.Comparator;

/**
 * A place in the content folder.
 *
 * @param file path below the content folder, with {@code /} between its parts
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, in UTF-16 units; 0 when the whole line is meant
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** Returns the place that means a whole file. */
    public static Position ofFile(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column}, less the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
