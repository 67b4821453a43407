package foresite.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Protects files and folders in the output folder that Foresite did not write. */
public final class ForeignFiles {

    /** A branch for GitHub Pages starts with this file and what git keeps; a site may be built around it. */
    private static final String DOMAIN = "CNAME";

    private ForeignFiles() {}

    /**
     * Refuses a folder that contains files, none of them written by Foresite. Changes nothing.
     *
     * @throws IOException if there is more than a domain's name and files whose names start with a dot, or if the folder
     *     cannot be listed
     */
    public static void refuse(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path real = folder.toRealPath();
        List<String> others;
        try (Stream<Path> entries = Files.list(real)) {
            others = entries.filter(entry -> !FolderListing.isHidden(entry))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(DOMAIN))
                    .sorted()
                    .toList();
        }
        // Checked last, since another build may be running: it writes its list before it moves a file.
        if (!others.isEmpty() && !new Manifest(real).exists()) {
            throw new IOException("'" + real.getFileName() + "' contains files that Foresite did not write ('"
                    + others.get(0) + "'" + (others.size() == 1 ? "" : " and " + (others.size() - 1) + " more")
                    + "); name another folder with --output, or, to keep them beside the site, use --force");
        }
    }

    /**
     * Refuses to replace a foreign file by a folder, or a foreign folder by a file.
     *
     * @param known the files that Foresite wrote
     * @param coming the files to be written
     * @throws IOException if there is such a file or folder; nothing has been changed
     */
    static void refuseInTheWay(Path folder, FolderListing present, Set<String> known, Set<String> coming)
            throws IOException {
        for (String path : coming) {
            Optional<String> file = FolderListing.parents(path)
                    .filter(above -> present.files().containsKey(above) && !known.contains(above))
                    .findFirst();
            if (file.isPresent()) {
                throw inTheWay(folder, "folder", file.get(), "file", file.get());
            }
            Optional<String> within =
                    present.folders().contains(path) ? foreignWithin(path, present, known) : Optional.empty();
            if (within.isPresent()) {
                String what = present.folders().contains(within.get()) ? "folder" : "file";
                throw inTheWay(folder, "file", path, what, within.get());
            }
        }
    }

    /** Returns a foreign file in a folder, or an empty folder: Foresite leaves none, since it removes them with a file. */
    private static Optional<String> foreignWithin(String path, FolderListing present, Set<String> known) {
        Set<String> files = present.files().keySet();
        Stream<String> foreign = files.stream().filter(file -> file.startsWith(path + "/") && !known.contains(file));
        Stream<String> empty = present.folders().stream()
                .filter(each -> each.equals(path) || each.startsWith(path + "/"))
                .filter(each -> files.stream().noneMatch(file -> file.startsWith(each + "/")));
        return Stream.concat(foreign, empty).sorted().findFirst();
    }

    private static IOException inTheWay(Path folder, String kind, String path, String foreignKind, String foreign) {
        return new IOException("the site needs the " + kind + " '" + path + "', but '" + folder + "' contains the "
                + foreignKind + " '" + foreign + "', which Foresite did not write; move it away");
    }
}
