package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One change, one build; a change during a build, another one. */
@Timeout(120)
final class PreviewIT {

    private static final int PATIENCE = 60;
    private static final int MOMENT = 500;

    @TempDir
    private Path temporary;

    private Path content;
    private final BlockingQueue<NavigableSet<Path>> builds = new LinkedBlockingQueue<>();

    @BeforeEach
    void fill() throws IOException {
        content = temporary.toRealPath().resolve("content");
        Served.write(content, "a.md", "# A");
    }

    private Thread watching(Preview preview) {
        Thread thread = new Thread(() -> {
            try {
                preview.build();
                preview.watch();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private Preview preview(Rebuild build) throws IOException {
        return Preview.of(build, content.resolve("out"), List.of(content), List.of(), words -> {});
    }

    private NavigableSet<Path> next() throws InterruptedException {
        NavigableSet<Path> edits = builds.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(edits).as("a build").isNotNull();
        return edits;
    }

    @Test
    void theFirstBuildIsOfEverythingTheNextOfWhatHasChanged() throws Exception {
        try (Preview preview = preview((edits, drafts) -> {
            builds.add(edits);
            // What a build writes must not lead to another.
            Served.write(content, "out/index.html", "x");
            return new Rebuild.Published(Set.of(), List.of());
        })) {
            watching(preview);
            assertThat(next()).isEmpty();
            Files.writeString(content.resolve("a.md"), "# A, longer");
            assertThat(next()).containsExactly(content.resolve("a.md"));
            assertThat(builds.poll(1, TimeUnit.SECONDS)).isNull();
        }
    }

    @Test
    void aChangeDuringABuildLeadsToAnotherOneAfterIt() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        try (Preview preview = preview((edits, drafts) -> {
            builds.add(edits);
            await(changed);
            return new Rebuild.Published(Set.of(), List.of());
        })) {
            watching(preview);
            next();
            Served.write(content, "b.md", "# B");
            assertThat(builds).isEmpty();
            changed.countDown();
            assertThat(next()).contains(content.resolve("b.md"));
        }
    }

    @Test
    void whatAFailedBuildHasNotShownIsBuiltWithTheNext() throws Exception {
        try (Preview preview = preview((edits, drafts) -> {
            builds.add(edits);
            return edits.isEmpty() || edits.size() > 1
                    ? new Rebuild.Published(Set.of(), List.of())
                    : new Rebuild.Failed("no", List.of());
        })) {
            watching(preview);
            next();
            Served.write(content, "b.md", "# B");
            assertThat(next()).containsExactly(content.resolve("b.md"));
            Served.write(content, "c.md", "# C");
            assertThat(next()).containsExactly(content.resolve("b.md"), content.resolve("c.md"));
            Served.write(content, "d.md", "# D");
            assertThat(next()).containsExactly(content.resolve("d.md"));
        }
    }

    @Test
    void closingEndsTheWatchWhenTheBuildIsDone() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        Preview preview = preview((edits, drafts) -> {
            started.countDown();
            await(goOn);
            finished.countDown();
            return new Rebuild.Published(Set.of(), List.of());
        });
        Thread thread = watching(preview);
        await(started);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(preview::close);
        // Less than a close waits for at most.
        Thread.sleep(MOMENT);
        assertThat(closing).isNotDone();
        goOn.countDown();
        closing.get(PATIENCE, TimeUnit.SECONDS);
        await(finished);
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE));
        assertThat(thread.isAlive()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
