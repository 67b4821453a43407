package foresite.model;

/**
 * An image file of the content folder.
 *
 * @param path below the content folder, with {@code /} between its parts
 * @param width in CSS pixels, as it is shown; 0 when the file does not say
 * @param height in CSS pixels, as it is shown; 0 when the file does not say
 * @param bytes the size of the file; 0 when it cannot be published
 * @param problem why it cannot be published, as the end of a sentence; empty when it can
 */
public record ContentImage(String path, int width, int height, int bytes, String problem) {

    /** Returns whether the image may be published. */
    public boolean isUsable() {
        return problem.isEmpty();
    }
}
