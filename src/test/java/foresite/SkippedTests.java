package foresite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Prints which tests {@code mvn verify} skipped and why, at its end: Maven itself prints only how many. Some tests need
 * more than a JDK, such as a browser, ShellCheck or the right to mount a disk.
 */
public final class SkippedTests {

    private static final String ASSUMPTION = "Assumption failed: ";
    private static final String BROWSER_TESTS = "foresite.cli.BrowserIT";

    private SkippedTests() {}

    /**
     * Reads Maven's test reports.
     *
     * @param arguments when the build began, as an ISO instant, and the folders of the reports; older reports are of an
     *     earlier build
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Map<String, Integer>> skipped = new TreeMap<>();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            for (Path report : reports(Path.of(folder), Instant.parse(arguments[0]))) {
                Document suite = Jsoup.parse(Files.readString(report), Parser.xmlParser());
                for (Element test : suite.select("testcase:has(skipped)")) {
                    String name = test.attr("classname").replaceFirst(".*\\.", "");
                    skipped.computeIfAbsent(reason(test.expectFirst("skipped")), none -> new TreeMap<>())
                            .merge(name, 1, Integer::sum);
                }
            }
        }
        if (!isBuilt(BROWSER_TESTS)) {
            skipped.put("Chromium is not at /usr/bin/chromium", new TreeMap<>(Map.of("all browser tests", 0)));
        }
        print(skipped);
    }

    private static List<Path> reports(Path folder, Instant since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.toFile().lastModified() >= since.toEpochMilli())
                    .sorted()
                    .toList();
        }
    }

    /** Returns what a skipped test says; the report has it in the first line of a stack trace or in an attribute. */
    private static String reason(Element skipped) {
        String text = skipped.attr("message").isEmpty()
                ? skipped.wholeText().strip().lines().findFirst().orElse("no reason given")
                : skipped.attr("message");
        int assumption = text.indexOf(ASSUMPTION);
        return assumption < 0 ? text : text.substring(assumption + ASSUMPTION.length());
    }

    private static boolean isBuilt(String name) {
        return SkippedTests.class.getResource("/" + name.replace('.', '/') + ".class") != null;
    }

    private static void print(Map<String, Map<String, Integer>> skipped) {
        if (skipped.isEmpty()) {
            System.out.println("No test was skipped.");
            return;
        }
        System.out.println("Skipped, because this machine lacks what they need (.ci/run installs what it can):");
        skipped.forEach((reason, classes) -> {
            List<String> names = classes.entrySet().stream()
                    .map(each -> each.getKey() + (each.getValue() > 0 ? " (" + each.getValue() + ")" : ""))
                    .toList();
            System.out.println("  " + reason + ": " + String.join(", ", names));
        });
    }
}
