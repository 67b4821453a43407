package foresite.cli;

import foresite.build.BuildFailure;
import foresite.build.SiteBuild;
import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.DigestFolders;
import foresite.corpus.SettingsFile;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.text.Slug;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** New reports of a content folder. Each gets its own file, and none replaces another. */
final class NewReports {

    private final Path content;
    private final ContentSnapshot snapshot;
    private final Settings settings;
    private final DigestFolders folders;
    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private NewReports(Path content, ContentSnapshot snapshot, Settings settings, DigestFolders folders) {
        this.content = content;
        this.snapshot = snapshot;
        this.settings = settings;
        this.folders = folders;
    }

    static NewReports in(Path content) throws IOException {
        SiteBuild.requireContent(content);
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        Settings settings = SettingsFile.read(snapshot).settings();
        return new NewReports(content, snapshot, settings, DigestFolders.of(content, snapshot, settings));
    }

    Settings settings() {
        return settings;
    }

    DigestFolders folders() {
        return folders;
    }

    /**
     * Checks that a digest contains none of some reports yet, as when the same data are imported twice.
     *
     * @param file where the reports are from, for the message
     */
    void requireNew(String digest, List<Report> reports, Path file) {
        List<Report> present = CorpusReader.readFolder(snapshot, content.relativize(folders.of(digest)), settings);
        for (Report report : reports) {
            present.stream().filter(each -> isSame(each, report)).findFirst().ifPresent(same -> {
                throw new BuildFailure(file + ": the report '" + report.title() + "' exists already as '"
                        + same.at().file() + "', so nothing was written; remove that file, or remove the report from"
                        + " the data");
            });
        }
    }

    /** Titles count only where a link is missing: in some series all articles have the same title. */
    private static boolean isSame(Report one, Report other) {
        String link = one.link().original();
        String otherLink = other.link().original().strip();
        boolean known = !link.isEmpty() && !otherLink.isEmpty();
        return known ? link.equals(otherLink) : one.title().equalsIgnoreCase(other.title());
    }

    /**
     * Adds a report that is named after its title, with a number at the end if the name is taken.
     *
     * @return the name
     */
    String add(String digest, String title, String text) {
        String slug = Slug.of(title);
        String id = slug;
        for (int n = 2; isTaken(id); n++) {
            id = slug + "-" + n;
        }
        if (!id.equals(slug)) {
            notes.add("A report named '" + slug + "' exists already, so this one is '" + id
                    + "'; delete it if you meant the other one.");
        }
        put(digest, id, text);
        return id;
    }

    /** Adds a report under the name it was published with. */
    void addNamed(String digest, String id, String text) {
        if (isTaken(id)) {
            throw new BuildFailure("a report '" + id + "' exists already, or is in the data twice; remove it, or remove"
                    + " the ids from the data to get new ones");
        }
        put(digest, id, text);
    }

    private boolean isTaken(String id) {
        return folders.isTaken(id) || ids.contains(id.toLowerCase(Locale.ROOT));
    }

    private void put(String digest, String id, String text) {
        ids.add(id.toLowerCase(Locale.ROOT));
        texts.put(folders.of(digest).resolve(id + ".md"), text);
    }

    /** Writes the added reports, and prints their files and the names that differ from their titles. */
    void write(PrintWriter out) throws IOException {
        NewFiles.write(texts);
        texts.keySet().forEach(path -> out.println("Wrote " + path));
        notes.forEach(out::println);
    }
}
