package foresite.export;

import java.util.function.Supplier;

/** A file of data for the site's own scripts: a script that gives its data to one function, since no data loads from disk. */
final class DataPart {

    private DataPart() {}

    /**
     * Returns a part.
     *
     * @param name by which {@code site.js} asks for it
     */
    static ExportFile of(String path, String name, Supplier<Object> data) {
        // JSON is a script but for two line separators; no part may end a script element either.
        return ExportFile.text(
                path,
                () -> "window.foresitePart(\"" + name + "\","
                        + JsonData.JSON
                                .writeValueAsString(data.get())
                                .replace("</", "<\\/")
                                .replace("\u2028", "\\u2028")
                                .replace("\u2029", "\\u2029")
                        + ");\n");
    }
}
