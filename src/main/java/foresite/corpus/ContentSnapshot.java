package foresite.corpus;

import foresite.model.ContentImage;
import foresite.model.Diagnostic;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A content folder at one moment. Every text in it is read once: settings, vocabulary, reports, pages and the key of it all
 * come from the same bytes, whatever happens to the files meanwhile. Immutable.
 */
public final class ContentSnapshot {

    static final String SETTINGS = "site.yaml";
    private static final String VOCABULARY = "vocabulary.yaml";
    static final String MESSAGES = "messages.yaml";

    private final ContentListing listing;
    private final List<SourceFile> reports;
    private final List<SourceFile> pages;
    private final Optional<RawFile> settings;
    private final Optional<RawFile> messages;
    private final String vocabulary;
    private final ImageFiles images;
    private final List<Diagnostic> diagnostics;
    private final Key key;

    private ContentSnapshot(ContentListing listing) {
        this.listing = listing;
        reports = sources(listing.reports());
        pages = sources(listing.pages());
        settings = file(SETTINGS);
        messages = file(MESSAGES);
        Optional<RawFile> authority = file(VOCABULARY);
        Told told = new Told(VOCABULARY);
        vocabulary = authority.flatMap(file -> file.text(told)).orElse("");
        images = ImageFiles.of(listing.root(), listing.images());
        diagnostics = new ArrayList<>(listing.diagnostics());
        diagnostics.addAll(told.diagnostics());
        Encoder all = new Encoder();
        all.all(listing.diagnostics(), DiagnosticCodec::encode);
        for (Optional<RawFile> file : List.of(settings, authority, messages)) {
            all.key(file.map(RawFile::key).orElse(Key.NONE));
        }
        for (List<SourceFile> files : List.of(reports, pages)) {
            all.all(files, (to, file) -> to.text(file.name()).key(file.key()));
        }
        key = all.key(images.key()).toKey();
    }

    /**
     * Reads a content folder.
     *
     * @throws IOException if the folder cannot be listed; problems of single files are diagnostics
     */
    public static ContentSnapshot of(Path content) throws IOException {
        return of(content, Set.of());
    }

    /**
     * Reads a content folder.
     *
     * @param skipped folders that may be within it and are not part of it, such as that of the built site
     * @throws IOException if the folder cannot be listed; problems of single files are diagnostics
     */
    public static ContentSnapshot of(Path content, Set<Path> skipped) throws IOException {
        return new ContentSnapshot(ContentListing.of(content, skipped));
    }

    private List<SourceFile> sources(List<Path> files) {
        return files.parallelStream()
                .map(path -> new SourceFile(
                        PathList.name(listing.root(), path), RawFile.read(path, listing.root(), RawFile.MAX_BYTES)))
                .toList();
    }

    private Optional<RawFile> file(String name) {
        Path path = listing.root().resolve(name);
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(RawFile.read(path, listing.root(), RawFile.MAX_BYTES))
                : Optional.empty();
    }

    /** Returns what tells the content from any other. */
    public Key key() {
        return key;
    }

    /** Returns the text of {@code vocabulary.yaml}; empty where it is missing or cannot be read. */
    public String vocabulary() {
        return vocabulary;
    }

    /** Returns the images of the folder, in the order of their paths. */
    public List<ContentImage> images() {
        return images.images();
    }

    /**
     * Returns the bytes of an image. All images together may be larger than the memory, so each is read a second time.
     *
     * @throws IOException if they are not the bytes that the snapshot was made of
     */
    public byte[] image(String path) throws IOException {
        return images.bytes(listing.root(), path);
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

    /** Returns {@code messages.yaml}, if there is one. */
    Optional<RawFile> messages() {
        return messages;
    }

    /** Returns {@code site.yaml}, if there is one. */
    Optional<RawFile> settings() {
        return settings;
    }

    /** Returns what is wrong with the files themselves, but for what is found when they are understood. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Returns the files with reports, in the order of their names. */
    List<SourceFile> reports() {
        return reports;
    }

    /** Returns the files of pages, in the order of their names. */
    List<SourceFile> pages() {
        return pages;
    }

    ContentListing listing() {
        return listing;
    }
}
