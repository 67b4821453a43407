package foresite.cli;

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

/** New reports of a content folder: each gets a file of its own, and none takes the place of another. */
final class NewReports {

    private final Path content;
    private final ContentSnapshot snapshot;
    private final Settings settings;
    private final DigestFolders folders;
    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> renamed = new ArrayList<>();

    private NewReports(Path content, ContentSnapshot snapshot, Settings settings, DigestFolders folders) {
        this.content = content;
        this.snapshot = snapshot;
        this.settings = settings;
        this.folders = folders;
    }

    static NewReports in(Path content) throws IOException {
        ContentFolder.check(content);
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

    /** Returns the reports that the folder of a digest holds already. */
    List<Report> present(String digest) {
        Path folder = content.relativize(folders.of(digest));
        return CorpusReader.readFolder(snapshot, folder, settings);
    }

    /**
     * Adds a report that is named after its title, with a number behind it when the name is taken.
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
            renamed.add("A report named '" + slug + "' exists already, so this one is '" + id
                    + "'; delete it if you meant the other one.");
        }
        put(digest, id, text);
        return id;
    }

    /** Adds a report that has a name already, under which it was published. */
    void addNamed(String digest, String id, String text) {
        if (isTaken(id)) {
            throw new BuildFailure("a report '" + id + "' is already there, or twice in the data; remove it, or leave"
                    + " out the ids to get further ones");
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

    /** Writes what was added and says so, and which names had to differ from their titles. */
    void write(PrintWriter out) throws IOException {
        NewFiles.write(texts);
        texts.keySet().forEach(path -> out.println("Wrote " + path));
        renamed.forEach(out::println);
    }
}
