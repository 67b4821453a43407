package foresite.cli;

import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.render.RenderException;
import foresite.serve.Build;
import foresite.serve.Drafts;
import foresite.serve.Edits;
import foresite.serve.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds again and again, with a line for the person each time. Not thread-safe. */
final class Rebuild implements Build {

    private final SiteBuild build;
    private final PrintWriter out;
    private final PrintWriter err;
    private final LastSite site = new LastSite();

    /** What was wrong with the content when the first site was built. */
    private Set<Diagnostic> begun = Set.of();
    /** What is wrong with the content of the last site. */
    private Set<Diagnostic> told = Set.of();
    /** What is wrong with the content as it is now, as far as that is known. */
    private List<Diagnostic> heard = List.of();

    private boolean first = true;

    Rebuild(SiteBuild build, PrintWriter out, PrintWriter err) {
        this.build = build;
        this.out = out;
        this.err = err;
    }

    @Override
    public Outcome build(Edits edits, Drafts drafts) {
        long start = System.nanoTime();
        try {
            draft(edits, drafts);
            SiteBuild.Built built = run();
            built.plan().ifPresent(plan -> site.built(plan.site()));
            if (first && built.plan().isEmpty()) {
                planAhead();
            }
            Set<String> changed = new TreeSet<>(built.changes().written());
            changed.addAll(built.changes().removed());
            tellNew();
            tell(start, changed.size(), edits);
            told = Set.copyOf(heard);
            begun = first ? told : begun;
            first = false;
            return new Outcome.Published(changed, without(begun).lines());
        } catch (IOException | RuntimeException e) {
            return failed(Failure.sentence(Failure.naming(build.output(), e)));
        } catch (StackOverflowError e) {
            return failed("the work does not end; does a template extend or include itself?");
        } catch (OutOfMemoryError e) {
            return failed("there is not enough memory; allow more with java -Xmx4g -jar foresite.jar …");
        } catch (Error e) {
            // Whatever a build meets, the next change may set right.
            return failed(Failure.sentence(e));
        }
    }

    /** Where the first build has nothing to do, what drafts need is made while the person reads. */
    private void planAhead() {
        Thread thread = new Thread(() -> site.planAhead(() -> build.plan().site()), "plan-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** An edited report is shown before all is built that it may change. A draft that fails fails again in the build. */
    private void draft(Edits edits, Drafts drafts) {
        site.get().ifPresent(before -> {
            try {
                Map<String, byte[]> pages =
                        new Draft(before, build.content().toRealPath(), build.templates()).of(edits);
                if (!pages.isEmpty()) {
                    drafts.show(pages);
                }
            } catch (IOException | UncheckedIOException | RenderException e) {
                // The build that follows says what is wrong.
            }
        });
    }

    private SiteBuild.Built run() throws IOException {
        heard = List.of();
        if (!first) {
            return build.run(Progress.SILENT, diagnostics -> heard = diagnostics);
        }
        try (ProgressLines progress = ProgressLines.on(err)) {
            return build.run(progress, diagnostics -> heard = diagnostics);
        }
    }

    private Outcome failed(String sentence) {
        err.println("foresite: " + Printable.line(sentence));
        tellNew();
        return new Outcome.Failed(sentence, without(begun).lines());
    }

    /** Tells only what was not wrong with the last site already. */
    private void tellNew() {
        without(told).text(err);
    }

    private Told without(Set<Diagnostic> known) {
        return new Told(heard.stream().filter(each -> !known.contains(each)).toList());
    }

    private void tell(long start, int changed, Edits edits) {
        String files = Counted.of(changed, "file", "files") + " changed";
        out.println(String.format(
                Locale.ROOT,
                "Built in     %.1f s: %s%s",
                (System.nanoTime() - start) / 1e9,
                files,
                edits.everything() ? "" : ", after " + named(edits)));
    }

    private static String named(Edits edits) {
        String name = String.valueOf(edits.files().first().getFileName());
        int more = edits.files().size() - 1;
        name = Printable.line(name);
        return more == 0 ? name : name + " and " + more + " more";
    }
}
