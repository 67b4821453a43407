package foresite.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Keeps a folder for one build at a time, within this JVM and among others. The system gives it back when a process ends,
 * however it ends. The file that is locked stays: if it were taken away, two builds could hold two files of its name.
 */
final class FolderLock implements AutoCloseable {

    static final String NAME = ".foresite-lock";

    private static final int PAUSE_MILLIS = 50;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other build has the folder.
     *
     * @param told hears once that this build waits
     */
    static FolderLock take(Path folder, Consumer<String> told) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            for (boolean first = true; !isLocked(channel); first = false) {
                if (first) {
                    told.accept("another build writes to '" + folder + "'; this one waits for it");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return new FolderLock(channel);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for another build", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
