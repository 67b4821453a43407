package foresite.model;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a parser cannot read a text, as it is told to people. */
public final class Reason {

    /** Where a line of a parser's message begins to speak to programmers. */
    private static final String FOR_PROGRAMMERS = " \\(|: | for `";

    private Reason() {}

    /**
     * Returns what a parser of JSON or YAML says, on one line and without the places that it sets on indented lines.
     *
     * @param message the parser's own, if it has any
     */
    public static String of(@Nullable String message) {
        return (message == null ? "" : message)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .map(line -> line.split(FOR_PROGRAMMERS, 2)[0].strip())
                .collect(Collectors.joining(": "));
    }
}
