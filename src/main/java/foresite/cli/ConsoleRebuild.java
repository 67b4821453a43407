package foresite.cli;

import foresite.build.DraftPreview;
import foresite.build.SiteBuild;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.render.RenderException;
import foresite.serve.Rebuild;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Builds the site again and again, and prints one line for each build. Not thread-safe. */
final class ConsoleRebuild implements Rebuild {

    private final SiteBuild build;
    private final PrintWriter out;
    private final PrintWriter err;
    private final DraftPreview drafts;

    /** The problems in the content when the preview started. */
    private Set<Diagnostic> initial = Set.of();
    /** The problems of the site that is shown, which have been printed. */
    private Set<Diagnostic> printed = Set.of();
    /** The problems of the content as it is now, as far as they are known. */
    private List<Diagnostic> current = List.of();

    private boolean first = true;

    ConsoleRebuild(SiteBuild build, PrintWriter out, PrintWriter err) {
        this.build = build;
        this.out = out;
        this.err = err;
        this.drafts = new DraftPreview(build.content(), build.templates());
    }

    @Override
    public Outcome build(NavigableSet<Path> edited, Drafts shown) {
        long start = System.nanoTime();
        try {
            showDrafts(edited, shown);
            SiteBuild.Result built = run();
            built.plan().ifPresent(plan -> drafts.setSite(plan.site()));
            if (first && built.plan().isEmpty()) {
                planAhead();
            }
            Set<String> changed = new TreeSet<>(built.changes().written());
            changed.addAll(built.changes().removed());
            except(printed).text(err);
            print(start, changed.size(), edited);
            printed = Set.copyOf(current);
            initial = first ? printed : initial;
            first = false;
            return new Published(changed, except(initial).lines());
        } catch (IOException | RuntimeException e) {
            return failed(FailureMessage.naming(build.output(), e));
        } catch (Error e) {
            // Whatever fails in one build, the next change may fix.
            return failed(e);
        }
    }

    /** If the first build has nothing to do, the plan that drafts need is made in the background. */
    private void planAhead() {
        Thread thread = new Thread(() -> drafts.planAhead(() -> build.plan().site()), "plan-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Shows edited reports before the build is done. */
    private void showDrafts(NavigableSet<Path> edited, Drafts shown) {
        try {
            Map<String, byte[]> pages = drafts.pages(edited);
            if (!pages.isEmpty()) {
                shown.show(pages);
            }
        } catch (IOException | UncheckedIOException | RenderException e) {
            // The build that follows fails in the same way, and reports it.
        }
    }

    private SiteBuild.Result run() throws IOException {
        current = List.of();
        if (!first) {
            return build.run(Progress.SILENT, found -> current = found);
        }
        try (ProgressPrinter progress = ProgressPrinter.on(err)) {
            return build.run(progress, found -> current = found);
        }
    }

    private Outcome failed(Throwable failure) {
        String sentence = FailureMessage.of(failure);
        err.println("foresite: " + ConsoleWriter.line(sentence));
        except(printed).text(err);
        return new Failed(sentence, except(initial).lines());
    }

    private DiagnosticPrinter except(Set<Diagnostic> known) {
        return new DiagnosticPrinter(
                current.stream().filter(each -> !known.contains(each)).toList());
    }

    private void print(long start, int changed, NavigableSet<Path> edited) {
        out.println(String.format(
                Locale.ROOT,
                "Built in     %.1f s: %s changed%s",
                ConsoleCommand.secondsSince(start),
                ConsoleWriter.count(changed, "file", "files"),
                edited.isEmpty() ? "" : ", after " + names(edited)));
    }

    private static String names(NavigableSet<Path> edited) {
        String name = ConsoleWriter.line(String.valueOf(edited.first().getFileName()));
        int more = edited.size() - 1;
        return more == 0 ? name : name + " and " + more + " more";
    }
}
