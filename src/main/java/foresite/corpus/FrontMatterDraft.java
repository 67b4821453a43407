package foresite.corpus;

import foresite.model.Fact;
import foresite.model.Passage;
import foresite.model.Problem;
import foresite.text.SpokenLanguage;
import foresite.text.XmlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Front matter while its entries are sorted by what their keys mean. Not for use by several threads. */
final class FrontMatterDraft {

    private final FrontKeys keys;
    private final Told told;
    private final Set<String> seen = new HashSet<>();
    private final Map<FrontField, List<FrontMatter.Value>> texts = new EnumMap<>(FrontField.class);
    private final Map<FrontField, List<String>> lists = new EnumMap<>(FrontField.class);
    private final Map<String, Set<String>> facts = new LinkedHashMap<>();
    private final Map<String, Line> unknown = new LinkedHashMap<>();

    FrontMatterDraft(FrontKeys keys, Told told) {
        this.keys = keys;
        this.told = told;
    }

    FrontMatter read(HeadEntries head, Line at) {
        head.entries().forEach(this::entry);
        Map<FrontField, FrontMatter.Value> values = new EnumMap<>(FrontField.class);
        texts.forEach((field, found) -> values.put(field, chosen(field, found)));
        String unread = head.unread().stream().map(line -> line.text() + "\n").collect(Collectors.joining());
        return new FrontMatter(
                values,
                lists,
                facts.entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), List.copyOf(fact.getValue())))
                        .toList(),
                unread.isBlank() ? List.of() : List.of(new Passage("Front matter", unread)),
                unknown,
                DraftMark.isOn(head.entries(), keys),
                at);
    }

    private void entry(HeadEntry entry) {
        Optional<FrontField> field = keys.field(entry.key());
        if (!seen.add(entry.key())) {
            told.tell(
                    Problem.BAD_FRONT_MATTER,
                    entry.at(),
                    "the key " + Told.quote(entry.key()) + " is given a second time; "
                            + (field.filter(FrontField::isText).isPresent()
                                    ? "the first one counts"
                                    : "the values of both are read"));
        }
        if (field.isEmpty()) {
            unknown.putIfAbsent(XmlText.of(entry.key()), entry.at());
            fact(entry.key(), entry.value());
        } else if (field.get().isList()) {
            lists.computeIfAbsent(field.get(), none -> new ArrayList<>()).addAll(HeadValue.names(entry.value()));
        } else if (field.get().isText()) {
            text(field.get(), entry);
        } else if (field.get() == FrontField.FACT || field.get() == FrontField.STATUS) {
            fact(entry.key(), entry.value());
        }
    }

    /** Adds a value to those that one text is chosen from; {@code published} is a date or a mark. */
    private void text(FrontField field, HeadEntry entry) {
        String said = field == FrontField.LINK ? HeadValue.address(entry.value()) : HeadValue.text(entry.value());
        String address = field == FrontField.LINK ? NameText.address(said) : "";
        String text = address.isEmpty() ? said : address;
        boolean mark = keys.means(entry.key(), FrontField.PUBLISHED)
                && WrittenDate.of(text).isEmpty();
        boolean path = field == FrontField.LINK && text.startsWith("/");
        if (field == FrontField.TITLE || field == FrontField.SUMMARY) {
            reportComment(entry, text);
        }
        if (!text.isEmpty() && !mark && !path) {
            texts.computeIfAbsent(field, none -> new ArrayList<>())
                    .add(new FrontMatter.Value(XmlText.of(entry.key()), text, entry.at()));
        }
    }

    /** A title may have a # in it; to YAML it ends there. */
    private void reportComment(HeadEntry entry, String text) {
        String line = entry.at().text();
        int hash = line.indexOf(" #");
        if (!text.isEmpty()
                && hash > 0
                && line.substring(0, hash).stripTrailing().endsWith(text)) {
            told.tell(
                    Problem.BAD_FRONT_MATTER,
                    entry.at(),
                    "the key " + Told.quote(entry.key()) + ": a # outside quotation marks starts a comment; read as "
                            + Told.quote(text));
        }
    }

    private void fact(String key, JsonNode value) {
        HeadValue.texts(value).forEach(text -> fact(key, text));
    }

    private void fact(String key, String text) {
        facts.computeIfAbsent(XmlText.of(key), none -> new LinkedHashSet<>()).add(text);
    }

    /** Returns the value that can be used and whose key counts before the others; the others are facts. */
    private FrontMatter.Value chosen(FrontField field, List<FrontMatter.Value> found) {
        FrontMatter.Value chosen = found.stream()
                .min(Comparator.comparing((FrontMatter.Value value) -> !isUsable(field, value.text()))
                        .thenComparing(value -> keys.place(value.key(), field)))
                .orElseThrow();
        for (FrontMatter.Value value : found) {
            if (!isSame(field, value.text(), chosen.text())) {
                fact(value.key(), value.text());
            }
        }
        return chosen;
    }

    private static boolean isUsable(FrontField field, String text) {
        return switch (field) {
            case DIGEST -> WrittenDate.of(text).isPresent();
            case LINK -> !Links.of(text).shown().isEmpty();
            case LANG -> SpokenLanguage.tag(text).isPresent();
            default -> true;
        };
    }

    private static boolean isSame(FrontField field, String text, String chosen) {
        return text.equals(chosen)
                || (field == FrontField.DIGEST
                        && WrittenDate.of(text).isPresent()
                        && WrittenDate.of(text).equals(WrittenDate.of(chosen)));
    }
}
