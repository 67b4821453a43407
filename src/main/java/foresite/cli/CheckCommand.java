package foresite.cli;

import foresite.build.AddressList;
import foresite.check.content.ContentCheck;
import foresite.check.links.CrawlPolicy;
import foresite.check.links.OutwardCheck;
import foresite.check.links.OutwardLinks;
import foresite.check.site.SiteCheck;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.model.Severity;
import foresite.site.SitePlan;
import foresite.state.Cache;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code foresite check}: tells what is wrong with the content, the built site, and what they link to. */
@Command(
        name = "check",
        description = "Reports every problem in the content and the built site, without changing them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 nothing as bad as --fail-on says; 1 something as bad, or the check failed; 2 wrong usage.",
            "",
            "Example:",
            "  java -jar foresite.jar check --content my-reports --output public \\",
            "       --fail-on warning"
        })
final class CheckCommand implements Callable<Integer> {

    /** How diagnostics are told. */
    enum Format {
        text,
        json,
        github,
        sarif
    }

    /** What makes the exit code 1. */
    enum FailOn {
        error,
        warning,
        never
    }

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ContentOption content;

    @Option(names = "--external", description = "Also check the web addresses that reports and pages link to.")
    private boolean external;

    @Option(
            names = "--own-network",
            description = "With --external, also check addresses that are not on the public internet.")
    private boolean ownNetwork;

    @Option(
            names = "--recheck-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "Days before a link is checked again with --external (default: ${DEFAULT-VALUE}).")
    private int recheckDays;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, github (annotations) or sarif (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "error, warning or never: what makes the exit code 1 (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private FailOn failOn;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day after which a digest lies in the future, as 2025-08-10 (default: the system's).")
    private @Nullable LocalDate today;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SitePlace place;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (recheckDays < 0) {
            throw new ParameterException(spec.commandLine(), "--recheck-days requires a number from 0");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        List<Diagnostic> found = new ArrayList<>();
        CheckSummary summary;
        try (ProgressLines progress = ProgressLines.on(err)) {
            SitePlan plan = ContentFolder.read(content.path(), Optional.empty(), progress)
                    .plan(AddressList.owners(place.cache()), progress);
            found.addAll(plan.diagnostics());
            LocalDate day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
            found.addAll(ContentCheck.after(day, plan.site().corpus()));
            Optional<SiteCheck> site = site(progress);
            site.ifPresent(checked -> found.addAll(checked.diagnostics()));
            if (external) {
                found.addAll(outward(plan, day, progress));
            }
            summary = new CheckSummary(plan.site().corpus().reports().size(), site, place.output());
        }
        found.sort(null);
        tell(found, out);
        summary.print(found, (System.nanoTime() - start) / 1e9, format == Format.text ? out : err);
        return fails(found) ? 1 : 0;
    }

    private Optional<SiteCheck> site(Progress progress) throws IOException {
        if (!Files.isDirectory(place.output())) {
            return Optional.empty();
        }
        if (!SiteCheck.isSite(place.output())) {
            throw new BuildFailure(
                    "'" + place.output() + "' is no built site, for it has no index.html; build it first, or name"
                            + " another folder with --output");
        }
        return Optional.of(SiteCheck.of(place.output(), place.cache(), progress));
    }

    private List<Diagnostic> outward(SitePlan plan, LocalDate day, Progress progress)
            throws IOException, InterruptedException {
        // Made as builds make it, so that git takes no answers up.
        Cache.in(place.cache(), told -> {});
        String name = new Version().getVersion()[0].replace("foresite ", "Foresite/") + " (link check)";
        OutwardLinks links = OutwardLinks.of(plan.site().corpus(), plan.site().pages());
        return OutwardCheck.of(CrawlPolicy.standard(name, ownNetwork), place.cache(), day, recheckDays)
                .of(links, progress);
    }

    private void tell(List<Diagnostic> found, PrintWriter out) throws IOException {
        Places places = new Places(content.path(), place.output());
        switch (format) {
            case text -> new Told(found).text(out, "listed in full with --format json");
            case json -> new Told(found).json(out);
            case github -> new GithubLines(found, places).print(ConsoleWriter.forCommands(out));
            case sarif ->
                new SarifLog(found, places, new Version().getVersion()[0].replace("foresite ", "")).print(out);
        }
    }

    private boolean fails(List<Diagnostic> found) {
        return switch (failOn) {
            case error -> found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
            case warning -> new Told(found).isSerious();
            case never -> false;
        };
    }
}
