package foresite.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code foresite}. Exit codes: 0 done; 1 the build failed, or diagnostics under --strict; 2 wrong usage. */
@Command(
        name = "foresite",
        description = "Builds a browsable website from horizon-scanning reports in Markdown.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            VocabularyCommand.class,
            InitCommand.class,
            NewCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Example:", "  java -jar foresite.jar build --content content --output site-output"})
public final class Foresite implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--licenses", description = "List the licences of this program and of the libraries in its jar.")
    private boolean licences;

    public static void main(String[] arguments) throws InterruptedException {
        // A second JVM would be given other letters in place of those that are lost.
        if (Legible.are(arguments) && ShortRun.isWanted(arguments)) {
            ShortRun.run(arguments).ifPresent(System::exit);
        }
        ShortRun.endWithTheFirst();
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs a command line and returns its exit code. */
    static int run(PrintWriter output, PrintWriter errors, String... arguments) {
        PrintWriter out = new ConsoleWriter(output);
        PrintWriter err = new ConsoleWriter(errors);
        if (!Legible.are(arguments)) {
            err.println("foresite: an argument has letters that this locale does not know; set LC_ALL=C.UTF-8.");
            return 2;
        }
        CommandLine line = new CommandLine(new Foresite()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            err.println("foresite: " + Printable.line(Failure.sentence(failure)));
            return 1;
        });
        try {
            int exit = line.execute(arguments);
            if (out.checkError()) {
                err.println(
                        "foresite: standard output cannot be written; is the disk full, or has" + " its reader ended?");
                return exit == 0 ? 1 : exit;
            }
            return exit;
        } catch (StackOverflowError e) {
            // picocli hands over exceptions only.
            err.println("foresite: the work does not end; does a template extend or include itself?");
            return 1;
        } catch (OutOfMemoryError e) {
            err.println("foresite: there is not enough memory; allow more with java -Xmx4g -jar foresite.jar …");
            return 1;
        }
    }

    @Override
    public void run() {
        if (licences) {
            try {
                LicenceList.lines().forEach(spec.commandLine().getOut()::println);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command, such as 'build'.");
    }
}
