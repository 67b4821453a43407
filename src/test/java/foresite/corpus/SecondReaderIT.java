package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foresite.RealCorpus;
import foresite.model.Settings;
import foresite.text.HeadingIds;
import foresite.text.MarkdownHtml;
import foresite.text.MarkdownLinks;
import foresite.text.MarkdownStructure;
import foresite.text.PlainText;
import foresite.text.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another reader of Markdown, by other people, finds the same headings, items, links and code in every report. */
final class SecondReaderIT {

    private static final Parser SECOND = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    /** What a reader sees of the structure, in the order of the file. */
    private static List<String> seenByTheSecond(String text) {
        List<String> seen = new ArrayList<>();
        SECOND.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                // What stands in a quotation is text.
            }

            @Override
            public void visit(Heading heading) {
                seen.add(line(heading) + " heading " + heading.getLevel() + " " + words(heading));
            }

            @Override
            public void visit(ListItem item) {
                // A marker behind another one, as in "* -", is the text of an item here: letters parted by damage.
                String found = line(item) + " item";
                if (!seen.contains(found)) {
                    seen.add(found);
                }
                visitChildren(item);
            }

            @Override
            public void visit(FencedCodeBlock code) {
                seen.add(line(code) + " code");
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                seen.add(line(code) + " code");
            }
        });
        return seen;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString().strip();
    }

    private static int line(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static List<String> seenByForesite(List<String> lines) {
        MarkdownStructure structure = MarkdownStructure.of(lines);
        List<String> seen = new ArrayList<>();
        structure
                .headings()
                .forEach(heading -> seen.add(
                        (heading.from() + 1) + " heading " + heading.level() + " " + PlainText.ofLine(heading.text())));
        structure.items().forEach(item -> seen.add((item.from() + 1) + " item"));
        for (int from = structure.code().nextSetBit(0); from >= 0; ) {
            seen.add((from + 1) + " code");
            from = structure.code().nextSetBit(structure.code().nextClearBit(from));
        }
        return seen;
    }

    private static Set<String> links(String text) {
        Set<String> links = new TreeSet<>();
        SECOND.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** Returns the web addresses that Foresite's HTML of a text leads to. */
    private static Set<String> linksShown(String text) {
        return new TreeSet<>(Jsoup.parse(MarkdownHtml.blocks(text, 2, MarkdownLinks.Targets.NONE, new HeadingIds()))
                .select("a[href]")
                .eachAttr("href"));
    }

    /** Returns the web addresses of the second reader's links, as Foresite writes them; a remote image is a link to it. */
    private static Set<String> webLinks(String text) {
        return Stream.concat(links(text).stream(), images(text).stream())
                .flatMap(link -> WebAddress.of(link).stream())
                .map(WebAddress::url)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> images(String text) {
        Set<String> images = new TreeSet<>();
        SECOND.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // A link has no other link in it.
            }

            @Override
            public void visit(Image image) {
                images.add(image.getDestination());
            }
        });
        return images;
    }

    /** Compares every report of a folder; returns how many there were. */
    private static int compared(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            List<Line> all = Line.of(Files.readString(file));
            List<Line> written = all.subList(FrontMatter.length(all), all.size());
            String raw = written.stream().map(Line::text).collect(Collectors.joining("\n"));
            ReportBody body = ReportBody.of(written, Headings.of(Settings.DEFAULTS), new Told("r.md"));
            List<String> lines = body.lines().stream().map(Line::text).toList();
            String text = String.join("\n", lines);
            assertThat(seenByForesite(lines))
                    .as(file.toString())
                    .containsExactlyInAnyOrderElementsOf(seenByTheSecond(text));
            assertThat(linksShown(text)).as(file.toString()).isEqualTo(webLinks(text));
            // Links are resolved before anything else is read; none may be lost by that, and none made.
            if (!raw.contains("<!--") && !raw.contains("%%")) {
                assertThat(links(text)).as(file.toString()).isEqualTo(links(raw));
            }
        }
        return files.size();
    }

    @Test
    void theSampleIsReadAlike() throws IOException {
        assertThat(compared(Path.of("content"))).isGreaterThan(20);
    }

    @Test
    void newSitesAreReadAlike() throws IOException {
        assertThat(compared(Path.of("src/main/resources/foresite/init"))).isPositive();
    }

    @Test
    void theCasesAreReadAlike() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("../shared/cases")), "../shared/cases is not here: it is not compared");
        assertThat(compared(Path.of("../shared/cases"))).isPositive();
    }

    @Test
    @Tag(RealCorpus.TAG)
    void theRealCorpusIsReadAlike(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(compared(RealCorpus.sample())).isGreaterThanOrEqualTo(99);
        assertThat(compared(RealCorpus.unpacked(folder))).isGreaterThanOrEqualTo(2_600);
    }
}
