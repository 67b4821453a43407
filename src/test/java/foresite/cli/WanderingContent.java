package foresite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A content folder to which something happens at every step: what an editor does, what git does, and what goes wrong. The
 * same seed, the same steps.
 */
final class WanderingContent {

    /** Half of the sample: every step is built twice. */
    private static final List<String> SAMPLE =
            List.of("site.yaml", "vocabulary.yaml", "pages/about.md", "digests/2024/20240602", "digests/2025");

    private static final List<String> NAMES = List.of(
            "Tidal Turbines",
            "tidal turbine",
            "Large Language Models (LLMs)",
            "LLMs",
            "AI in Healthcare",
            "AI in Healthcare Diagnostics",
            "Job Displacement",
            "Job losses due to automation",
            "Smart Contact Lenses for Glaucoma",
            "Données personnelles",
            "<b>bold</b> & more",
            "C++");

    private final Path content;
    private final Path templates;
    private final Random random;
    private int added;

    WanderingContent(Path folder, long seed) throws IOException {
        content = folder.resolve("content");
        templates = folder.resolve("templates");
        random = new Random(seed);
        for (String file : SAMPLE) {
            Path from = Path.of("content").resolve(file);
            if (Files.isDirectory(from)) {
                FileUtils.copyDirectory(from.toFile(), content.resolve(file).toFile());
            } else {
                FileUtils.copyFile(from.toFile(), content.resolve(file).toFile());
            }
        }
        Files.createDirectories(templates.resolve("parts"));
        Files.createDirectories(templates.resolve("assets"));
    }

    Path content() {
        return content;
    }

    Path templates() {
        return templates;
    }

    /** Changes something and says what. */
    String step() throws IOException {
        return switch (random.nextInt(14)) {
            case 0, 1 -> add();
            case 2 -> edit("summary", "## Summary\n", "## Summary\n\nWord" + random.nextInt(1000) + " ");
            case 3 -> edit("names", "## Themes\n", "## Themes\n\n* " + name() + "\n");
            case 4 -> rename();
            case 5 -> delete();
            case 6 -> redate();
            case 7 -> touch();
            case 8 -> write(templates.resolve("parts/foot.peb"), "<footer>" + random.nextInt(3) + "</footer>\n");
            case 9 -> write(templates.resolve("assets/own.css"), "/* " + random.nextInt(3) + " */\n");
            case 10 -> setting();
            case 11 -> authority();
            case 12 ->
                write(content.resolve("pages/note.md"), "# Note\n\n[[" + name() + "]] " + random.nextInt(9) + "\n");
            default ->
                FileUtils.deleteQuietly(templates.resolve("parts/foot.peb").toFile()) ? "template taken back" : add();
        };
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private Path report() throws IOException {
        try (Stream<Path> files = Files.walk(content.resolve("digests"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return all.isEmpty() ? content.resolve("digests/none.md") : all.get(random.nextInt(all.size()));
        }
    }

    private String add() throws IOException {
        String code = "2025%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        StringBuilder text = new StringBuilder("# __Added " + added + "__, (from page [" + code
                + "](https://example.org/"
                + random.nextInt(5) + ").)\n\n## Themes\n\n* " + name() + "\n* energy\n\n## Summary\n\nAbout " + name()
                + " and the sea.\n\n## Technologies\n\n| name | description |\n|:--|:--|\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append("| ").append(name()).append(" | Words ").append(i).append(" |\n");
        }
        return write(content.resolve("digests/" + code + "/added-" + added++ + ".md"), text.toString());
    }

    private String edit(String what, String from, String to) throws IOException {
        Path file = report();
        if (!Files.exists(file)) {
            return add();
        }
        Files.writeString(file, Files.readString(file).replace(from, to));
        return what + " of " + file.getFileName();
    }

    private String redate() throws IOException {
        Path file = report();
        if (!Files.exists(file)) {
            return add();
        }
        Files.writeString(file, Files.readString(file).replaceFirst("20\\d{6}", "2025071" + random.nextInt(9)));
        return "digest of " + file.getFileName();
    }

    private String rename() throws IOException {
        Path file = report();
        if (!Files.exists(file)) {
            return add();
        }
        Files.move(file, file.resolveSibling("moved-" + added++ + ".md"));
        return "moved " + file.getFileName();
    }

    private String delete() throws IOException {
        Path file = report();
        return Files.deleteIfExists(file) ? "deleted " + file.getFileName() : add();
    }

    /** As a fresh checkout does: every date is another, and no byte. */
    private String touch() throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L + random.nextInt(1000)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return "touched all";
    }

    private String setting() throws IOException {
        List<String> settings = List.of(
                "title: Other " + random.nextInt(3),
                "baseUrl: https://example.org/" + random.nextInt(2) + "/",
                "language: fr",
                "headings:\n  summary: [Abstract]");
        return write(content.resolve("site.yaml"), settings.get(random.nextInt(settings.size())) + "\n");
    }

    private String authority() throws IOException {
        return write(
                content.resolve("vocabulary.yaml"),
                "technologies:\n  - prefLabel: \"" + name().replace("\"", "") + "\"\n    altLabel: [\"" + name()
                        + "\"]\n");
    }

    private static String write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return "wrote " + file.getFileName();
    }
}
