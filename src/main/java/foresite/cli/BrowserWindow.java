package foresite.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Shows an address in the reader's own browser, by the command that each system has for it. */
final class BrowserWindow {

    /** A command that fails does so at once; one that goes on has become the browser. In seconds. */
    private static final int FAILS_WITHIN = 2;

    private BrowserWindow() {}

    /** Opens an address, or says that it cannot. */
    static void open(String address, PrintWriter err) throws InterruptedException {
        List<String> command = command(System.getProperty("os.name", ""), address);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(FAILS_WITHIN, TimeUnit.SECONDS) || process.exitValue() == 0) {
                return;
            }
        } catch (IOException e) {
            // There is no such command.
        }
        err.println("No browser can be opened by '" + command.get(0) + "'; open " + address + " yourself.");
    }

    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
