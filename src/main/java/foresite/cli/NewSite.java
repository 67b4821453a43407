package foresite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a new site; what stands in them lies in the jar under {@code foresite/init/}.
 *
 * @param folder may be missing
 * @param digest the code of the sample digest: recent, since one far from the next is taken for a shelf
 * @param action the repository that holds Foresite, as a workflow names it
 */
record NewSite(Path folder, String digest, String action) {

    /** Stands in the workflow until the owner knows better; on GitHub no name begins with a hyphen, so it runs nothing. */
    static final String NO_ACTION = "-OWNER-/foresite@main";

    private static final String FROM = "/foresite/init/";
    private static final String SAMPLES = "content/digests";

    /** So many files of others are named. */
    private static final int NAMED = 5;

    /** Where the files go; names that begin with a dot are passed over in packing a jar. */
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
        files.put(".github/workflows/publish.yml", "publish.yml");
        files.put(".gitignore", "gitignore");
        return files;
    }

    /** Makes the site in a folder that is empty but for what git keeps; returns what was written. */
    List<Path> make() throws IOException {
        List<String> others = others();
        if (!others.isEmpty()) {
            String named = others.stream().limit(NAMED).collect(Collectors.joining(", "));
            throw new BuildFailure("'" + folder + "' already holds " + named + (others.size() > NAMED ? ", …" : "")
                    + "; name an empty folder, or add what is not there with --force");
        }
        return complete();
    }

    private List<String> others() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BuildFailure("'" + folder + "' is a file; name a folder");
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".git"))
                    .sorted()
                    .toList();
        }
    }

    /** Writes what is not there, and returns it. Where there are digests, none is added. */
    List<Path> complete() throws IOException {
        others();
        boolean digests = Files.exists(folder.resolve(SAMPLES));
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!Files.exists(path) && !(digests && file.getKey().startsWith(SAMPLES))) {
                texts.put(path, text(file.getValue()));
            }
        }
        NewFiles.write(texts);
        return List.copyOf(texts.keySet());
    }

    private String text(String name) throws IOException {
        try (InputStream in = NewSite.class.getResourceAsStream(FROM + name)) {
            if (in == null) {
                throw new IOException("the jar lacks its own " + FROM + name + "; get a whole one");
            }
            int at = action.indexOf('@');
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("%DIGEST%", digest)
                    .replace("%ACTION%", action.substring(0, at) + "/.github/actions/foresite" + action.substring(at));
        }
    }
}
