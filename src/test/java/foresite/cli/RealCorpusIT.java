package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.RealCorpus;
import foresite.check.site.SiteCheck;
import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.model.Corpus;
import foresite.model.Progress;
import foresite.model.Settings;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real corpus, whole: every report on a page, nothing lost, every link good. */
@Tag(RealCorpus.TAG)
final class RealCorpusIT {

    @TempDir
    static Path folder;

    private static BuiltSite site;
    private static JsonNode reports;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path content = RealCorpus.unpacked(folder);
        Files.writeString(content.resolve("site.yaml"), "skos: true\n");
        site = BuiltSite.of(content, folder.resolve("out"), "--base-url", "https://example.org/futures/");
        assertThat(site.exit()).as(site.err()).isZero();
        reports = site.json("data/reports.json");
    }

    @Test
    void everyReportHasAPage() {
        assertThat(reports.size()).isEqualTo(2600);
        assertThat(reports.valueStream()
                        .map(report ->
                                folder.resolve("out").resolve(report.get("url").asString())))
                .allMatch(Files::isRegularFile);
        assertThat(site.err()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void everyPageFeedAndLinkIsWithoutFault() throws IOException {
        long start = System.nanoTime();
        SiteCheck check = SiteCheck.of(folder.resolve("out"), folder.resolve("no-cache"), Progress.SILENT);
        System.out.println("checked: " + check.pages() + " pages, " + check.bytes() / 1_000_000 + " MB, in "
                + (System.nanoTime() - start) / 1_000_000_000 + " s");
        assertThat(check.diagnostics()).isEmpty();
        assertThat(check.pages()).isGreaterThan(25_000);
    }

    /**
     * Counts what the files hold by rules much plainer than the reader's own, and looks for all of it on the pages. The
     * text of a table's cell must be on its report's page, word for word. Of keywords and themes that differ in capitals
     * only, a page shows one.
     */
    @Test
    void nothingIsLost() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        Map<String, String> pages = new HashMap<>();
        reports.forEach(report ->
                pages.put(report.get("id").asString(), report.get("url").asString()));
        try (Stream<Path> files = Files.list(folder.resolve("content/digests"))) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".md", "");
                String page = flat(site.page(pages.getOrDefault(id, "")).text());
                plainly(Files.readString(file)).forEach((what, texts) -> {
                    counted.merge(what, texts.size(), Integer::sum);
                    boolean cell = !what.equals("Keywords") && !what.equals("Themes");
                    String shown = cell ? page : page.toLowerCase(Locale.ROOT);
                    texts.stream()
                            .filter(text -> !shown.contains(
                                    cell ? flat(text) : flat(text).toLowerCase(Locale.ROOT)))
                            .forEach(text -> lost.add(id + " " + what + ": " + text));
                });
            }
        }
        System.out.println("counted in the files and found on the pages: " + counted);
        assertThat(counted.values()).allMatch(count -> count > 2_000);
        assertThat(lost).isEmpty();
    }

    @Test
    void everyNameIsALabelOfExactlyOneConcept() throws IOException {
        for (String kind : List.of("themes", "technologies", "concerns")) {
            Set<String> names = new HashSet<>();
            Map<String, Set<String>> reportsOf = new HashMap<>();
            for (JsonNode concept : site.json("data/" + kind + ".json")) {
                List<String> own = new ArrayList<>(List.of(concept.get("label").asString()));
                concept.get("altLabels").forEach(label -> own.add(label.asString()));
                for (String name : own) {
                    assertThat(names.add(name))
                            .as(name + " stands in two " + kind)
                            .isTrue();
                }
                Set<String> ids = new HashSet<>();
                concept.get("reports").forEach(id -> ids.add(id.asString()));
                reportsOf.put(concept.get("id").asString(), ids);
            }
            for (JsonNode report : reports) {
                report.get(kind)
                        .forEach(id -> assertThat(reportsOf.get(id.asString()))
                                .contains(report.get("id").asString()));
            }
        }
    }

    /** An address, once published, keeps working: the site of half the digests, and that of all. */
    @Test
    void everyAddressOfHalfTheDigestsStillAnswers() throws IOException {
        List<String> codes = reports.valueStream()
                .map(report -> report.get("digest").asString(""))
                .sorted()
                .toList();
        String middle = codes.get(codes.size() / 2);
        Files.createDirectories(folder.resolve("half/digests"));
        for (JsonNode report : reports) {
            String name = report.get("id").asString() + ".md";
            if (report.get("digest").asString("").compareTo(middle) < 0) {
                Files.copy(
                        folder.resolve("content/digests").resolve(name),
                        folder.resolve("half/digests").resolve(name));
            }
        }
        BuiltSite half = BuiltSite.of(folder.resolve("half"), folder.resolve("half-site"));
        assertThat(half.exit()).isZero();
        Set<String> before = addresses(half);
        System.out.println("addresses of half the digests: " + before.size());
        assertThat(before).hasSizeGreaterThan(10_000);
        assertThat(addresses(site)).containsAll(before);
    }

    private static Set<String> addresses(BuiltSite built) throws IOException {
        try (Stream<Path> walk = Files.walk(built.folder())) {
            return walk.map(file -> built.folder().relativize(file).toString())
                    .filter(path -> path.matches("(reports|digests|themes|technologies|concerns)/[^/]+\\.html"))
                    .collect(Collectors.toSet());
        }
    }

    /** What the program suggests is taken at once, as it is printed. */
    @Test
    void allSuggestionsTogetherCanBePasted() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path content = folder.resolve("content");
        assertThat(Foresite.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "vocabulary",
                        "suggest",
                        "--limit",
                        "100000",
                        "--content",
                        content.toString()))
                .as(err.toString())
                .isZero();
        Path pasted = Files.createDirectories(folder.resolve("pasted"));
        Files.writeString(pasted.resolve("vocabulary.yaml"), "technologies:\n" + out);
        Corpus corpus = CorpusReader.read(ContentSnapshot.of(content), Settings.DEFAULTS, Progress.SILENT);
        System.out.println("suggested entries: "
                + out.toString()
                        .lines()
                        .filter(line -> line.contains("prefLabel"))
                        .count());
        assertThat(out.toString()).contains("altLabel", "broader");
        assertThat(Vocabulary.of(corpus, ContentSnapshot.of(pasted).vocabulary())
                        .diagnostics())
                .isEmpty();
    }

    /** SKOS Reference, S27: what is related stands nowhere above. */
    @Test
    void relatedConceptsStandNowhereAbove() throws IOException {
        Map<String, JsonNode> concepts = new HashMap<>();
        site.json("data/vocabulary.jsonld")
                .get("@graph")
                .forEach(node -> concepts.put(node.get("@id").asString(), node));
        concepts.forEach((id, concept) -> {
            Set<String> above = new HashSet<>();
            List<String> open = new ArrayList<>(List.of(id));
            while (!open.isEmpty()) {
                concepts.getOrDefault(open.remove(open.size() - 1), concept)
                        .path("broader")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(above::add)
                        .forEach(open::add);
            }
            assertThat(concept.path("related").valueStream().map(JsonNode::asString))
                    .as(id)
                    .noneMatch(above::contains);
        });
    }

    @Test
    void pagesStayWithinTheirBudget() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
            long[] sizes = walk.filter(file -> file.toString().endsWith(".html"))
                    .mapToLong(file -> file.toFile().length())
                    .sorted()
                    .toArray();
            System.out.println("pages: " + sizes.length + ", median " + sizes[sizes.length / 2] + " bytes, largest "
                    + sizes[sizes.length - 1] + " bytes");
            assertThat(sizes[sizes.length / 2]).isLessThan(12_000);
            assertThat(sizes[sizes.length - 1]).isLessThan(150_000);
        }
    }

    /** Reads keywords, themes and table cells with a few regular expressions. */
    private static Map<String, List<String>> plainly(String text) {
        Map<String, List<String>> found = new TreeMap<>();
        String[] sections = text.split("(?m)^## ");
        for (int i = 1; i < sections.length; i++) {
            String heading = sections[i].lines().findFirst().orElse("").strip();
            String body = sections[i].substring(sections[i].indexOf('\n') + 1);
            if (heading.equals("Keywords") || heading.equals("Themes")) {
                List<String> names = new ArrayList<>();
                Matcher bullet = Pattern.compile("(?m)^\\* (.*)$").matcher(body);
                while (bullet.find()) {
                    names.add(bullet.group(1).replaceAll("[.,]?\\s*$", ""));
                }
                long single =
                        names.stream().filter(name -> name.strip().length() < 2).count();
                if (single > names.size() / 2) {
                    names = List.of(String.join(
                                    "",
                                    names.stream()
                                            .map(name -> name.isBlank() ? " " : name)
                                            .toList())
                            .split(",")[0]);
                }
                found.put(
                        heading, names.stream().filter(name -> !name.isBlank()).toList());
            } else if (body.contains("|:-")) {
                List<String> names = new ArrayList<>();
                List<String> words = new ArrayList<>();
                body.lines().filter(line -> line.startsWith("|")).skip(2).forEach(line -> {
                    String[] cells = line.substring(1, line.length() - 1).split(" \\| ", -1);
                    names.add(cells[0].strip().replaceAll(",$", ""));
                    for (int c = 1; c < cells.length; c++) {
                        String cell = cells[c].strip();
                        if (cell.length() > 3) {
                            words.add(cell);
                        }
                    }
                });
                found.put(heading, names);
                found.merge(
                        "words",
                        words,
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return found;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
