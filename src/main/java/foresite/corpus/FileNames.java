package foresite.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file or folder of the content says: what it is for, and whether it can be used at all. */
final class FileNames {

    /** The files beside the folders of reports and pages. */
    static final List<String> YAML = List.of("site.yaml", "vocabulary.yaml", "messages.yaml");

    /** The folders that are read. */
    static final List<String> FOLDERS = List.of("digests", "pages");

    /** What browsers show (see MDN, "Image file type and format guide"). */
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    private static final Pattern README = Pattern.compile("readme\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);

    /**
     * Control characters, half surrogates, the two line separators, and what changes the direction of the text around it
     * (Unicode Standard Annex 9): such a name does not look like what it is. U+FFFD is what Java puts in place of bytes
     * that are not UTF-8, so that two files could seem to have one name.
     */
    private static final Pattern HOSTILE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFD}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    /** The text of a folder, perhaps with a language: {@code pumps/index.fr.md}. */
    private static final Pattern INDEX = Pattern.compile(
            "(?!digests/[^/]+$)(.+)/_?index((?:\\.\\p{Alpha}{2,3}(?:-\\w+)?)?)\\.(?:md|markdown)",
            Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** Returns the last part of a path. */
    static String of(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Returns whether a name, or a path, has characters that no file of a site may have in its name. */
    static boolean isHostile(String name) {
        return HOSTILE.matcher(name).find();
    }

    /** Returns a name with an escape such as {@code \\u000A} in place of each character that it may not have. */
    static String escaped(String name) {
        return HOSTILE.matcher(name)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04X", (int) found.group().charAt(0)));
    }

    static boolean isHidden(Path path) {
        return of(path).startsWith(".");
    }

    static boolean isMarkdown(Path path) {
        String name = of(path).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    /** Returns whether a file is an image, by the ending of its name. */
    static boolean isImage(String name) {
        return IMAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns whether a file is a note on the content, which most content folders have. */
    static boolean isReadme(Path path) {
        return README.matcher(of(path)).matches();
    }

    /**
     * Returns the name that a report has from its file: without folders and ending. A file such as {@code pumps/index.md},
     * which Hugo calls a leaf bundle, has the name of its folder. A backslash is part of a name.
     */
    static String base(String file) {
        String path = known(file);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the path that a report is known by: without the ending, and without {@code /index}. */
    static String known(String file) {
        Matcher index = INDEX.matcher(file);
        int dot = file.lastIndexOf('.');
        return index.matches() ? index.group(1) + index.group(2) : file.substring(0, dot < 0 ? file.length() : dot);
    }
}
