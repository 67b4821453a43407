package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads in the manner of other tools lose no title, digest, theme or link, and bring no more than a few notes. */
class HeadsOfOthersTest {

    private static final int DIAGNOSTICS = 3;

    @TempDir
    private Path content;

    private Report read(String name, String text) {
        ReportFile file = Written.read(content, name, text);
        assertThat(file.diagnostics().size() + file.unknownKeys().size())
                .as(Written.told(file.diagnostics()) + " " + file.unknownKeys())
                .isLessThanOrEqualTo(DIAGNOSTICS);
        return Written.only(file);
    }

    @Test
    void jekyllExportOfSubstack() {
        Report report = read("2025-08-10-salt-marsh.md", """
                ---
                layout: post
                title: "Salt marshes return"
                subtitle: A slow victory
                author: Kim Otter
                categories: [coast, climate]
                tags:
                - salt marsh
                - carbon
                canonical_url: https://marsh.example.org/p/salt
                image: /img/a.png
                post_id: 7712
                audience: everyone
                published: true
                ---
                """);
        assertThat(report.title()).isEqualTo("Salt marshes return");
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.summary()).isEqualTo("A slow victory");
        assertThat(report.themes()).containsExactly("coast", "climate");
        assertThat(report.keywords()).containsExactly("salt marsh", "carbon");
        assertThat(report.link().original()).isEqualTo("https://marsh.example.org/p/salt");
        assertThat(report.facts()).containsExactly(new Fact("author", List.of("Kim Otter")));
    }

    @Test
    void hugoSectionInToml() {
        Report report = read("tide.md", """
                +++
                title = "Tidal power: at last" # the working title
                date = 2025-08-11T23:30:00-08:00
                draft = false
                tags = ["tides", "power"]
                externalUrl = "https://tides.example.org/a"
                weight = 10
                [params]
                  ring = "trial"
                +++
                """);
        assertThat(report.title()).isEqualTo("Tidal power: at last");
        assertThat(report.digest()).isEqualTo("20250811");
        assertThat(report.keywords()).containsExactly("tides", "power");
        assertThat(report.link().original()).isEqualTo("https://tides.example.org/a");
        assertThat(report.facts()).containsExactly(new Fact("ring", List.of("trial")));
    }

    @Test
    void hugoSectionInJson() {
        Report report = read("kelp.md", """
                {
                  "title": "Kelp in a shop",
                  "date": "Mon, 11 Aug 2025 07:00:00 +0200",
                  "topics": [{"name": "food"}, {"name": "sea"}],
                  "technologies": ["kelp farm"],
                  "teams": ["911", "400"],
                }

                ## Concerns

                * Taste: it is salty.
                """);
        assertThat(report.title()).isEqualTo("Kelp in a shop");
        assertThat(report.digest()).isEqualTo("20250811");
        assertThat(report.themes()).containsExactly("food", "sea");
        assertThat(report.findings())
                .containsExactly(
                        new Finding(Kind.CONCERN, "Taste", "it is salty.", 0),
                        new Finding(Kind.TECHNOLOGY, "kelp farm", "", 0));
        assertThat(report.facts()).containsExactly(new Fact("teams", List.of("911", "400")));
    }

    @Test
    void zolaPageWithTaxonomies() {
        Report report = read("moss.md", """
                +++
                title = "Moss walls"
                date = 2025-08-12
                template = "page.html"
                [taxonomies]
                tags = ["moss"]
                categories = ["city"]
                [extra]
                source = "https://moss.example.org"
                +++
                """);
        assertThat(report.digest()).isEqualTo("20250812");
        assertThat(report.keywords()).containsExactly("moss");
        assertThat(report.themes()).containsExactly("city");
        assertThat(report.link().original()).isEqualTo("https://moss.example.org");
    }

    @Test
    void obsidianNote() {
        Report report = read("note.md", """
                ---
                aliases: []
                tags: #energy #grid/storage
                created: 2025-08-13 09:15
                topics:
                  - "[[Heat|stored heat]]"
                related: ["[[Other note]]"]
                cssclasses: wide
                ---
                # Sand batteries
                """);
        assertThat(report.title()).isEqualTo("Sand batteries");
        assertThat(report.digest()).isEqualTo("20250813");
        assertThat(report.keywords()).containsExactly("energy", "grid/storage");
        assertThat(report.themes()).containsExactly("stored heat");
        assertThat(report.facts()).containsExactly(new Fact("related", List.of("Other note")));
    }

    @Test
    void technologyRadarWithEditions() {
        Report report = read("2025-01-15/pump.md", """
                ---
                title: Pump
                ring: trial
                teams: ["911", "400"]
                ---
                """);
        assertThat(report.digest()).isEqualTo("20250115");
        assertThat(report.facts())
                .containsExactly(new Fact("ring", List.of("trial")), new Fact("teams", List.of("911", "400")));
    }

    @Test
    void germanHouseKeys() {
        Report report = read("wind.md", """
                ---
                Titel: Wind im Winter
                Datum: 10. August 2025
                Themen: Wind; Speicher
                Zusammenfassung: Es weht.
                Sprache: de
                ---
                """);
        assertThat(report.title()).isEqualTo("Wind im Winter");
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.themes()).containsExactly("Wind", "Speicher");
        assertThat(report.summary()).isEqualTo("Es weht.");
        assertThat(report.language()).isEqualTo("de");
    }
}
