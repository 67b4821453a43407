package foresite.cli;

import foresite.model.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress: on a terminal a bar with count and remaining time, otherwise one line for each phase. */
final class ProgressPrinter implements Progress, AutoCloseable {

    private static final int UPDATE_MILLIS = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private volatile @Nullable ProgressBar bar;

    private ProgressPrinter(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressPrinter on(PrintWriter out) {
        return new ProgressPrinter(out, isTerminal());
    }

    static ProgressPrinter silent() {
        return new ProgressPrinter(new PrintWriter(Writer.nullWriter()), false);
    }

    /** From Java 22 on, there is always a console, which reports whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
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
