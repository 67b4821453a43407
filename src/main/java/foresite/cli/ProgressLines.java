package foresite.cli;

import foresite.model.Progress;
import java.io.PrintWriter;
import java.io.Writer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress: a bar with count and time left on a terminal, else a plain line a phase. */
final class ProgressLines implements Progress, AutoCloseable {

    private static final int UPDATE_MILLIS = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private volatile @Nullable ProgressBar bar;

    private ProgressLines(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressLines on(PrintWriter out) {
        return new ProgressLines(out, Terminal.isThere());
    }

    static ProgressLines silent() {
        return new ProgressLines(new PrintWriter(Writer.nullWriter()), false);
    }

    @Override
    public void phase(String name, int total) {
        close();
        if (terminal && total > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else if (!terminal) {
            out.println(total > 0 ? name + ": " + total : name);
        }
    }

    @Override
    public void step(int done) {
        ProgressBar current = bar;
        if (current != null) {
            current.stepBy(done);
        }
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
