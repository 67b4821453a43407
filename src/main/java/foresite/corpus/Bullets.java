package foresite.corpus;

import foresite.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a list of names: one a bullet, or, where there are no bullets, one between commas. */
final class Bullets {

    /** A list is taken for spelt out when it has at least so many bullets and three quarters are one character. */
    private static final int MIN_SPELT_OUT = 4;

    /** Nobody lists so many names of one character. */
    private static final int SURELY_SPELT_OUT = 12;

    /** Longer numbers are not put together any further: a trillion with its currency has 18 characters. */
    private static final int LONGEST_NUMBER = 40;

    private static final Pattern TAGS = Pattern.compile("#[^\\s#]+(?:\\s+#[^\\s#]+)+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\p{Sc}?\\d{1,3}(?:,\\d{3})*");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}(?:\\D.*)?");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");
    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern ABBREVIATION =
            Pattern.compile(".*(?:\\..+|\\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Dr|St|vs|etc|No))");

    private Bullets() {}

    /**
     * Returns the names of a section in their order, each once. An item of a list is a name, and so is each one nested in
     * it; text beside a list has its names between commas.
     */
    static List<String> names(Section section, Told told) {
        List<Line> bullets = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (Entry entry : section.entries()) {
            if (entry.isItem()) {
                bullets.add(entry.at());
                contents.add(entry.text());
            }
            if (entry.isItem() || entry.text().isBlank()) {
                texts.addAll(split(paragraph.toString()));
                paragraph.setLength(0);
            } else {
                paragraph.append(entry.text().strip()).append('\n');
            }
        }
        texts.addAll(split(paragraph.toString()));
        List<String> names = new ArrayList<>();
        if (isSpeltOut(contents)) {
            told.tell(
                    Problem.SPELT_OUT_BULLETS,
                    bullets.get(0),
                    "the list has one character per bullet; read as " + Told.quote(joined(contents)));
            names.addAll(split(joined(contents)));
        } else {
            names.addAll(numbersJoined(bullets, contents, told));
        }
        names.addAll(texts);
        return List.copyOf(names.stream()
                .flatMap(name -> tags(name.strip()))
                .map(Bullets::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Returns the tags of a text that is nothing else, or the text. */
    private static Stream<String> tags(String text) {
        return text.startsWith("#") && TAGS.matcher(text).matches() ? BLANKS.splitAsStream(text) : Stream.of(text);
    }

    /** Returns the label that a name has in Markdown. */
    static String name(String markdown) {
        return tidy(NameText.of(markdown));
    }

    /** Letters that were parted have the commas and spaces between words among them; a list of `C`, `R`, `Go` has not. */
    private static boolean isSpeltOut(List<String> contents) {
        int single = 0;
        boolean parted = contents.size() >= SURELY_SPELT_OUT;
        for (String text : contents) {
            single += text.length() <= 1 || text.isBlank() ? 1 : 0;
            parted |= text.isBlank() || text.equals(",");
        }
        return parted && contents.size() >= MIN_SPELT_OUT && single * 4 >= contents.size() * 3;
    }

    /** Joins letters again; a bullet with nothing in it was a space that an editor has trimmed. */
    private static String joined(List<String> contents) {
        return contents.stream().map(text -> text.isBlank() ? " " : text).collect(Collectors.joining());
    }

    /** Joins {@code 20} and {@code 000 people}, which a split at commas has parted. */
    private static List<String> numbersJoined(List<Line> bullets, List<String> contents, Told told) {
        List<String> names = new ArrayList<>(contents.size());
        for (int i = 0; i < contents.size(); i++) {
            String text = contents.get(i).strip();
            int last = names.size() - 1;
            if (last >= 0
                    && names.get(last).length() <= LONGEST_NUMBER
                    && THOUSANDS.matcher(text).matches()
                    && SHORT_NUMBER.matcher(names.get(last)).matches()) {
                names.set(last, names.get(last) + "," + text);
                told.tell(Problem.SPLIT_NUMBER, bullets.get(i), "joined to " + Told.quote(names.get(last)));
            } else {
                names.add(text);
            }
        }
        return names;
    }

    /**
     * Returns a name as its bullet is to contain it. A comma behind it is dropped in reading, and saves what would be
     * dropped otherwise, a single letter from being taken for a part of a word, and a number from being joined.
     */
    static String written(String name) {
        String markdown = "*-_+=".indexOf(name.charAt(0)) >= 0 ? NameText.escaped(name) : NameText.written(name);
        boolean plain = name.length() > 1
                && tidy(name).equals(name)
                && !SHORT_NUMBER.matcher(name).matches();
        return plain ? markdown : markdown + ",";
    }

    /** Returns the names of a text: those between commas, or else one a line. */
    static List<String> split(String text) {
        Pattern separator = SEPARATOR.matcher(text).find() ? SEPARATOR : LINE;
        return Arrays.stream(separator.split(text))
                .map(name -> name.replace('\n', ' ').strip())
                .toList();
    }

    /** Drops what is not part of a name: a full stop or a comma at its end. */
    private static String tidy(String text) {
        String name = text.strip();
        if (name.length() > 1 && name.endsWith(".") && name.charAt(name.length() - 2) != '.') {
            String before = name.substring(0, name.length() - 1);
            name = ABBREVIATION.matcher(lastWord(before)).matches() ? name : before.strip();
        }
        return name.length() > 1 && name.endsWith(",")
                ? name.substring(0, name.length() - 1).strip()
                : name;
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }
}
