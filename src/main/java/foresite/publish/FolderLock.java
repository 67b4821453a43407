package foresite.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A lock that lets one build at a time write to a folder, in this JVM and in others. The system releases it when a process
 * ends, for any reason. The locked file stays: if it were deleted, two builds could lock two files of the same name.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = ".foresite-lock";

    private static final int PAUSE_MILLIS = 50;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other build has locked the folder.
     *
     * @param messages gets one sentence if this build has to wait
     */
    static FolderLock take(Path folder, Consumer<String> messages) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            for (boolean first = true; !isLocked(channel); first = false) {
                if (first) {
                    messages.accept("another build writes to '" + folder + "'; this one waits for it");
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
