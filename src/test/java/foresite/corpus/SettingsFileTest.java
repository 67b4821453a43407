package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Logo;
import foresite.model.MenuEntry;
import foresite.model.Navigation;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private static Position at(int line) {
        return new Position("site.yaml", line, 1);
    }

    private static SettingsFile read(Path content, String text) {
        Written.file(content, "site.yaml", text);
        return SettingsFile.read(Written.snapshot(content));
    }

    @Test
    void everyKeyIsRead(@TempDir Path content) {
        SettingsFile file = read(content, """
                title: Horizon
                description: What comes
                baseUrl: https://example.org/horizon
                language: en-GB
                author: A. Editor
                digestUrl: https://letters.example.org/p/{digest}
                licence: CC BY 4.0
                licenceUrl: https://creativecommons.org/licenses/by/4.0/
                cname: horizon.example.org
                footer: Made with care
                feedItems: 20
                shelves: [20290911]
                headings:
                  signals: [Omens]
                columns:
                  change: [Turn, Turning point]
                keys:
                  titel: title
                  Stoff: keywords
                  themes: [feld]
                menu:
                  Digests: site:digests/index.html
                  About us: about.md
                footerLinks: {Letter: "https://letters.example.org/"}
                logo: {file: assets/mark.svg, alt: Horizon}
                quality: false
                previews: false
                pages: {minReports: 2}
                skos: true
                """);
        assertThat(file.settings())
                .isEqualTo(new Settings(
                        "Horizon",
                        "What comes",
                        "https://example.org/horizon/",
                        "en-GB",
                        "A. Editor",
                        "https://letters.example.org/p/{digest}",
                        "CC BY 4.0",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "horizon.example.org",
                        "Made with care",
                        20,
                        List.of("20290911"),
                        Map.of("signals", List.of("Omens")),
                        Map.of("change", List.of("Turn", "Turning point")),
                        Map.of(
                                "title", List.of("titel"),
                                "keywords", List.of("Stoff"),
                                "themes", List.of("feld")),
                        new Navigation(
                                List.of(
                                        new MenuEntry("Digests", "site:digests/index.html", at(22)),
                                        new MenuEntry("About us", "about.md", at(23))),
                                List.of(new MenuEntry("Letter", "https://letters.example.org/", at(24))),
                                new Logo("", "mark.svg", "Horizon", at(25))),
                        false,
                        List.of(),
                        true,
                        false,
                        2,
                        true,
                        Map.of()));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void ownWordsOfTheInterfaceAreRead(@TempDir Path content) {
        Written.file(content, "messages.yaml", """
                language: de
                signals.title: Signale
                signals.titel: Signale
                signals.any: [alle]
                """);
        SettingsFile file = SettingsFile.read(Written.snapshot(content));
        assertThat(file.settings().messages()).isEqualTo(Map.of("language", "de", "signals.title", "Signale"));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "messages.yaml:3:1: warning F202: the key 'signals.titel' is not known",
                        "messages.yaml:4:1: warning F203: 'signals.any' is not a text");
    }

    @Test
    void meaningThatNoKeyHasIsReported(@TempDir Path content) {
        SettingsFile file = read(content, "keys:\n  titel: titl\n");
        assertThat(file.settings().keys()).isEmpty();
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("site.yaml:2:1: warning F202: 'titl' under 'keys' is not a known key;"
                        + " write 'title' if you meant that");
    }

    @Test
    void everyKeyHasADefault(@TempDir Path content) {
        SettingsFile none = new SettingsFile(Settings.DEFAULTS, List.of());
        assertThat(SettingsFile.read(Written.snapshot(content))).isEqualTo(none);
        assertThat(read(content, "")).isEqualTo(none);
        assertThat(read(content, "# only a comment\n")).isEqualTo(none);
        assertThat(read(content, """
                title:
                baseUrl: ''
                feedItems:
                shelves:
                headings:
                columns:
                menu:
                footerLinks: {}
                logo:
                quality:
                """)).isEqualTo(none);
    }

    @Test
    void unknownKeyNamesTheNearest(@TempDir Path content) {
        SettingsFile file = read(content, "title: Horizon\nbaseURL: https://example.org\ntitel: x\n");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "site.yaml:2:1: warning F202: the key 'baseURL' is not known; write 'baseUrl' if you meant that",
                        "site.yaml:3:1: warning F202: the key 'titel' is not known; write 'title' if you meant that");
    }

    @Test
    void unknownSectionNamesTheNearest(@TempDir Path content) {
        SettingsFile file = read(content, "headings:\n  signal: [Omens]\n");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("site.yaml:2:1: warning F202: the key 'signal' is not known under 'headings';"
                        + " write 'signals' if you meant that");
    }

    @Test
    void badValuesAreToldAndTheDefaultStands(@TempDir Path content) {
        SettingsFile file = read(content, """
                title: [a, b]
                baseUrl: javascript:alert(1)
                language: deutsch sprechend
                digestUrl: https://letters.example.org/
                cname: not a domain
                feedItems: 0
                shelves: {a: b}
                headings: none
                quality: perhaps
                """);
        assertThat(file.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(Written.problems(file.diagnostics())).hasSize(9).containsOnly(Problem.BAD_SETTING);
        assertThat(Written.told(file.diagnostics()))
                .contains(
                        "site.yaml:2:1: warning F203: 'baseUrl' does not begin with http:// or https://",
                        "site.yaml:6:1: warning F203: 'feedItems' is not a whole number from 1 to 1000");
    }

    @Test
    void keyThatStandsTwiceIsToldAndTheLastOneCounts(@TempDir Path content) {
        SettingsFile file = read(content, """
                title: one
                headings:
                  signals: [Omens]
                  signals: [Auguries]
                title: two
                """);
        assertThat(file.settings().title()).isEqualTo("two");
        assertThat(file.settings().headings()).isEqualTo(Map.of("signals", List.of("Auguries")));
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "site.yaml:4:1: warning F202: the key 'signals' appears twice; the last one counts",
                        "site.yaml:5:1: warning F202: the key 'title' appears twice; the last one counts");
    }

    @Test
    void shelfThatIsNoCodeIsTold(@TempDir Path content) {
        SettingsFile file = read(content, "shelves: [foo, 20290911, 2030-01-06]\n");
        assertThat(file.settings().shelves()).containsExactly("20290911", "20300106");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly(
                        "site.yaml:1:1: warning F203: 'foo' under 'shelves' is not a digest's code such as 20290911");
    }

    @Test
    void addressesAreToldByWhatTheyLack(@TempDir Path content) {
        SettingsFile file = read(content, """
                baseUrl: example.org
                licenceUrl: "https://a b"
                digestUrl: https://example.org/p
                """);
        assertThat(Written.told(file.diagnostics()))
                .containsExactlyInAnyOrder(
                        "site.yaml:1:1: warning F203: 'baseUrl' does not begin with http:// or https://",
                        "site.yaml:2:1: warning F203: 'licenceUrl' is not a web address",
                        "site.yaml:3:1: warning F203: 'digestUrl' is not a web address with {digest} in it");
        assertThat(Written.told(
                        read(content, "baseUrl: https://example.org/?a\n").diagnostics()))
                .containsExactly("site.yaml:1:1: warning F203: 'baseUrl' is not a web address without ? or #");
    }

    @Test
    void folderOfItsNameIsTold(@TempDir Path content) {
        Written.file(content, "site.yaml/readme.txt", "");
        assertThat(Written.told(SettingsFile.read(Written.snapshot(content)).diagnostics()))
                .containsExactly("site.yaml: error F001: it is a folder, not a file; rename it");
    }

    @Test
    void fileThatIsNoTextIsToldWhatToDo(@TempDir Path content) {
        SettingsFile file = read(content, "a\0b\u0001\n");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("site.yaml: error F003: the file is not text and was not read");
        assertThat(file.diagnostics().get(0).problem().advice())
                .isEqualTo("Save the file as text, or move it out of the content folder.");
    }

    @Test
    void keyThatBeginsAnotherIsFoundOnItsOwnLine(@TempDir Path content) {
        SettingsFile file = read(content, "licenceUrl: https://example.org/licence\nlicence: [a]\n");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("site.yaml:2:1: warning F203: 'licence' is not a text");
    }

    @Test
    void listWithinAListIsToldAndBreaksNothing(@TempDir Path content) {
        SettingsFile file = read(content, "shelves: [[20290911], {a: b}]\nheadings:\n  signals: [{a: b}]\n");
        assertThat(Written.problems(file.diagnostics())).containsExactly(Problem.BAD_SETTING, Problem.BAD_SETTING);
    }

    @Test
    void fileThatIsNoYamlIsTold(@TempDir Path content) {
        SettingsFile file = read(content, "title: Horizon\nauthor: [a\nfooter: x\n");
        assertThat(file.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("site.yaml:3:1: error F201: the file is not YAML"
                        + " (while parsing a flow sequence: expected ',' or ']', but got :)");
        assertThat(Written.told(read(content, "title: My: site\n").diagnostics()))
                .containsExactly(
                        "site.yaml:1:1: error F201: the file is not YAML (mapping values are not allowed here)");
        assertThat(Written.problems(read(content, "title: a\u0081b\n").diagnostics()))
                .containsExactly(Problem.BAD_SETTINGS);
        assertThat(Written.problems(read(content, "just words\n").diagnostics()))
                .containsExactly(Problem.BAD_SETTINGS);
    }

    @Test
    void menuEntryWithoutOneAddressIsReportedAndTheOthersAreKept(@TempDir Path content) {
        SettingsFile file = read(content, """
                menu:
                  About: about.md
                  More:
                    - a.md
                    - b.md
                  Empty:
                footerLinks: [about.md]
                """);
        assertThat(file.settings().navigation().menu()).containsExactly(new MenuEntry("About", "about.md", at(2)));
        assertThat(file.settings().navigation().footerLinks()).isEmpty();
        assertThat(Written.told(file.diagnostics()))
                .containsExactlyInAnyOrder(
                        "site.yaml:3:1: warning F203: 'More' under 'menu' needs a label and one address, such as"
                                + " 'About: about.md'",
                        "site.yaml:6:1: warning F203: 'Empty' under 'menu' needs a label and one address, such as"
                                + " 'About: about.md'",
                        "site.yaml:7:1: warning F203: 'footerLinks' is not a list of labels with addresses, such as"
                                + " 'About: about.md'");
    }

    @Test
    void logoIsAFileOfTheContentFolder(@TempDir Path content) {
        Written.file(content, "img/mark.png", "x");
        SettingsFile file = read(content, "logo: img/mark.png\n");
        assertThat(file.settings().navigation().logo()).isEqualTo(new Logo("img/mark.png", "mark.png", "", at(1)));
        assertThat(file.diagnostics()).isEmpty();
    }

    @Test
    void logoThatCannotBeUsedIsReportedWithTheNearestPicture(@TempDir Path folder) throws IOException {
        Path content = Files.createDirectory(folder.resolve("content"));
        Written.file(content, "mark.svg", "<svg/>");
        Written.file(content.resolveSibling("outside"), "secret.svg", "<svg/>");
        Files.createSymbolicLink(content.resolve("link.svg"), content.resolveSibling("outside/secret.svg"));
        Map<String, String> faults = Map.of(
                "marc.svg", "there is no file 'marc.svg' in the content folder; the nearest is 'mark.svg'",
                "../outside/secret.svg",
                        "there is no file '../outside/secret.svg' in the content folder; the nearest is 'mark.svg'",
                "mark.pdf", "the logo 'mark.pdf' is not an SVG, PNG, JPEG, GIF, WebP or AVIF file",
                "[a, b]", "'logo' is not a picture's file, or 'file' and 'alt'");
        faults.forEach((logo, fault) -> {
            SettingsFile file = read(content, "title: x\nlogo: " + logo + "\n");
            assertThat(file.settings().navigation().logo()).isEqualTo(Logo.NONE);
            assertThat(Written.told(file.diagnostics())).containsExactly("site.yaml:2:1: warning F203: " + fault);
        });
        assertThat(Written.told(read(content, "logo: link.svg\n").diagnostics()))
                .singleElement()
                .asString()
                .startsWith("site.yaml:1:1: warning F203: the logo 'link.svg' is a link that leads out");
        assertThat(Written.told(
                        read(content, "logo:\n  file: mark.svg\n  altt: M\n").diagnostics()))
                .containsExactly("site.yaml:3:1: warning F202: the key 'altt' is not known under 'logo'; write 'alt'"
                        + " if you meant that");
    }

    @Test
    void languageOtherThanEnglishSaysThatTheInterfaceIsEnglish(@TempDir Path content) {
        SettingsFile file = read(content, "title: Horizont\nlanguage: de\n");
        assertThat(file.settings().language()).isEqualTo("de");
        assertThat(Written.told(file.diagnostics()))
                .containsExactly("site.yaml:2:1: note F213: the interface is in English only; 'de' is the language of"
                        + " your content");
        assertThat(read(content, "language: EN-us\n").diagnostics()).isEmpty();
    }

    @Test
    void furtherHeadingsAndColumnsAreKnown(@TempDir Path content) {
        Headings headings =
                Headings.of(read(content, "headings:\n  signals: Omens\ncolumns:\n  change: [Turning point]\n")
                        .settings());
        assertThat(headings.part("OMENS")).contains(Part.SIGNALS);
        assertThat(headings.part("Signals")).contains(Part.SIGNALS);
        assertThat(headings.column("turning-point")).contains(Column.CHANGE);
    }
}
