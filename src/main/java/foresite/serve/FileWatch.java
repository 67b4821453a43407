package foresite.serve;

import java.io.IOException;
import java.util.Optional;

/** Waits for files to change. */
interface FileWatch extends AutoCloseable {

    /** So long must nothing change before a change counts as done, in milliseconds: an editor saves in several steps. */
    int QUIET_MILLIS = 150;

    /** After so many changes with less quiet between them than that, what has come is built all the same. */
    int MOST_ROUNDS = 40;

    /**
     * Waits until something has changed since the last call, or since the start, and quiet has come again.
     *
     * @return the changes, never empty ones; empty when the watch has been closed
     * @throws IOException if it cannot be watched any longer
     */
    Optional<Edits> await() throws IOException, InterruptedException;

    /** Ends the waiting, from any thread. */
    @Override
    void close();
}
