package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a stranger writes is read without a failure, in time, and the same way each time and at every size of the
 * stack. {@code mvn verify} spends a few seconds on it; {@code -Dforesite.fuzz.seconds=3600} an hour. A failure names the
 * seed; {@code -Dforesite.fuzz.seed} begins there.
 */
final class FuzzIT {

    private static final int SECONDS = Integer.getInteger("foresite.fuzz.seconds", 7);
    private static final long FIRST_SEED = Long.getLong("foresite.fuzz.seed", 1);

    /** What a thread has if nothing else is said; Foresite makes none with less. */
    private static final long SMALL_STACK = 1024 * 1024;

    private static final long LARGE_STACK = 16 * 1024 * 1024;

    /** Processor time for one text; the slowest of a million took less than a second. */
    private static final long MAX_CPU_MILLIS = 4_000;

    /** Time on the clock for one text, on a machine that does much else; a text that takes so long never ends. */
    private static final long MAX_WAIT_MILLIS = 60_000;

    /** What is read of a text may be so many times as long, and so much longer than that. */
    private static final int MAX_GROWTH = 100;

    private static final int MAX_MORE = 2_000_000;

    /** A text with these signs may be code, which hides nothing, or a comment of its own. */
    private static final Pattern MAY_SHOW_COMMENTS = Pattern.compile("[`~<\\\\%]");

    private static final String SECRET = "zqsecretzq";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void anyTextIsReadAndDoesNoHarm(FuzzTarget target) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L / FuzzTarget.values().length;
        long seed = FIRST_SEED;
        while (seed == FIRST_SEED || System.nanoTime() < end) {
            check(target, seed++);
        }
        System.out.println("Fuzzing " + target + ": " + (seed - FIRST_SEED) + " texts");
    }

    private void check(FuzzTarget target, long seed) {
        FuzzedText fuzzed = new FuzzedText(seed);
        String text = fuzzed.of(target.seeds());
        boolean isReport = target == FuzzTarget.REPORT || target == FuzzTarget.PAGES;
        boolean draft = isReport && fuzzed.below(8) == 0;
        boolean comment = isReport
                && !draft
                && !text.isBlank()
                && !MAY_SHOW_COMMENTS.matcher(text).find();
        if (draft) {
            text = "---\ndraft: true\n---\n" + text + SECRET + fuzzed.of(List.of("# " + SECRET + "\n"));
        } else if (comment) {
            text += "\n\n<!-- " + SECRET + " -->\n\n" + fuzzed.of(List.of("More text.\n"));
        }
        String name = target + " seed " + seed;
        String read = read(target, text, SMALL_STACK, name);
        assertThat(read.length()).as(name).isLessThan(MAX_GROWTH * text.length() + MAX_MORE);
        assertThat(read(target, text, LARGE_STACK, name)).as(name).isEqualTo(read);
        if (draft || comment) {
            assertThat(read).as(name).doesNotContainIgnoringCase(SECRET);
        }
        if (target == FuzzTarget.PAGES || target == FuzzTarget.SITE) {
            for (String file : read.substring(1).split(FuzzTarget.FILE, -1)) {
                String[] pathAndText = file.split("\n", 2);
                HarmlessFile.check(pathAndText[0], pathAndText[1], name);
            }
        }
    }

    /** Reads a text on a thread with a stack of a size, and measures that thread's processor time alone. */
    private String read(FuzzTarget target, String text, long stack, String name) {
        String[] read = new String[1];
        Throwable[] thrown = new Throwable[1];
        long[] nanos = new long[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        read[0] = target.read(folder, text);
                    } catch (Throwable e) {
                        thrown[0] = e;
                    }
                    nanos[0] = THREADS.getCurrentThreadCpuTime();
                },
                "fuzzed",
                stack);
        thread.start();
        try {
            thread.join(MAX_WAIT_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        if (thread.isAlive()) {
            AssertionError hangs = new AssertionError(name + " does not end");
            hangs.setStackTrace(thread.getStackTrace());
            throw hangs;
        }
        if (thrown[0] != null) {
            throw new AssertionError(name, thrown[0]);
        }
        assertThat(nanos[0] / 1_000_000)
                .as("milliseconds of processor time, " + name)
                .isLessThan(MAX_CPU_MILLIS);
        return read[0];
    }
}
