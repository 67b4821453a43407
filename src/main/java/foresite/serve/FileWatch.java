package foresite.serve;

import java.io.IOException;
import java.util.Optional;

/** Waits for files to change. */
interface FileWatch extends AutoCloseable {

    /** A change is complete after this long without another, in milliseconds: editors save in several steps. */
    int QUIET_MILLIS = 150;

    /** After this many changes without such a pause, a build starts anyway. */
    int MOST_ROUNDS = 40;

    /**
     * Waits until something has changed since the last call, or since the start, and no more changes follow.
     *
     * @return the changes, at least one; empty when the watch has been closed
     * @throws IOException if the folders cannot be watched any longer
     */
    Optional<Edits> await() throws IOException, InterruptedException;

    /** Ends the waiting. Any thread may call this. */
    @Override
    void close();
}
