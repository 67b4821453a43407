package foresite.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The output folder holds files of others and none of Foresite's; the message names some, and says what to do. */
public final class StrangersException extends IOException {

    private static final long serialVersionUID = 1L;

    StrangersException(Path folder, List<String> others) {
        super("'" + folder.getFileName() + "' contains files that Foresite did not write ('" + others.get(0) + "'"
                + (others.size() == 1 ? "" : " and " + (others.size() - 1) + " more")
                + "); name another folder with --output, or, to keep them beside the site, use --force");
    }
}
