package foresite.cli;

import foresite.corpus.CorpusReader;
import foresite.corpus.SettingsFile;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A content folder as it was read: what reports say, and under which concepts. */
record ContentFolder(Settings settings, Corpus corpus, Vocabulary vocabulary, List<Diagnostic> diagnostics) {

    /**
     * Reads a content folder.
     *
     * @param baseUrl replaces the one of the settings, if given
     */
    static ContentFolder read(Path content, Optional<String> baseUrl, Progress progress) throws IOException {
        if (!Files.isDirectory(content)) {
            throw new BuildFailure("there is no content folder '" + content + "'; name one with --content");
        }
        SettingsFile read = SettingsFile.read(content);
        Settings settings = baseUrl.map(read.settings()::publishedAt).orElse(read.settings());
        Corpus corpus = CorpusReader.read(content, settings, progress);
        progress.phase("Naming concepts", 0);
        Vocabulary vocabulary = Vocabulary.of(corpus, content);
        List<Diagnostic> told = new ArrayList<>(read.diagnostics());
        told.addAll(corpus.diagnostics());
        told.addAll(vocabulary.diagnostics());
        return new ContentFolder(settings, corpus, vocabulary, List.copyOf(told));
    }
}
