package foresite.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code foresite new}: begins a report or a digest. */
@Command(
        name = "new",
        description = "Adds a report or a digest to a content folder.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {NewReportCommand.class, NewDigestCommand.class},
        footer = {"", "Example:", "  java -jar foresite.jar new report \"Robots learn to fold laundry\""})
final class NewCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to begin: report or digest.");
    }
}
