package foresite.cli;

import foresite.build.AddressList;
import foresite.build.Publisher;
import foresite.corpus.ContentSnapshot;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.publish.Changes;
import foresite.publish.Output;
import foresite.render.Renderer;
import foresite.render.TemplatesFolder;
import foresite.site.SitePlan;
import foresite.state.Cache;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The way through the house, from a content folder to a published site. What an earlier build remembered is used where it
 * still holds; the site is the same without.
 *
 * @param templates a folder with the site's own templates and assets, if it has one
 * @param baseUrl replaces the one of the settings, if given
 * @param force whether an output folder with files of others will do
 * @param preview whether the site is only looked at, so that its addresses are no promises
 */
record SiteBuild(
        Path content,
        Path output,
        Optional<Path> templates,
        Optional<String> baseUrl,
        Cache cache,
        boolean force,
        boolean preview) {

    /**
     * What came of it.
     *
     * @param plan empty where nothing had changed since the last build, and so nothing was planned
     */
    record Built(Figures figures, List<Diagnostic> diagnostics, Changes changes, Optional<SitePlan> plan) {}

    /** @param heard takes what is wrong with the content as soon as that is known, in case the build then fails */
    Built run(Progress progress, Consumer<List<Diagnostic>> heard) throws IOException {
        ContentFolder.check(content);
        try (Output site = Output.open(output, force, cache.file("site"), cache.told())) {
            ContentSnapshot files = ContentSnapshot.of(content, notContent());
            Key input = new Encoder()
                    .key(files.key())
                    .key(Renderer.look(templates))
                    .text(baseUrl.orElse(""))
                    .toKey();
            Optional<StateFile> memory = cache.file("build");
            Optional<LastBuild> last =
                    LastBuild.read(memory).filter(build -> build.input().equals(input));
            Optional<AddressList> addresses =
                    cache.folder().filter(folder -> !preview).map(folder -> new AddressList(folder, cache.told()));
            boolean listed = addresses.map(AddressList::exists).orElse(true);
            if (last.filter(build -> preview || (build.promised() && listed)).isPresent() && site.isCurrent(input)) {
                heard.accept(last.get().diagnostics());
                return new Built(last.get().figures(), last.get().diagnostics(), Changes.none(), Optional.empty());
            }
            ContentFolder read = ContentFolder.read(files, baseUrl, cache, progress);
            SitePlan plan = read.plan(owners(), progress);
            List<Diagnostic> diagnostics = withLook(plan);
            heard.accept(diagnostics);
            Publisher.Published published = Publisher.publish(plan, input, site, files, templates, progress);
            Figures figures = Figures.of(plan.site(), read.drafts(), published);
            // The addresses come first: once they are promised, the next build may have nothing to do.
            boolean promised = addresses.map(list -> list.add(plan)).orElse(false);
            memory.ifPresent(file -> new LastBuild(input, promised, figures, diagnostics).write(file));
            return new Built(figures, diagnostics, published.changes(), Optional.of(plan));
        }
    }

    /** Returns the folders that may be within the content folder and are not part of it. */
    private Set<Path> notContent() {
        Set<Path> folders = new HashSet<>(Set.of(output));
        templates.ifPresent(folders::add);
        cache.folder().ifPresent(folders::add);
        return folders;
    }

    /** Adds what is wrong with the site's own templates folder, which is no part of the content and of its published data. */
    private List<Diagnostic> withLook(SitePlan plan) throws IOException {
        Optional<TemplatesFolder> own =
                templates.isPresent() ? Optional.of(TemplatesFolder.of(templates.get())) : Optional.empty();
        List<Diagnostic> all = new ArrayList<>(plan.diagnostics());
        TemplatesFolder.missing(plan.site().settings().navigation().logo(), own).ifPresent(all::add);
        if (own.isPresent()) {
            all.addAll(own.get().unused());
        }
        return List.copyOf(all);
    }

    /** Plans the site and writes nothing, not even what is remembered: a build may be under way. */
    SitePlan plan() throws IOException {
        ContentFolder.check(content);
        ContentSnapshot files = ContentSnapshot.of(content, notContent());
        return ContentFolder.read(files, baseUrl, Cache.none(), Progress.SILENT).plan(owners(), Progress.SILENT);
    }

    /** Returns what the reports' addresses belonged to in earlier builds; nothing where none is remembered. */
    private Map<String, String> owners() throws IOException {
        return cache.folder().isPresent() ? AddressList.owners(cache.folder().get()) : Map.of();
    }
}
