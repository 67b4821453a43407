package foresite.publish;

import java.io.IOException;

/** Where the bytes of the content folder's images come from. */
@FunctionalInterface
public interface ContentImages {

    /**
     * Returns the bytes of an image.
     *
     * @param path below the content folder
     * @throws IOException if they are not there any more as they were when the site was planned
     */
    byte[] read(String path) throws IOException;
}
