package foresite.corpus;

import foresite.model.Problem;
import foresite.model.Reason;
import foresite.text.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The entries of a head in their order. Where the head as a whole cannot be read, each entry is read alone, so that a bad
 * line costs nothing but itself.
 *
 * @param unread lines that say nothing under any key
 */
record HeadEntries(List<HeadEntry> entries, List<Line> unread) {

    /** So many entries of a damaged head are read alone; a person writes a dozen, and each costs a parser of its own. */
    private static final int MAX_ALONE = 500;

    private static final Pattern KEY = Pattern.compile("\\s*[\"']?([^\"':=]{1,100}?)[\"']?\\s*[:=].*");
    private static final Pattern COMMENT = Pattern.compile("\\s*#.*");

    private static final Pattern MISPLACED = Pattern.compile("\\s+[\\p{L}_][\\p{L}\\p{N}_-]{0,40}:\\s.*");
    private static final Pattern COMPLETE = Pattern.compile("[^:]+:\\s+[^|>\\s\\[{].*");

    /** Words behind marks: to YAML a comment, to people a list of tags. */
    private static final Pattern HASHTAGS = Pattern.compile("[^:]+:\\s+(#[^\\s,#]+(?:[\\s,]+#[^\\s,#]+)*)\\s*");

    private static final Pattern ITEM = Pattern.compile("\\s*-(?:\\s|$)");
    private static final Pattern TAG_ITEM = Pattern.compile("\\s*-\\s+(#[^\\s#]+)\\s*");

    /** Objects of Hugo and Zola whose keys mean what they mean at the top. */
    private static final List<String> TRANSPARENT = List.of("taxonomies", "extra", "params", "metadata");

    static HeadEntries of(List<Line> lines, HeadFormat format, Told told) {
        Optional<JsonNode> whole = object(joined(lines), format);
        if (whole.isPresent()) {
            return whole(whole.get(), lines, format);
        }
        int known = told.diagnostics().size();
        HeadEntries entries = oneByOne(lines, format, told);
        if (told.diagnostics().size() == known && !entries.hasRepeatedKey()) {
            told.tell(
                    Problem.BAD_FRONT_MATTER,
                    reason(lines, format).at(),
                    reason(lines, format).message());
        }
        return entries;
    }

    private boolean hasRepeatedKey() {
        return entries.stream().map(HeadEntry::key).distinct().count() < entries.size();
    }

    /** What a parser says, and of which line. */
    private record Said(Line at, String message) {}

    private static Said reason(List<Line> lines, HeadFormat format) {
        try {
            format.read(joined(lines));
            return new Said(lines.get(0), "the front matter is not a list of keys and values");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Said(
                    lines.get(Math.min(Math.max(line, 1), lines.size()) - 1),
                    "the front matter is not " + format + " (" + Reason.of(e.getOriginalMessage())
                            + "); each key is read alone");
        }
    }

    /** Returns the object that a text is; empty if it is something else, or nothing that can be read. */
    private static Optional<JsonNode> object(String text, HeadFormat format) {
        try {
            return Optional.of(format.read(text)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static HeadEntries whole(JsonNode root, List<Line> lines, HeadFormat format) {
        Map<String, Line> places = new HashMap<>();
        for (Line line : lines) {
            Matcher key = KEY.matcher(line.text());
            if (key.matches()) {
                places.putIfAbsent(key.group(1).strip(), line);
            }
        }
        List<HeadEntry> entries = new ArrayList<>();
        add(root, places, lines, lines.get(0), format, entries);
        return new HeadEntries(entries, List.of());
    }

    private static void add(
            JsonNode object,
            Map<String, Line> places,
            List<Line> lines,
            Line first,
            HeadFormat format,
            List<HeadEntry> entries) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            Line at = places.getOrDefault(entry.getKey(), first);
            JsonNode value = entry.getValue();
            if (value.isObject() && TRANSPARENT.contains(entry.getKey())) {
                add(value, places, lines, at, format, entries);
                continue;
            }
            Matcher tags = HASHTAGS.matcher(at.text());
            boolean hidden = format == HeadFormat.YAML
                    && tags.matches()
                    && (value.isNull() || Yaml.text(value).isEmpty());
            JsonNode said = hidden ? JsonNodeFactory.instance.stringNode(tags.group(1)) : value;
            entries.add(new HeadEntry(entry.getKey(), format == HeadFormat.YAML ? tagged(said, at, lines) : said, at));
        }
    }

    /** Returns a list with its items that are tags, {@code - #sea}: to YAML they are comments, and the items empty. */
    private static JsonNode tagged(JsonNode list, Line key, List<Line> lines) {
        if (!list.isArray() || list.valueStream().noneMatch(JsonNode::isNull)) {
            return list;
        }
        List<String> items = lines.stream()
                .filter(line -> line.number() > key.number())
                .map(Line::text)
                .takeWhile(text ->
                        text.isBlank() || ITEM.matcher(text).lookingAt() || Character.isWhitespace(text.charAt(0)))
                .filter(text -> ITEM.matcher(text).lookingAt())
                .toList();
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < list.size(); i++) {
            Matcher tag = TAG_ITEM.matcher(i < items.size() ? items.get(i) : "");
            if (list.get(i).isNull() && tag.matches()) {
                tags.add(tag.group(1));
            } else {
                tags.add(list.get(i));
            }
        }
        return tags;
    }

    private static HeadEntries oneByOne(List<Line> lines, HeadFormat format, Told told) {
        List<HeadEntry> entries = new ArrayList<>();
        List<Line> unread = new ArrayList<>();
        Map<String, List<HeadEntry>> mistakes = new LinkedHashMap<>();
        for (List<Line> block : blocks(lines, format)) {
            if (entries.size() >= MAX_ALONE) {
                unread.addAll(block);
                continue;
            }
            String text = joined(block);
            Optional<JsonNode> read = object(format.alone(text), format);
            if (read.isPresent()) {
                entries.addAll(whole(read.get(), block, format).entries());
                continue;
            }
            Optional<HeadMistake> mistake = HeadMistake.of(text, format);
            if (mistake.isPresent()) {
                HeadEntry entry =
                        new HeadEntry(mistake.get().key(), mistake.get().value(), block.get(0));
                entries.add(entry);
                mistakes.computeIfAbsent(mistake.get().cause(), none -> new ArrayList<>())
                        .add(entry);
            } else {
                unread.addAll(block);
            }
        }
        mistakes.forEach((cause, found) -> tell(cause, found, told));
        if (!unread.isEmpty()) {
            told.tell(
                    Problem.BAD_FRONT_MATTER,
                    unread.get(0),
                    Told.quote(unread.get(0).text()) + " cannot be read as a key and its value; it is shown as text");
        }
        return new HeadEntries(entries, unread);
    }

    private static void tell(String cause, List<HeadEntry> found, Told told) {
        HeadEntry first = found.get(0);
        String read = first.value().isArray()
                ? first.value().valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : first.value().asString();
        String more = found.size() == 1 ? "" : "; the same is wrong in " + (found.size() - 1) + " more";
        told.tell(
                Problem.BAD_FRONT_MATTER,
                first.at(),
                "the key " + Told.quote(first.key()) + ": " + cause + "; read as " + Told.quote(read) + more);
    }

    /** Returns the lines of each entry; blank lines and comments belong to none. */
    private static List<List<Line>> blocks(List<Line> lines, HeadFormat format) {
        List<List<Line>> blocks = new ArrayList<>();
        for (Line line : lines) {
            boolean frame = format == HeadFormat.JSON && line.text().strip().matches("[{}]");
            boolean table = format == HeadFormat.TOML && line.text().matches("\\s*\\[.*]\\s*");
            if (line.isBlank()
                    || frame
                    || table
                    || (format != HeadFormat.JSON
                            && COMMENT.matcher(line.text()).matches())) {
                continue;
            }
            if (blocks.isEmpty()
                    || format.startsEntry(line)
                    || (format == HeadFormat.YAML && isMisplaced(line, blocks.get(blocks.size() - 1)))) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        return blocks;
    }

    /** Tells whether an indented line is an entry, since what it would go on with already has a value. */
    private static boolean isMisplaced(Line line, List<Line> before) {
        return before.size() == 1
                && MISPLACED.matcher(line.text()).matches()
                && COMPLETE.matcher(before.get(0).text()).matches();
    }

    private static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}
