package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kinds of fault that people found in sites of reports, each in three variations that nobody sent us. A variation is a
 * content folder; what is right is the themes of the site, what the page of the report {@code a} shows, and what is nowhere.
 */
final class VariationsIT {

    private static final String A = "digests/a.md";
    private static final String DATED = "---\ntitle: Tides\ndate: %s\n---\n\nThe tide was high.\n";
    private static final String HEADED = "---\ntitle: Tides\n%s\n---\n\nThe tide was high.\n";

    @TempDir
    private Path folder;

    /**
     * One content folder.
     *
     * @param themes all that the site has, whatever their capitals
     * @param shown parts of the HTML of the report's page
     * @param hidden what is in no file of the site and in no message
     * @param told parts of what the build prints
     */
    private record Variation(
            String name,
            Map<String, String> files,
            List<String> themes,
            List<String> shown,
            List<String> hidden,
            List<String> told) {

        static Variation of(String name, String report) {
            return new Variation(name, Map.of(A, report), List.of(), List.of(), List.of(), List.of());
        }

        Variation with(String file, String text) {
            Map<String, String> more = new TreeMap<>(files);
            more.put(file, text);
            return new Variation(name, more, themes, shown, hidden, told);
        }

        Variation themes(String... labels) {
            return new Variation(name, files, List.of(labels), shown, hidden, told);
        }

        Variation shows(String... html) {
            return new Variation(name, files, themes, List.of(html), hidden, told);
        }

        Variation hides(String... texts) {
            return new Variation(name, files, themes, shown, List.of(texts), told);
        }

        Variation tells(String... messages) {
            return new Variation(name, files, themes, shown, hidden, List.of(messages));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Variation> variations() {
        return Stream.of(
                        code(),
                        hidden(),
                        references(),
                        rules(),
                        dates(),
                        headings(),
                        drafts(),
                        escapes(),
                        others(),
                        heads())
                .flatMap(List::stream);
    }

    private static List<Variation> code() {
        return List.of(
                Variation.of("code 1: tildes, an info string, a fence of three in one of four", """
                                # Pumps

                                ## Summary

                                ~~~~ sh
                                # open
                                ~~~
                                ## Themes
                                * no theme
                                ~~~~

                                ## Themes

                                * water
                                """)
                        .themes("Water")
                        .shows("## Themes\n* no theme"),
                Variation.of("code 2: indented by four", """
                                # Pumps

                                ## Summary

                                Run:

                                    # open
                                    ## Themes

                                ## Themes

                                * water
                                """).themes("Water").shows("# open\n## Themes"),
                Variation.of("code 3: a fence in an item of a list", """
                                # Pumps

                                ## Summary

                                1. Run
                                   ```
                                   # open
                                   ## Themes
                                   ```
                                2. Wait

                                ## Themes

                                * water
                                """)
                        .themes("Water")
                        .shows("# open\n## Themes", "<li>Wait"));
    }

    private static List<Variation> hidden() {
        return List.of(
                Variation.of("comments 1: within a line, a cell and a name", """
                                # Dam <!-- zq1 -->

                                ## Summary

                                Work <!-- zq2 --> begins.

                                ## Themes

                                * dams<!-- zq3 -->

                                ## Concerns

                                | name | description |
                                |---|---|
                                | Flood <!-- zq4 --> | soon <!-- zq5 --> |
                                """)
                        .themes("Dams")
                        .shows("<h1>Dam</h1>", "Flood")
                        .hides("zq1", "zq2", "zq3", "zq4", "zq5"),
                Variation.of("comments 2: over several sections, with a rule of dashes in it", """
                                # Dam

                                ## Summary

                                A dam.

                                <!-- zq1

                                ## Themes

                                --

                                * zq2
                                -->

                                ## Themes

                                * dams
                                """)
                        .themes("Dams")
                        .hides("zq1", "zq2"),
                Variation.of("comments 3: in front matter, percent signs over lines, one that never ends", """
                                ---
                                title: Dam # zq1
                                # zq2
                                themes: [dams]
                                ---

                                A dam. %%zq3

                                zq4%% It stands.

                                <!-- zq5
                                """)
                        .themes("Dams")
                        .shows("It stands.")
                        .hides("zq1", "zq2", "zq3", "zq4", "zq5"),
                Variation.of("vault 1: a block of percent signs, a highlight, an embedded note", """
                                # Vault

                                %%
                                zq1
                                %%

                                ## Summary

                                A ==bright== idea. ![[b]]

                                ## Themes

                                * [[Deep/Solar power|solar]]
                                """)
                        .with("digests/b.md", "# Note\n\nText.\n")
                        .themes("Solar")
                        .shows("bright", "b.html")
                        .hides("zq1"),
                Variation.of("vault 2: tags, properties, a callout", """
                                ---
                                tags: ["#themes/x", y]
                                aliases: Vault
                                ---
                                # Vault

                                ## Summary

                                > [!note]- Folded
                                > Read this.

                                ## Themes

                                - [x] #energy/wind
                                - [[Hydrogen#Storage|hydrogen]]
                                """)
                        .themes("Energy/wind", "Hydrogen")
                        .shows("<p>Folded", "Read this."),
                Variation.of("vault 3: an anchor of a block, a link with a bar in a table", """
                                # Vault

                                ## Summary

                                Seen. ^zq1

                                ## Technologies

                                | name | description |
                                |---|---|
                                | [[Fuel cell\\|cells]] | warm |
                                """)
                        .shows(">cells</a>", "warm")
                        .hides("zq1", "[["));
    }

    private static List<Variation> references() {
        return List.of(
                Variation.of("references 1: defined before use, in capitals", """
                                # Links

                                [City]: <https://example.org/the city> 'The city'

                                ## Summary

                                The [CITY] and the [town][city].

                                ## Themes

                                * harbours
                                """)
                        .themes("Harbours")
                        .shows("href=\"https://example.org/the%20city\""),
                Variation.of("references 2: in a list of themes, and used in a cell", """
                                # Links

                                ## Themes

                                * harbours

                                [1]: https://example.org/one

                                ## Concerns

                                | name | description |
                                |---|---|
                                | Silt | see [one][1] |
                                """)
                        .themes("Harbours")
                        .shows("<a href=\"https://example.org/one\">one</a>"),
                Variation.of("references 3: footnotes, and one that nothing uses", """
                                # Links

                                ## Summary

                                Agreed.[^a]

                                ## Themes

                                * harbours

                                [^a]: By the ministry.
                                [left]: https://example.org/left
                                """)
                        .themes("Harbours")
                        .shows("By the ministry.", "https://example.org/left"),
                Variation.of("cells 1: an image, code with a bar, a bare address", """
                                # Cells

                                ## Technologies

                                | name | description |
                                |---|---|
                                | `grep` | `a \\| b` ![far](https://example.org/f.png) |
                                | Cell<br/>two | <https://example.org/z> |
                                """)
                        .shows(">far</a>", "<code>a | b</code>", "href=\"https://example.org/z\"")
                        .hides("&lt;br"),
                Variation.of("cells 2: marks in names of bullets", """
                                # Cells

                                ## Themes

                                * **solid** _state_
                                * `C++`
                                * ~~old~~ new
                                """)
                        .themes("Solid state", "C++", "Old new")
                        .hides("**", "~~"),
                Variation.of("cells 3: escaped marks stay as they are", """
                                # Cells

                                ## Summary

                                2 \\* 3 and snake_case_name

                                ## Themes

                                * snake_case_name
                                """)
                        .themes("Snake_case_name")
                        .shows("2 * 3 and snake_case_name"));
    }

    private static List<Variation> rules() {
        return List.of(
                Variation.of(
                                "rules 1: stars first",
                                "***\n\n# Grass\n\n## Summary\n\nIt grows.\n\n***\n\n## Themes\n\n* sea\n")
                        .themes("Sea")
                        .shows("<h1>Grass</h1>", "It grows."),
                Variation.of("rules 2: a table between rules", """
                                ---
                                # Grass

                                ## Concerns

                                | name | description |
                                |---|---|
                                | Heat | it kills |

                                ---
                                ## Themes

                                * sea
                                """)
                        .themes("Sea")
                        .shows("Heat", "it kills"),
                Variation.of(
                                "rules 3: front matter, then a rule",
                                "---\ntitle: Grass\nthemes: sea\n---\n---\n\nIt grows.\n\n---\n\nIt falls.\n")
                        .themes("Sea")
                        .shows("<h1>Grass</h1>", "It grows.", "It falls."));
    }

    private static List<Variation> dates() {
        return Stream.of("2025-08-10T23:59:59.999-12:00", "Sun, 10 Aug 2025 23:06 GMT", "10 August 2025")
                .map(date ->
                        Variation.of("dates: " + date, DATED.formatted(date)).shows("../digests/20250810.html"))
                .toList();
    }

    private static List<Variation> headings() {
        return List.of(
                Variation.of("headings 1: closed by signs, with numbers and counts", """
                                # Mussels #

                                ## 1. Summary ##

                                They clean.

                                ## 2) Themes (2)

                                * harbours
                                * mud
                                """)
                        .themes("Harbours", "Mud")
                        .shows("<h1>Mussels</h1>", "They clean."),
                Variation.of("headings 2: a title over two lines, sections at level three", """
                                Mussels
                                of the harbour
                                ===

                                ### Summary

                                They clean.

                                ### Trends

                                * harbours
                                """)
                        .shows("<h1>Mussels of the harbour</h1>", "harbours"),
                Variation.of("headings 3: other languages", """
                                # Moules

                                ## Résumé

                                Elles nettoient.

                                ## Thèmes

                                * ports
                                """).themes("Ports").shows("Elles nettoient."));
    }

    private static List<Variation> drafts() {
        return List.of(
                Variation.of("drafts 1: TOML", "+++\ntitle = \"zq1\"\ndraft = true\n+++\n\nzq2\n")
                        .with("digests/b.md", "# B\n\nText.\n")
                        .hides("zq1", "zq2"),
                Variation.of("drafts 2: JSON, and a status", "{\"title\": \"zq1\", \"draft\": \"yes\"}\n\nzq2\n")
                        .with("digests/b.md", "---\nstatus: draft\ntitle: zq3\n---\n\nzq4\n")
                        .with("digests/c.md", "# C\n\nText.\n")
                        .hides("zq1", "zq2", "zq3", "zq4"),
                Variation.of("drafts 3: a folder, capitals, a page", "---\nTitle: zq1\nDraft: True\n---\n\nzq2\n")
                        .with("digests/_drafts/b.md", "# zq3\n\nText.\n")
                        .with("pages/p.md", "---\ndraft: true\n---\n# zq4\n\nzq5\n")
                        .with("digests/c.md", "# C\n\nText.\n")
                        .hides("zq1", "zq2", "zq3", "zq4", "zq5"));
    }

    private static List<Variation> escapes() {
        return List.of(
                Variation.of("escapes 1: in a title", "# A \\& B &lt;b&gt; &#67;\\++\n\n## Themes\n\n* F\\#\n")
                        .themes("F#")
                        .shows("<h1>A &amp; B &lt;b&gt; C++</h1>"),
                Variation.of(
                                "escapes 2: numbers of characters",
                                "# A\n\n## Themes\n\n* caf&#xE9;\n* R&#38;D\n* 5 &gt; 4\n")
                        .themes("Café", "R&D", "5 > 4"),
                Variation.of(
                                "escapes 3: no entity is read twice",
                                "# A\n\n## Summary\n\n&amp;lt;b&amp;gt;\n\n## Themes\n\n* &amp;amp;\n")
                        .themes("&amp;")
                        .shows("&amp;lt;b&amp;gt;"),
                Variation.of(
                                "articles 1: a port, a quotation mark, a bracket",
                                "# A\n\n[x](https://example.org:8443/a(b)?q=\"c\")\n")
                        .shows("href=\"https://example.org:8443/a(b)?q=%22c%22\""),
                Variation.of(
                                "articles 2: a title that is a link",
                                "# [Umlaut](https://bücher.example/ü?ß=1)\n\nText.\n")
                        .shows("<h1>", "https://xn--bcher-kva.example/%C3%BC?%C3%9F=1"),
                Variation.of(
                                "articles 3: entities in angle brackets",
                                "# A\n\n<https://example.org/?a=1&amp;b=%20c>\n\nText.\n")
                        .shows("href=\"https://example.org/?a=1&amp;b=%20c\""),
                Variation.of("feeds 1: code, a table, a break", """
                                # A

                                ## Summary

                                Uses `snake_case`,<br>a *new*
                                [C# compiler](https://example.org/c) &amp; more.
                                """)
                        .shows("content=\"Uses snake_case, a new C# compiler &amp; more.\""),
                Variation.of(
                                "feeds 2: a quotation and a heading",
                                "# A\n\n## Summary\n\n> Quoted **text**\n\n### Part\n\nMore.\n")
                        .shows("content=\"Quoted text Part More.\""),
                Variation.of(
                                "feeds 3: an image alone",
                                "# A\n\n## Summary\n\n![A chart of *tides*](tides.png) shows it.\n")
                        .shows("content=\"A chart of tides shows it.\""));
    }

    private static List<Variation> others() {
        return List.of(
                Variation.of("links 1: up and down folders", "# A\n\n## Summary\n\n[b](./x/../x/b.md#top) [c](x/)\n")
                        .with("digests/x/b.md", "# B\n\nText.\n")
                        .with("digests/x/index.md", "# X\n\nText.\n")
                        .shows("<a href=\"b.html\">b</a> <a href=\"x.html\">c</a>"),
                Variation.of(
                                "links 2: encoded, by reference, without an ending",
                                "# A\n\n## Summary\n\n[b](b%20c.md) [d][1]\n\n[1]: d\n")
                        .with("digests/b c.md", "# B\n\nText.\n")
                        .with("digests/d.md", "# D\n\nText.\n")
                        .shows("<a href=\"b-c.html\">b</a> <a href=\"d.html\">d</a>"),
                Variation.of(
                                "links 3: to nothing, and out of the folder",
                                "# A\n\n## Summary\n\n[b](b.md) [c](../../../c.md)\n")
                        .shows("<p>b c</p>")
                        .tells("F206: the link 'b.md' leads nowhere", "F206: the link '../../../c.md' leads nowhere"),
                Variation.of("folders 1: pages in capitals", "# A\n\nText.\n")
                        .with("PAGES/zq.md", "# zq\n")
                        .tells("PAGES/: warning F207")
                        .hides("<h1>zq"),
                Variation.of("folders 2: settings with another ending", "# A\n\nText.\n")
                        .with("site.yml", "title: zq\n")
                        .tells("site.yml: warning F207")
                        .hides("zq"),
                Variation.of("folders 3: notes beside the digests", "# A\n\nText.\n")
                        .with("Notes/x.md", "# zq\n")
                        .tells("Notes/: note F210")
                        .hides("zq"),
                Variation.of("addresses 1: accents", "# A\n\nText.\n")
                        .with("digests/café.md", "# One\n\nText.\n")
                        .with("digests/cafe.md", "# Two\n\nText.\n")
                        .tells("F033"),
                Variation.of("addresses 2: capitals in two folders", "# A\n\nText.\n")
                        .with("digests/x/B.md", "# One\n\nText.\n")
                        .with("digests/y/b.md", "# Two\n\nText.\n")
                        .tells("F033"),
                Variation.of("addresses 3: the number behind a name", "# One\n\nText.\n\n# Two\n\nText.\n")
                        .with("digests/a-1.md", "# Three\n\nText.\n")
                        .tells("F033"),
                Variation.of(
                                "languages 1: Arabic in an English report",
                                "# A\n\n## Summary\n\nهذا نص قصير عن الماء في المدينة\n")
                        .shows("dir=\"rtl\""),
                Variation.of("languages 2: a tag with a region", "---\ntitle: A\nlang: pt-BR\n---\n\nO mar sobe.\n")
                        .shows("<article lang=\"pt-BR\">"),
                Variation.of(
                                "languages 3: German",
                                "# Der Deich wird höher\n\n## Summary\n\nDer Deich ist höher und die Stadt ist nicht nass, weil das Wasser steigt.\n")
                        .shows("<article lang=\"de\">"));
    }

    private static List<Variation> heads() {
        return List.of(
                Variation.of("heads 1: a tab", HEADED.formatted("themes:\n\t- sea\ndate: 2025-08-10"))
                        .themes("Sea")
                        .shows("<h1>Tides</h1>", "20250810.html")
                        .tells("F021"),
                Variation.of(
                                "heads 2: a quotation mark that never ends",
                                HEADED.formatted("author: \"Ada\nthemes: [sea]\ndate: 2025-08-10"))
                        .themes("Sea")
                        .shows("<h1>Tides</h1>", "20250810.html")
                        .tells("F021"),
                Variation.of(
                                "heads 3: typographic quotation marks and an at sign",
                                HEADED.formatted("author: @ada\nthemes: [“sea”]\ndate: 2025-08-10"))
                        .themes("Sea")
                        .shows("<h1>Tides</h1>", "20250810.html")
                        .tells("F021"),
                Variation.of("keys 1: renamed in the settings", "---\ntitel: Tides\nthemen: [sea]\n---\n\nHigh.\n")
                        .with("site.yaml", "keys: {titel: title, themen: themes}\n")
                        .themes("Sea")
                        .shows("<h1>Tides</h1>"),
                Variation.of(
                                "keys 2: objects and lists",
                                HEADED.formatted("ring: {name: trial, level: 2}\nteams: [a, b]"))
                        .shows("trial", "<dd>a</dd><dd>b</dd>")
                        .tells("F022"),
                Variation.of("keys 3: the same key in two reports is one message", HEADED.formatted("ring: x"))
                        .with("digests/b.md", HEADED.formatted("ring: y"))
                        .tells("the key 'ring' is not known; 2 files have it"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variations")
    void isReadAsItsAuthorMeantIt(Variation variation) throws IOException {
        for (Map.Entry<String, String> file : variation.files.entrySet()) {
            BuiltSite.write(folder, "content/" + file.getKey(), file.getValue());
        }
        BuiltSite site = BuiltSite.of(folder.resolve("content"), folder.resolve("out"), "--quiet");
        assertThat(site.exit()).isZero();
        assertThat(site.json("data/themes.json").valueStream())
                .extracting(theme -> theme.get("label").asString().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(variation.themes.stream()
                        .map(theme -> theme.toLowerCase(Locale.ROOT))
                        .toList());
        if (!variation.shown.isEmpty()) {
            String page = site.text("reports/a.html").replaceAll(" data-(?:digest|star)=\"[^\"]*\"", "");
            assertThat(page.replaceAll("(<article lang=[^ >]*)[^>]*>", "$1>")).contains(variation.shown);
        }
        assertThat(site.err()).contains(variation.told.isEmpty() ? List.of("") : variation.told);
        List<String> found = new ArrayList<>();
        for (String hidden : variation.hidden) {
            site.files().forEach((path, bytes) -> {
                // A list of lists in the data begins with two brackets too.
                boolean isData = hidden.equals("[[") && path.endsWith(".js");
                if (!isData
                        && !path.startsWith("assets/")
                        && new String(bytes, StandardCharsets.UTF_8).contains(hidden)) {
                    found.add(hidden + " in " + path);
                }
            });
            if (site.err().contains(hidden)) {
                found.add(hidden + " in the messages");
            }
        }
        assertThat(found).isEmpty();
    }
}
