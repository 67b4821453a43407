package foresite.cli;

import foresite.build.SiteBuild;
import foresite.check.links.OutwardLinks;
import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.ImportException;
import foresite.corpus.ImportedReports;
import foresite.corpus.SettingsFile;
import foresite.export.ExportFile;
import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Kind;
import foresite.model.Position;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.render.Renderer;
import foresite.render.TemplatesFolder;
import foresite.site.Page;
import foresite.site.SitePlan;
import foresite.vocabulary.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reads a text of a stranger. */
enum FuzzTarget {
    /** The reader of reports, with front matter in YAML, TOML and JSON. */
    REPORT(FuzzSeeds.REPORTS) {
        @Override
        String read(Path folder, String text) throws IOException {
            Corpus corpus = CorpusReader.read(
                    ContentSnapshot.of(content(folder, "digests/20250810-a.md", text)),
                    Settings.DEFAULTS,
                    Progress.SILENT);
            return corpus.reports() + "\n" + corpus.diagnostics();
        }
    },

    /** Everything from a report to the files of the site. */
    PAGES(FuzzSeeds.REPORTS) {
        @Override
        String read(Path folder, String text) throws IOException {
            return site(content(folder, "digests/20250810-a.md", text));
        }
    },

    /** Everything from the settings to the files of the site. */
    SITE(FuzzSeeds.SETTINGS) {
        @Override
        String read(Path folder, String text) throws IOException {
            content(folder, "digests/20250810-a.md", BuiltSite.REPORT);
            content(folder, "pages/about.md", "# About us\n\nWe read.\n");
            return site(content(folder, "site.yaml", text));
        }
    },

    SETTINGS(FuzzSeeds.SETTINGS) {
        @Override
        String read(Path folder, String text) throws IOException {
            SettingsFile file = SettingsFile.read(ContentSnapshot.of(content(folder, "site.yaml", text)));
            return file.settings() + "\n" + file.diagnostics();
        }
    },

    VOCABULARY(FuzzSeeds.VOCABULARIES) {
        @Override
        String read(Path folder, String text) throws IOException {
            Vocabulary vocabulary = Vocabulary.of(
                    FuzzSeeds.CORPUS,
                    ContentSnapshot.of(content(folder, "vocabulary.yaml", text)).vocabulary());
            StringBuilder read = new StringBuilder().append(vocabulary.diagnostics());
            for (Kind kind : Kind.CONCEPTS) {
                vocabulary
                        .concepts(kind)
                        .forEach(concept -> read.append('\n')
                                .append(concept.label())
                                .append(concept.broader())
                                .append(concept.related()));
            }
            return read.toString();
        }
    },

    IMPORT_CSV(FuzzSeeds.TABLES) {
        @Override
        String read(Path folder, String text) throws IOException {
            return imported(folder, "reports.csv", text);
        }
    },

    IMPORT_JSON(FuzzSeeds.JSON) {
        @Override
        String read(Path folder, String text) throws IOException {
            return imported(folder, "reports.json", text);
        }
    },

    LINKS(FuzzSeeds.REPORTS) {
        @Override
        String read(Path folder, String text) {
            ContentPage page = new ContentPage("a", "A", text, new Position("pages/a.md", 1, 1));
            return OutwardLinks.of(new Corpus(List.of(), List.of(), List.of()), List.of(page))
                    .places()
                    .toString();
        }
    };

    /** Precedes the path of each file of a site; no file may contain it. */
    static final String FILE = "\u0000";

    /** Of a site with many pages, only so many are read; the topics' are last but for a few. */
    private static final int MAX_PAGES = 40;

    @SuppressWarnings("ImmutableEnumChecker") // The lists are immutable; their type does not say so.
    private final List<String> seeds;

    FuzzTarget(List<String> seeds) {
        this.seeds = seeds;
    }

    List<String> seeds() {
        return seeds;
    }

    /**
     * Returns all that was read of a text, as one text.
     *
     * @param folder an empty folder, or one that an earlier reading has used
     */
    abstract String read(Path folder, String text) throws IOException;

    /** Returns every file of a site: a sign, its path, a line break and its text. */
    private static String site(Path content) throws IOException {
        SitePlan plan =
                SiteBuild.plan(SiteBuild.read(content, Optional.empty(), Progress.SILENT), Map.of(), Progress.SILENT);
        Renderer renderer = Renderer.of(plan.site(), TemplatesFolder.NONE);
        StringWriter files = new StringWriter();
        for (Page page : plan.pages().stream().limit(MAX_PAGES).toList()) {
            files.append(FILE).append(page.address().path()).append('\n');
            renderer.html(page, page.content().get(), files);
        }
        for (ExportFile file : ExportFile.all(plan)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.content().writeTo(bytes);
            files.append(FILE).append(file.path()).append('\n').append(bytes.toString(StandardCharsets.UTF_8));
        }
        return files.toString();
    }

    private static Path content(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        // Lone surrogates become question marks, as in any file.
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    private static String imported(Path folder, String name, String text) throws IOException {
        try {
            return ImportedReports.read(content(folder, name, text).resolve(name))
                    .toString();
        } catch (ImportException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
