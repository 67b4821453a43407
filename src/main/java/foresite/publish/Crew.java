package foresite.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * As many threads as there are processors, each of which takes the next piece of work when it has done one. A parallel
 * stream hands out a few large portions instead, and one processor waits for the other at the end.
 */
final class Crew {

    private Crew() {}

    /**
     * Does all pieces of work from 0 to {@code count - 1}, in any order. When one fails, no other is begun, and its
     * failure is thrown once every thread has come to rest.
     */
    static void work(int count, IntConsumer piece) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < count && failure.get() == null; i = next.getAndIncrement()) {
                    piece.accept(i);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(worker, "crew-" + i);
            thread.start();
            threads.add(thread);
        }
        worker.run();
        threads.forEach(Crew::join);
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
