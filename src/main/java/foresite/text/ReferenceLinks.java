package foresite.text;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose links carry their addresses with them: {@code [text][1]} is {@code [text](address)}, and the definitions
 * are gone. So a part of the text means the same wherever it is shown.
 *
 * @param lines as many as before
 * @param definitions the indexes of the lines that were definitions
 * @param unused Markdown links to the addresses that no link of the text names, in their order
 */
public record ReferenceLinks(List<String> lines, BitSet definitions, List<String> unused) {

    /** A definition that stands right below a line of text; Markdown itself knows those behind a blank line only. */
    private static final Pattern DEFINITION = Pattern.compile(
            " {0,3}\\[(?!\\^)((?:[^\\[\\]\\\\]|\\\\.){1,200})]:[ \\t]*(?:<[^<>]*>|[^\\s<>]*[:/.#][^\\s<>]*)"
                    + "(?:[ \\t]+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\)))?[ \\t]*");

    /** Returns the lines with their links resolved; they are left alone where there is no definition. */
    public static ReferenceLinks of(List<String> lines) {
        boolean defined = lines.stream().anyMatch(line -> line.contains("]:"));
        String text = defined ? String.join("\n", lines) : "";
        if (!defined || MarkdownLimits.exceeded(text).isPresent()) {
            return unchanged(lines);
        }
        try {
            return new Resolver(lines).resolved();
        } catch (RuntimeException e) {
            // What flexmark cannot parse has no links.
            return unchanged(lines);
        }
    }

    private static ReferenceLinks unchanged(List<String> lines) {
        return new ReferenceLinks(List.copyOf(lines), new BitSet(), List.of());
    }

    private static final class Resolver {

        private final String text;
        private final int count;
        private final int moved;
        private final BitSet definitions = new BitSet();
        /** What each piece of the text becomes, by where it starts: the end of the piece is the key of {@code ends}. */
        private final TreeMap<Integer, String> pieces = new TreeMap<>();

        private final Map<Integer, Integer> ends = new LinkedHashMap<>();
        private final Map<Reference, Boolean> used = new LinkedHashMap<>();

        Resolver(List<String> lines) {
            BitSet code = MarkdownStructure.of(lines).code();
            List<String> body = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Matcher definition = DEFINITION.matcher(lines.get(i));
                boolean isOne = !code.get(i) && lines.get(i).contains("]:") && definition.matches();
                body.add(isOne ? "" : lines.get(i));
                if (isOne) {
                    definitions.set(i);
                    found.add(withoutSpaces(lines.get(i).strip()));
                }
            }
            text = String.join("\n", body) + "\n\n" + String.join("\n\n", found) + "\n";
            moved = found.size();
            count = lines.size();
        }

        /** Between angle brackets an address may have spaces; flexmark does not know that of definitions. */
        private static String withoutSpaces(String definition) {
            int open = definition.indexOf("]:") + 2;
            int start = definition.indexOf('<', open);
            int end = definition.indexOf('>', open);
            return start < 0 || end < start
                    ? definition
                    : definition.substring(0, start)
                            + definition.substring(start, end).replace(" ", "%20")
                            + definition.substring(end);
        }

        ReferenceLinks resolved() {
            Document document = MarkdownParser.full(text)
                    .orElseThrow(() -> new IllegalStateException("the text is nested too deeply"));
            for (Node node : document.getDescendants()) {
                if (node instanceof Reference reference && !isFootnote(reference.getReference())) {
                    used.putIfAbsent(reference, false);
                    replace(reference.getStartOffset(), reference.getEndOffset(), "");
                }
            }
            if (used.size() < moved) {
                throw new IllegalStateException("a line that is no definition was taken for one");
            }
            for (Node node : document.getDescendants()) {
                if (node instanceof LinkRef || node instanceof ImageRef) {
                    resolve((RefNode) node, document);
                }
            }
            List<String> unused = used.entrySet().stream()
                    .filter(entry -> !entry.getValue() && !isComment(entry.getKey()))
                    .map(entry -> "[" + entry.getKey().getReference() + "](" + target(entry.getKey()) + ")")
                    .toList();
            return new ReferenceLinks(written(), definitions, unused);
        }

        /** A definition that leads nowhere and that no link names is a comment, as in {@code [//]: # (text)}. */
        private static boolean isComment(Reference reference) {
            String url = reference.getUrl().toString();
            return url.isEmpty() || url.startsWith("#");
        }

        private static boolean isFootnote(CharSequence label) {
            return label.length() > 0 && label.charAt(0) == '^';
        }

        private void resolve(RefNode node, Document document) {
            Reference reference = node.getReferenceNode(document);
            if (reference == null || isFootnote(reference.getReference()) || !used.containsKey(reference)) {
                return;
            }
            used.put(reference, true);
            Node last = node.getLastChild();
            int end = last == null ? node.getStartOffset() : last.getEndOffset();
            int close = text.indexOf(']', end) + 1;
            replace(close, node.getEndOffset(), "(" + target(reference) + ")");
        }

        private static String target(Reference reference) {
            String url = reference.getUrl().toString();
            boolean plain = !url.isEmpty() && url.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')');
            String title = Escaping.unescapeString(reference.getTitle().toString());
            return (plain ? url : "<" + url + ">")
                    + (title.isEmpty()
                            ? ""
                            : " \""
                                    + title.replace("\\", "\\\\")
                                            .replace("\"", "\\\"")
                                            .replace('\n', ' ') + "\"");
        }

        private void replace(int from, int to, String by) {
            if (from <= to && to <= text.length()) {
                pieces.put(from, by);
                ends.put(from, to);
            }
        }

        /** Returns the changed lines: line breaks within a changed piece stay. */
        private List<String> written() {
            StringBuilder written = new StringBuilder();
            int at = 0;
            int line = 0;
            for (Map.Entry<Integer, String> piece : pieces.entrySet()) {
                int from = piece.getKey();
                int to = ends.getOrDefault(from, from);
                if (from < at) {
                    continue;
                }
                written.append(text, at, from).append(piece.getValue());
                line += breaks(at, from);
                int breaks = breaks(from, to);
                written.append("\n".repeat(breaks));
                if (piece.getValue().isEmpty()) {
                    definitions.set(line, line + Math.max(1, breaks));
                }
                line += breaks;
                at = to;
            }
            written.append(text, at, text.length());
            return List.of(written.toString().split("\n", -1)).subList(0, count);
        }

        private int breaks(int from, int to) {
            return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
        }
    }
}
