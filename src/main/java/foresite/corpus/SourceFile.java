package foresite.corpus;

import foresite.state.Key;

/**
 * A Markdown file of the content folder as it was read.
 *
 * @param name its path below the content folder, as diagnostics name it
 * @param key what tells its content from any other
 */
record SourceFile(String name, RawFile raw, Key key) {

    SourceFile(String name, RawFile raw) {
        this(name, raw, raw.key());
    }
}
