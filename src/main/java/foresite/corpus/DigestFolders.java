package foresite.corpus;

import foresite.model.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the digests of a content folder lie, and which ids its reports have. Immutable but for what others write.
 *
 * @param base the folder below which reports are read
 * @param byCode the folders named by a digest's code, by that code
 * @param ids the names of all files of reports, without their endings and in lower case
 * @param shelves codes that are no dates
 */
public record DigestFolders(Path base, Map<String, Path> byCode, Set<String> ids, Set<String> shelves) {

    /**
     * Looks through a content folder.
     *
     * @param content the folder as it was named, which the folders of digests are named by
     */
    public static DigestFolders of(Path content, ContentSnapshot snapshot, Settings settings) {
        ContentListing listing = snapshot.listing();
        boolean flat =
                listing.base().equals(listing.root()) && !listing.reports().isEmpty();
        TreeMap<String, Path> byCode = new TreeMap<>();
        for (Path folder : listing.folders()) {
            Path named = content.resolve(listing.root().relativize(folder));
            TitleLine.digestCode(FileNames.of(folder)).ifPresent(code -> byCode.putIfAbsent(code, named));
        }
        Set<String> ids = snapshot.reports().stream()
                .map(file -> FileNames.base(file.name()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new DigestFolders(
                flat ? content : content.resolve("digests"),
                byCode,
                ids,
                Shelves.among(byCode.keySet(), settings).keySet());
    }

    /** Returns the code that a digest's date stands for, if it is one: {@code 20250810} or {@code 2025-08-10}. */
    public static Optional<String> code(String written) {
        return TitleLine.digestCode(written);
    }

    /** Returns the code of the newest digest that has a folder and is no shelf. */
    public Optional<String> newest() {
        return byCode.keySet().stream().filter(code -> !shelves.contains(code)).reduce((earlier, later) -> later);
    }

    /** Returns the folder of a digest, which may not be there yet; it lies in a folder of its year where others do. */
    public Path of(String code) {
        Path folder = byCode.get(code);
        if (folder != null) {
            return folder;
        }
        boolean byYear = byCode.entrySet().stream()
                .anyMatch(each -> each.getValue()
                        .resolveSibling("")
                        .endsWith(each.getKey().substring(0, 4)));
        return (byYear ? base.resolve(code.substring(0, 4)) : base).resolve(code);
    }

    /** Tells whether a report has that id already, whatever the case of its letters. */
    public boolean isTaken(String id) {
        return ids.contains(id.toLowerCase(Locale.ROOT));
    }
}
