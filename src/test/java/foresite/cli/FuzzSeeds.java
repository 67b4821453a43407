package foresite.cli;

import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.model.Corpus;
import foresite.model.Progress;
import foresite.model.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Good texts of every kind that Foresite reads. */
final class FuzzSeeds {

    /** Where it is given, every report in this folder, too. */
    private static final Optional<String> MORE = Optional.ofNullable(System.getProperty("foresite.fuzz.reports"));

    static final List<String> REPORTS = Stream.of(
                    FuzzedText.below("content/digests", ".md").stream(),
                    MORE.stream().flatMap(folder -> FuzzedText.below(folder, ".md").stream()),
                    Stream.of(BuiltSite.REPORT, """
                            ---
                            title: "Night buses"
                            date: 2025-08-10 10:00:00 +02:00
                            themes: [buses, 'night work']
                            tags:
                              - city
                            draft: false
                            ---

                            Text with a [link][1] and a note[^1].

                            [1]: https://example.org/a "A"
                            [^1]: A note.
                            """, """
                            +++
                            title = "Night buses"
                            date = 2025-08-10T10:00:00Z
                            themes = ["buses", "night work"]
                            [extra]
                            category = 'city'
                            +++

                            ## Signals

                            | name | change | 10-year | driving-force | relevancy |
                            |---|---|---|---|---|
                            | Buses | from *day* to `night` | all night | work | 4 |
                            """, """
                            {"title": "Night buses", "date": "2025-08-10", "themes": ["buses"], "draft": false}

                            # Night buses

                            Night
                            -----

                            > [!note] Quoted
                            > 1. one
                            >    * two

                            ~~~
                            code
                            ~~~
                            """))
            .flatMap(texts -> texts)
            .toList();

    static final List<String> SETTINGS =
            List.of(FuzzedText.below("content", "site.yaml").get(0), """
            title: Futures
            baseUrl: https://example.org/futures/
            language: en
            feedItems: 20
            shelves: [29991231]
            quality: false
            headings: {summary: [In short, Abstract]}
            columns: {name: [What]}
            keys: {titel: title}
            licence: CC BY
            licenceUrl: https://example.org/by
            digestUrl: https://example.org/p/{digest}
            cname: futures.example.org
            footer: We scan.
            logo: logo.svg
            menu:
              About us: about.md
              Topics: site:themes
            footerLinks:
              Elsewhere: https://example.org/
            """);

    static final List<String> VOCABULARIES =
            List.of(FuzzedText.below("content", "vocabulary.yaml").get(0), """
            themes:
              - prefLabel: buses
                altLabel: [coaches, motor buses]
                broader: transport
                notBroader: [cars]
              - prefLabel: transport
                broader: [city life]
                related: [buses, &x trams]
              - prefLabel: city life
                broader: [buses]
                notSame: [*x]
            technologies:
              - prefLabel: batteries
            """);

    static final List<String> TABLES = List.of(
            "title,date,themes,summary\nNight buses,2025-08-10,buses; night work,\"They run, \"\"all\"\" night.\"\n",
            "sep=;\ntitle;digest;link\n'=A;20250810;https://example.org/a\n",
            "title\tlanguage\nLes bus\tfr\n");

    static final List<String> JSON =
            List.of("""
            [{"title": "Night buses", "date": "2025-08-10", "link": "https://example.org/a", "language": "en",
              "themes": ["buses"], "keywords": ["k"], "closest": [],
              "findings": [{"kind": "technology", "name": "Batteries", "description": "They last.", "relevancy": 3}],
              "signals": [{"name": "s", "description": "d", "change": "c", "outlook": "o", "drivingForce": "f"}]}]
            """, "{\"reports\": [{\"title\": \"A\", \"facts\": [{\"name\": \"n\", \"value\": \"v\"}]}]}");

    /** The reports of the sample. */
    static final Corpus CORPUS = sample();

    private FuzzSeeds() {}

    private static Corpus sample() {
        try {
            return CorpusReader.read(ContentSnapshot.of(Path.of("content")), Settings.DEFAULTS, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
