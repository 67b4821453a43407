package foresite.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code foresite}. Exit codes: 0 done; 1 the command failed, or --strict found problems; 2 wrong usage. */
@Command(
        name = "foresite",
        description = "Builds a browsable website from horizon-scanning reports in Markdown.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = ProgramInfo.class,
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            Foresite.Vocabulary.class,
            InitCommand.class,
            Foresite.New.class,
            HelpCommand.class
        },
        footer = {"", "Example:", "  java -jar foresite.jar build --content content --output site-output"})
public final class Foresite extends ConsoleCommand {

    /** {@code foresite vocabulary}: shows and evaluates how names are grouped into concepts. */
    @Command(
            name = "vocabulary",
            description = "Explains how names are grouped into concepts, and suggests changes.",
            subcommands = {EvaluateCommand.class, ExplainCommand.class, SuggestCommand.class, ExportCommand.class},
            footer = {"", "Example:", "  java -jar foresite.jar vocabulary explain \"data privacy\" --content content"})
    static final class Vocabulary extends ConsoleCommand {

        @Override
        public Integer call() {
            throw wrongUsage("Name what to do: evaluate, explain, suggest or export.");
        }
    }

    /** {@code foresite new}: adds a report or a digest. */
    @Command(
            name = "new",
            description = "Adds a report or a digest to a content folder.",
            subcommands = {NewReportCommand.class, NewDigestCommand.class},
            footer = {"", "Example:", "  java -jar foresite.jar new report \"Robots learn to fold laundry\""})
    static final class New extends ConsoleCommand {

        @Override
        public Integer call() {
            throw wrongUsage("Name what to add: report or digest.");
        }
    }

    @Option(names = "--licenses", description = "List the licences of this program and of the libraries in its jar.")
    private boolean licences;

    public static void main(String[] arguments) throws InterruptedException {
        // Letters that are lost here would reach a second JVM as other letters.
        if (LocaleCheck.areComplete(arguments) && TunedJvm.isWanted(arguments)) {
            TunedJvm.run(arguments).ifPresent(System::exit);
        }
        TunedJvm.endWithFirst();
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs a command line and returns its exit code. */
    static int run(PrintWriter output, PrintWriter errors, String... arguments) {
        PrintWriter out = new ConsoleWriter(output);
        PrintWriter err = new ConsoleWriter(errors);
        if (!LocaleCheck.areComplete(arguments)) {
            err.println("foresite: an argument has letters that this locale does not know; set LC_ALL=C.UTF-8.");
            return 2;
        }
        CommandLine line = new CommandLine(new Foresite()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, result) -> report(failure, err));
        try {
            int exit = line.execute(arguments);
            if (out.checkError()) {
                err.println("foresite: standard output cannot be written; is the disk full, or was it closed?");
                return exit == 0 ? 1 : exit;
            }
            return exit;
        } catch (StackOverflowError | OutOfMemoryError e) {
            // picocli's handler receives only exceptions.
            return report(e, err);
        }
    }

    private static int report(Throwable failure, PrintWriter err) {
        err.println("foresite: " + ConsoleWriter.line(FailureMessage.of(failure)));
        return 1;
    }

    @Override
    public Integer call() throws IOException {
        if (!licences) {
            throw wrongUsage("Name a command, such as 'build'.");
        }
        ProgramInfo.licences().forEach(out()::println);
        return 0;
    }
}
