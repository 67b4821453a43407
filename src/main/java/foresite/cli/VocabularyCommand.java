package foresite.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code foresite vocabulary}: looks at how names come together to concepts. */
@Command(
        name = "vocabulary",
        description = "Explains how names are grouped into concepts, and suggests changes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {EvaluateCommand.class, ExplainCommand.class, SuggestCommand.class, ExportCommand.class},
        footer = {"", "Example:", "  java -jar foresite.jar vocabulary explain \"data privacy\" --content content"})
final class VocabularyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: evaluate, explain, suggest or export.");
    }
}
