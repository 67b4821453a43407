package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells files that are named nearly as {@code site.yaml} or {@code vocabulary.yaml}: they are passed over. */
final class MisnamedFiles {

    private MisnamedFiles() {}

    static List<Diagnostic> of(Path content) throws IOException {
        List<Diagnostic> told = new ArrayList<>();
        try (Stream<Path> files = Files.list(content)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String meant = name.toLowerCase(Locale.ROOT).replaceFirst("\\.yml$", ".yaml");
                if (ContentFiles.YAML.contains(meant) && !isRead(file, content.resolve(meant))) {
                    told.add(Problem.MISNAMED_FILE.at(
                            Position.ofFile(name), "the file is not read; only '" + meant + "' is"));
                }
            }
        }
        return told;
    }

    /** Where upper and lower case do not count, and through a link, a file can be read under another name. */
    private static boolean isRead(Path file, Path meant) throws IOException {
        return Files.exists(file) && Files.exists(meant) && Files.isSameFile(file, meant);
    }
}
