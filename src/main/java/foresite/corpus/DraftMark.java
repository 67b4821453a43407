package foresite.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from the head and the path of a file whether its author hid it. */
final class DraftMark {

    /** What {@code status:} says of a text that is not published; words of WordPress, Ghost and Notion. */
    private static final Set<String> UNPUBLISHED = Set.of(
            "draft",
            "private",
            "pending",
            "future",
            "scheduled",
            "trash",
            "auto draft",
            "unpublished",
            "not published",
            "hidden",
            "brouillon",
            "entwurf",
            "borrador");

    /** Folders for what is not to be published: Jekyll's, and as people name theirs. */
    private static final Pattern FOLDER =
            Pattern.compile("(?:^|.*/)(?:_?drafts?|entwürfe|brouillons|borradores)/.*", Pattern.CASE_INSENSITIVE);

    private DraftMark() {}

    /** Tells whether a file lies in a folder of drafts. */
    static boolean isInFolder(String file) {
        return FOLDER.matcher(file).matches();
    }

    static boolean isOn(List<HeadEntry> entries, FrontKeys keys) {
        return entries.stream().anyMatch(entry -> hides(entry.key(), HeadValue.text(entry.value()), keys));
    }

    /** In doubt a text is hidden: one that is missing is soon found, and one that is published cannot be taken back. */
    static boolean hides(String key, String value, FrontKeys keys) {
        if (value.isEmpty()) {
            return false;
        }
        if (keys.means(key, FrontField.DRAFT)) {
            return !HeadValue.isNo(value);
        }
        if (keys.means(key, FrontField.PUBLISHED)) {
            return HeadValue.isNo(value);
        }
        String state = value.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return keys.means(key, FrontField.STATUS) && UNPUBLISHED.contains(state);
    }
}
