package foresite.cli;

import foresite.build.BuildFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a new site. Their texts are in the jar under {@code foresite/init/}.
 *
 * @param folder may be missing
 * @param digest the code of the sample digest; a recent date, since a date far from the other digests marks a shelf
 * @param action what the workflow runs; if null, it runs a jar that is committed next to the content
 * @param jar the running jar; null if the program runs from a class folder
 */
record NewSite(
        Path folder,
        String digest,
        @Nullable ActionReference action,
        @Nullable Path jar) {

    /** The jar next to the content, which the workflow and the action run. */
    static final String JAR = "foresite.jar";

    private static final String FROM = "/foresite/init/";
    private static final String SAMPLES = "content/digests";
    private static final String WORKFLOW = ".github/workflows/publish.yml";
    private static final String WORKFLOW_TEXT = "publish.yml";

    /** The number of existing files that an error message names. */
    private static final int NAMED = 5;

    /** Returns the resource for each file. No resource starts with a dot: packing a jar leaves such files out. */
    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", "README.md");
        files.put("content/site.yaml", "site.yaml");
        files.put("content/vocabulary.yaml", "vocabulary.yaml");
        files.put("content/pages/about.md", "about.md");
        for (String report :
                List.of("heat-pumps-in-old-houses", "repair-cafes-multiply", "batteries-without-lithium")) {
            files.put(SAMPLES + "/" + digest + "/" + report + ".md", report + ".md");
        }
        files.put(WORKFLOW, WORKFLOW_TEXT);
        files.put(".gitignore", "gitignore");
        return files;
    }

    /**
     * Creates the site in a folder that contains at most {@code .git} and the running jar.
     *
     * @return the files that were written
     * @throws BuildFailure if the folder contains other files
     * @throws IOException if a file cannot be written; then none of them is left
     */
    List<Path> create() throws IOException {
        List<String> others = others();
        if (!others.isEmpty()) {
            String named = others.stream().limit(NAMED).collect(Collectors.joining(", "));
            throw new BuildFailure("'" + folder + "' already contains " + named
                    + (others.size() > NAMED ? ", …" : "")
                    + "; name an empty folder, or add only the missing files with --force");
        }
        return addMissing();
    }

    private List<String> others() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BuildFailure("'" + folder + "' is a file; name a folder");
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path path : list.sorted().toList()) {
                String name = path.getFileName().toString();
                if (!name.equals(".git") && !(jar != null && Files.isSameFile(path, jar))) {
                    others.add(name);
                }
            }
        }
        return others;
    }

    /** Writes the missing files, and returns them. If there are digests, no sample is added. */
    List<Path> addMissing() throws IOException {
        others();
        boolean digests = Files.exists(folder.resolve(SAMPLES));
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!Files.exists(path) && !(digests && file.getKey().startsWith(SAMPLES))) {
                texts.put(path, text(file.getValue()));
            }
        }
        Map<Path, Path> copies =
                jar != null && lacksJar() ? Map.of(folder.resolve(JAR).normalize(), jar) : Map.of();
        NewFiles.write(texts, copies);
        return Stream.concat(texts.keySet().stream(), copies.keySet().stream()).toList();
    }

    /**
     * Returns whether the workflow, existing or to be written, runs a jar that is missing.
     *
     * @throws IOException if the workflow cannot be read
     */
    boolean lacksJar() throws IOException {
        Path workflow = folder.resolve(WORKFLOW);
        String text =
                Files.exists(workflow) ? Files.readString(workflow, StandardCharsets.ISO_8859_1) : text(WORKFLOW_TEXT);
        return text.contains("java -jar " + JAR) && !Files.exists(folder.resolve(JAR));
    }

    private String text(String name) throws IOException {
        String program = action == null ? "with-jar/" : "with-action/";
        String text = resource(name).replace("%DIGEST%", digest);
        if (text.contains("%STEPS%")) {
            text = text.replace("%STEPS%", resource(program + "steps.yml").stripTrailing());
        }
        if (text.contains("%PROGRAM%")) {
            text = text.replace("%PROGRAM%", resource(program + "readme.md").stripTrailing());
        }
        return action == null ? text : text.replace("%USES%", action.uses()).replace("%ACTION%", action.toString());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NewSite.class.getResourceAsStream(FROM + name)) {
            if (in == null) {
                throw new IOException("the jar lacks its own " + FROM + name + "; download or build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
