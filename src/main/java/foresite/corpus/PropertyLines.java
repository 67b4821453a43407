package foresite.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Keys and values at the beginning of a text, below its title or in its place, as Notion ({@code Date: …}), Logseq and
 * Obsidian ({@code date:: …}), Word ({@code **Date:** …}) and pandoc ({@code % title}) write them.
 *
 * @param entries in their order
 * @param rest as many lines as before; those that gave entries are blank
 */
record PropertyLines(List<HeadEntry> entries, List<Line> rest) {

    private static final Pattern PROPERTY = Pattern.compile("\\s{0,8}(?:[-*+]\\s{1,3})?(?<strong>\\*\\*|__)?"
            + "(?<key>\\p{L}[\\p{L}\\p{N}_-]{0,30}+(?: [\\p{L}\\p{N}_-]{1,30}+){0,3})[\\s\\h]?(?:\\*\\*|__)?"
            + "(?<sign>::|[:：])(?:\\*\\*|__)?[\\s\\h]+(?<value>\\S.*)");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}=+\\s*");
    private static final String OF_NOTES = "::";
    /** The lines of a title block of pandoc, in their order. */
    private static final List<String> TITLE_BLOCK = List.of("title", "author", "date");

    /** A property and how its author marked it. */
    private record Property(HeadEntry entry, boolean marked, boolean ofNotes) {}

    static PropertyLines of(List<Line> lines, FrontKeys keys) {
        int from = nextText(lines, 0);
        if (from < lines.size() && lines.get(from).text().startsWith("% ")) {
            return titleBlock(lines, from);
        }
        List<HeadEntry> entries = new ArrayList<>();
        List<Line> rest = new ArrayList<>(lines);
        int at = nextText(lines, behindTitle(lines, from));
        while (at < lines.size()) {
            List<Property> found = block(lines, at);
            if (found.stream().noneMatch(property -> isMeant(property, found.size(), keys))) {
                break;
            }
            for (Property property : found) {
                entries.add(property.entry());
                rest.set(at, new Line(lines.get(at).number(), ""));
                at++;
            }
            at = nextText(lines, at);
        }
        return new PropertyLines(entries, rest);
    }

    private static int nextText(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static int behindTitle(List<Line> lines, int at) {
        if (at < lines.size() && lines.get(at).text().startsWith("# ")) {
            return at + 1;
        }
        boolean underlined = at + 1 < lines.size()
                && UNDERLINE.matcher(lines.get(at + 1).text()).matches();
        return underlined ? at + 2 : at;
    }

    /** Returns the properties of a paragraph; none where some of its lines are text, unless they are those of notes. */
    private static List<Property> block(List<Line> lines, int from) {
        List<Property> block = new ArrayList<>();
        for (int i = from; i < lines.size() && !lines.get(i).isBlank(); i++) {
            Optional<Property> property = property(lines.get(i));
            if (property.isEmpty()) {
                return block.stream().allMatch(Property::ofNotes) ? block : List.of();
            }
            block.add(property.get());
        }
        return block;
    }

    private static Optional<Property> property(Line line) {
        Matcher parts = PROPERTY.matcher(line.text());
        if ((line.text().indexOf(':') < 0 && line.text().indexOf('：') < 0) || !parts.matches()) {
            return Optional.empty();
        }
        String value = parts.group("value").strip();
        String address = NameText.address(value);
        boolean ofNotes = parts.group("sign").equals(OF_NOTES);
        return Optional.of(new Property(
                new HeadEntry(
                        parts.group("key"),
                        JsonNodeFactory.instance.stringNode(address.isEmpty() ? value : address),
                        line),
                ofNotes || parts.group("strong") != null,
                ofNotes));
    }

    /** A sentence may begin with a word and a colon: only a known key with a fitting value makes it a property. */
    private static boolean isMeant(Property property, int together, FrontKeys keys) {
        Optional<FrontField> field = keys.field(property.entry().key());
        String value = HeadValue.text(property.entry().value());
        return field.isPresent()
                && switch (field.get()) {
                    case DIGEST -> WrittenDate.of(value).isPresent();
                    case LINK -> !Links.of(value).shown().isEmpty();
                    case DRAFT, PUBLISHED, STATUS ->
                        DraftMark.hides(property.entry().key(), value, keys);
                    case IGNORED -> false;
                    default -> property.marked() || together > 1;
                };
    }

    private static PropertyLines titleBlock(List<Line> lines, int from) {
        List<HeadEntry> entries = new ArrayList<>();
        List<Line> rest = new ArrayList<>(lines);
        for (int i = from; i < lines.size() && lines.get(i).text().startsWith("%"); i++) {
            String value = lines.get(i).text().substring(1).strip();
            if (i - from < TITLE_BLOCK.size() && !value.isEmpty()) {
                entries.add(new HeadEntry(
                        TITLE_BLOCK.get(i - from), JsonNodeFactory.instance.stringNode(value), lines.get(i)));
                rest.set(i, new Line(lines.get(i).number(), ""));
            }
        }
        return new PropertyLines(entries, rest);
    }
}
