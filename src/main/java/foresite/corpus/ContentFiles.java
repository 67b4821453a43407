package foresite.corpus;

import foresite.model.ContentImage;
import foresite.model.Diagnostic;
import foresite.state.Encoder;
import foresite.state.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a content folder that a build reads, and the key of all that they hold. A change of any of them, and a
 * file more or less, gives another key. Immutable.
 */
public final class ContentFiles {

    /** The files beside the folders of reports and pages. */
    static final List<String> YAML = List.of("site.yaml", "vocabulary.yaml");

    private final Path content;
    private final List<Diagnostic> diagnostics;
    private final List<SourceFile> reports;
    private final ImageFiles images;
    private final Key key;

    private ContentFiles(
            Path content, List<Diagnostic> diagnostics, List<SourceFile> reports, ImageFiles images, Key key) {
        this.content = content;
        this.diagnostics = List.copyOf(diagnostics);
        this.reports = reports;
        this.images = images;
        this.key = key;
    }

    /**
     * Lists a content folder and reads what its reports hold.
     *
     * @throws IOException if the folder cannot be listed; problems of single files are told when they are understood
     */
    public static ContentFiles of(Path content) throws IOException {
        boolean flat = !Files.isDirectory(content.resolve("digests")) && !MisnamedFiles.hasMisnamedDigests(content);
        Path folder = flat ? content : content.resolve("digests");
        MarkdownFolder digests = MarkdownFolder.list(content, folder);
        List<SourceFile> reports = digests.files().parallelStream()
                .map(path -> SourceFile.of(content, path))
                .toList();
        List<Diagnostic> told = new ArrayList<>(digests.diagnostics());
        told.addAll(MisnamedFiles.of(content));
        Encoder all = new Encoder();
        all.all(told, DiagnosticCodec::encode);
        all.all(reports, (to, file) -> to.text(file.name()).key(file.key()));
        for (String name : YAML) {
            Path file = content.resolve(name);
            all.key(Files.exists(file) ? RawFile.of(file).key() : Key.NONE);
        }
        String logo = SettingsFile.read(content).settings().navigation().logo().file();
        all.text(logo)
                .key(
                        logo.isEmpty()
                                ? Key.NONE
                                : RawFile.of(content.resolve(logo)).key());
        Path pages = content.resolve("pages");
        if (Files.isDirectory(pages)) {
            MarkdownFolder own = MarkdownFolder.list(content, pages);
            all.all(own.diagnostics(), DiagnosticCodec::encode);
            all.all(
                    own.files(),
                    (to, path) -> to.text(MarkdownFolder.name(content, path))
                            .key(RawFile.of(path).key()));
        }
        ImageFiles images = ImageFiles.of(content);
        all.key(images.key());
        return new ContentFiles(content, told, reports, images, all.toKey());
    }

    /** Returns what tells the content from any other. */
    public Key key() {
        return key;
    }

    /** Returns the folder. */
    public Path content() {
        return content;
    }

    /** Returns the images of the folder, in the order of their paths. */
    public List<ContentImage> images() {
        return images.images();
    }

    /**
     * Returns the line on which a text is found in a file with reports.
     *
     * @param from the line from which on it is searched
     * @return 0 when it is not found
     */
    public int line(String file, String text, int from) {
        return reports.stream()
                .filter(source -> source.name().equals(file))
                .findFirst()
                .map(source -> source.raw().line(text, from))
                .orElse(0);
    }

    /** Returns what is wrong with the files themselves, but for those of pages. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns the files with reports, in the order of their names. */
    List<SourceFile> reports() {
        return reports;
    }
}
