package foresite.corpus;

import foresite.state.Key;
import java.nio.file.Path;

/**
 * A file with reports as it lies there.
 *
 * @param name its path below the content folder, as told in diagnostics
 * @param key what tells its content from any other
 */
record SourceFile(String name, RawFile raw, Key key) {

    static SourceFile of(Path content, Path path) {
        RawFile raw = RawFile.of(path);
        return new SourceFile(MarkdownFolder.name(content, path), raw, raw.key());
    }
}
