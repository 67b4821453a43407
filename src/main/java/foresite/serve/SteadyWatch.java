package foresite.serve;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Is told of changes as long as the system tells, and looks for itself from then on. */
final class SteadyWatch implements FileWatch {

    private final Watched watched;
    private final Consumer<String> words;
    private FileWatch present;
    private boolean closed;

    /** How a watch is opened. */
    @FunctionalInterface
    interface Opening {
        FileWatch open(Watched watched) throws IOException;
    }

    private SteadyWatch(Watched watched, Consumer<String> words, FileWatch present) {
        this.watched = watched;
        this.words = words;
        this.present = present;
    }

    /**
     * Starts to watch.
     *
     * @param first how to watch as long as it can be
     * @param words takes a sentence for the person, if it cannot
     * @throws IOException if the folders cannot even be read
     */
    static SteadyWatch open(Watched watched, Opening first, Consumer<String> words) throws IOException {
        FileWatch present;
        try {
            present = first.open(watched);
        } catch (IOException e) {
            words.accept(sentence(e));
            present = FolderLooks.open(watched);
        }
        return new SteadyWatch(watched, words, present);
    }

    @Override
    public Optional<Edits> await() throws IOException, InterruptedException {
        FileWatch watch = present();
        try {
            return watch.await();
        } catch (IOException e) {
            watch.close();
            words.accept(sentence(e));
            replaceBy(FolderLooks.open(watched));
            // Nobody knows what was missed.
            return Optional.of(Edits.ALL);
        }
    }

    private synchronized FileWatch present() {
        return present;
    }

    private synchronized void replaceBy(FileWatch watch) {
        present = watch;
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
        present.close();
    }
}
