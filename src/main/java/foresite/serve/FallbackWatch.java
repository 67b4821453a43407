package foresite.serve;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Uses the events of the system while they arrive; after a failure, checks the files every second instead. */
final class FallbackWatch implements FileWatch {

    private final WatchedFolders watched;
    private final Consumer<String> messages;
    private FileWatch current;
    private boolean closed;

    /** Opens a watch. */
    @FunctionalInterface
    interface Opening {
        FileWatch open(WatchedFolders watched) throws IOException;
    }

    private FallbackWatch(WatchedFolders watched, Consumer<String> messages, FileWatch current) {
        this.watched = watched;
        this.messages = messages;
        this.current = current;
    }

    /**
     * Starts to watch.
     *
     * @param preferred opens the watch that is used until it fails
     * @param messages receives a sentence for the user when it fails
     * @throws IOException if the folders cannot even be read
     */
    static FallbackWatch open(WatchedFolders watched, Opening preferred, Consumer<String> messages) throws IOException {
        FileWatch current;
        try {
            current = preferred.open(watched);
        } catch (IOException e) {
            messages.accept(sentence(e));
            current = PollingWatch.open(watched);
        }
        return new FallbackWatch(watched, messages, current);
    }

    @Override
    public Optional<Edits> await() throws IOException, InterruptedException {
        FileWatch watch = current();
        try {
            return watch.await();
        } catch (IOException e) {
            watch.close();
            messages.accept(sentence(e));
            replaceBy(PollingWatch.open(watched));
            // Changes may have been missed.
            return Optional.of(Edits.ALL);
        }
    }

    private synchronized FileWatch current() {
        return current;
    }

    private synchronized void replaceBy(FileWatch watch) {
        current = watch;
        if (closed) {
            watch.close();
        }
    }

    private static String sentence(IOException reason) {
        return "The system does not report changes (" + reason.getMessage()
                + "); checking for them every second instead. If a limit is the reason, raise it:"
                + " sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512";
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.close();
    }
}
