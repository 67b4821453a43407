package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static Vocabulary of(Corpus corpus, String authority) {
        return CorpusVocabulary.of(corpus, AuthorityFile.parse(authority));
    }

    private static Vocabulary of(Corpus corpus) {
        return of(corpus, "");
    }

    /** Returns each theme as its label, followed by its other labels. */
    private static List<List<String>> themes(Vocabulary vocabulary) {
        return vocabulary.concepts(Kind.THEME).stream()
                .map(VocabularyTest::labels)
                .toList();
    }

    private static List<String> labels(Concept concept) {
        return Stream.concat(Stream.of(concept.label()), concept.altLabels().stream())
                .toList();
    }

    private static List<String> told(Vocabulary vocabulary) {
        return vocabulary.diagnostics().stream().map(Diagnostic::toString).toList();
    }

    private static Concept theme(Vocabulary vocabulary, String name) {
        return vocabulary.named(Kind.THEME, name).orElseThrow();
    }

    @Test
    void conceptsComeInTheOrderOfTheirFirstMention() {
        Vocabulary vocabulary = of(Reports.naming(List.of(List.of("zeal", "art"), List.of("Art", "mind"))));
        assertThat(themes(vocabulary)).containsExactly(List.of("zeal"), List.of("art", "Art"), List.of("mind"));
        assertThat(theme(vocabulary, "ART").reports()).hasSize(2);
        assertThat(theme(vocabulary, "ART").earliest()).isEqualTo("art");
    }

    @Test
    void mostUsedFormIsTheLabel() {
        assertThat(themes(of(Reports.naming(List.of(
                        List.of("DATA PRIVACY"),
                        List.of("data privacy"),
                        List.of("Data privacy"),
                        List.of("Data privacy"))))))
                .containsExactly(List.of("Data privacy", "DATA PRIVACY", "data privacy"));
    }

    @Test
    void twoKindsWithTheSameNameAreTwoConcepts() {
        Vocabulary vocabulary = of(Reports.corpus(List.of(Reports.report(
                LocalDate.of(2025, 1, 5), List.of("Deepfakes"), List.of("Deepfakes"), List.of("deepfake")))));
        assertThat(Kind.CONCEPTS.stream()
                        .map(kind -> vocabulary.named(kind, "deepfakes").orElseThrow()))
                .extracting(Concept::kind)
                .containsExactly(Kind.THEME, Kind.TECHNOLOGY, Kind.CONCERN);
        assertThat(Kind.CONCEPTS.stream().map(kind -> vocabulary.concepts(kind).size()))
                .containsExactly(1, 1, 1);
    }

    @Test
    void everyNameBelongsToExactlyOneConcept() {
        long seed = 20250810L;
        Random random = new Random(seed);
        List<String> words = List.of(
                "Data",
                "data",
                "Policy",
                "policies",
                "C++",
                "C#",
                "3D",
                "GPT-4",
                "(DP)",
                "é",
                "+",
                "数据",
                "DP",
                "Œuvre",
                "s",
                "AI");
        List<List<String>> names = IntStream.range(0, 200)
                .mapToObj(report -> IntStream.range(0, 5)
                        .mapToObj(name -> IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(word -> words.get(random.nextInt(words.size())))
                                .collect(Collectors.joining(" ")))
                        .distinct()
                        .toList())
                .toList();
        Vocabulary vocabulary = of(Reports.naming(names), """
                themes:
                  - prefLabel: Data
                    altLabel: [AI, Policy]
                  - prefLabel: AI
                    altLabel: [Data, DP, C++]
                    notSame: [C#]
                """);
        List<String> all = new ArrayList<>();
        vocabulary.concepts(Kind.THEME).forEach(concept -> all.addAll(labels(concept)));
        assertThat(all).as("seed " + seed).doesNotHaveDuplicates();
        assertThat(all)
                .as("seed " + seed)
                .containsAll(names.stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    @Nested
    class Acronyms {

        @Test
        void explainedAcronymIsItsExpansion() {
            assertThat(themes(
                            of(Reports.naming("LLMs", "Large Language Models (LLMs)", "large language model", "LLM"))))
                    .containsExactly(List.of("large language model", "LLMs", "Large Language Models (LLMs)", "LLM"));
        }

        @Test
        void acronymWithTwoMeaningsStaysApart() {
            assertThat(themes(of(Reports.naming("Machine Learning (ML)", "Markup Language (ML)", "ML"))))
                    .containsExactly(List.of("Machine Learning (ML)"), List.of("Markup Language (ML)"), List.of("ML"));
        }

        @Test
        void acronymOnWhichNamesAgreedOnceKeepsItsMeaning() {
            List<List<String>> themes = themes(of(Reports.naming(
                    "Machine Learning (ML)",
                    "Deep Machine Learning (ML)",
                    "Fair Machine Learning (ML)",
                    "Markup Language (ML)",
                    "Machine Learning Ethics",
                    "ML Ethics")));
            assertThat(themes).contains(List.of("Machine Learning Ethics", "ML Ethics"));
        }

        @Test
        void acronymThatNobodyExplainsStaysApart() {
            assertThat(themes(of(Reports.naming("Machine Learning", "ML"))))
                    .containsExactly(List.of("Machine Learning"), List.of("ML"));
        }
    }

    @Nested
    class Authority {

        @Test
        void altLabelsAreOneConceptUnderTheEditorsLabel() {
            Vocabulary vocabulary = of(Reports.naming("ML", "machine learning", "statistical learning"), """
                    themes:
                      - prefLabel: Machine learning
                        altLabel: [ML, Statistical Learning]
                    """);
            assertThat(themes(vocabulary))
                    .containsExactly(List.of(
                            "Machine learning",
                            "ML",
                            "machine learning",
                            "statistical learning",
                            "Statistical Learning"));
            assertThat(theme(vocabulary, "ml").earliest()).isEqualTo("ML");
            assertThat(vocabulary.diagnostics()).isEmpty();
        }

        @Test
        void broaderConceptExistsEvenWhenNoReportNamesIt() {
            Vocabulary vocabulary = of(Reports.naming("Machine learning"), """
                    themes:
                      - prefLabel: Machine learning
                        broader: AI
                      - prefLabel: AI
                        broader: [Computing]
                      - prefLabel: Computing
                    """);
            assertThat(themes(vocabulary))
                    .containsExactlyInAnyOrder(List.of("Machine learning"), List.of("AI"), List.of("Computing"));
            assertThat(theme(vocabulary, "Machine learning").broader())
                    .containsExactly(theme(vocabulary, "AI").key());
            assertThat(theme(vocabulary, "AI").broader())
                    .containsExactly(theme(vocabulary, "Computing").key());
            assertThat(vocabulary.diagnostics()).isEmpty();
        }

        @Test
        void relatedConceptsAreRelatedBothWays() {
            Vocabulary vocabulary = of(Reports.naming("energy", "climate"), """
                    themes:
                      - prefLabel: Energy
                        related: [climate]
                    """);
            assertThat(theme(vocabulary, "energy").related())
                    .containsExactly(theme(vocabulary, "climate").key());
            assertThat(theme(vocabulary, "climate").related())
                    .containsExactly(theme(vocabulary, "energy").key());
        }

        @Test
        void namesThatAreNotTheSameStayApart() {
            Vocabulary vocabulary =
                    of(Reports.naming("Battery", "batteries", "Large Language Models (LLM)", "LLM"), """
                    themes:
                      - prefLabel: Battery
                        notSame: [batteries]
                      - prefLabel: Large Language Models (LLM)
                        notSame: [LLM]
                    """);
            assertThat(themes(vocabulary))
                    .containsExactly(
                            List.of("Battery"),
                            List.of("batteries"),
                            List.of("Large Language Models (LLM)"),
                            List.of("LLM"));
        }

        @Test
        void contestedLabelIsToldAndTheFirstEntryHasIt() {
            Vocabulary vocabulary = of(Reports.naming("AI", "automation", "robotics"), """
                    themes:
                      - prefLabel: Automation
                        altLabel: [AI]
                      - prefLabel: Robotics
                        altLabel: [AI]
                    """);
            assertThat(themes(vocabulary))
                    .containsExactly(List.of("Automation", "AI", "automation"), List.of("Robotics", "robotics"));
            assertThat(told(vocabulary)).containsExactly("vocabulary.yaml:4:16: warning F103: 'AI' is in two entries");
        }

        @Test
        void entryInTwoPiecesIsOne() {
            Vocabulary vocabulary = of(Reports.naming("energy", "power", "physics"), """
                    themes:
                      - prefLabel: Energy
                        altLabel: [power]
                    concerns:
                    themes:
                      - prefLabel: energies
                        altLabel: [force]
                        broader: [physics]
                    """);
            assertThat(themes(vocabulary))
                    .containsExactly(List.of("Energy", "energy", "power", "energies", "force"), List.of("physics"));
            assertThat(theme(vocabulary, "power").broader())
                    .containsExactly(theme(vocabulary, "physics").key());
            assertThat(told(vocabulary)).isEmpty();
        }

        @Test
        void whatTheFileSaysTwiceAndDifferentlyIsTold() {
            Vocabulary vocabulary = of(Reports.naming("energy", "power", "physics", "light", "heat"), """
                    themes:
                      - prefLabel: Energy
                        altLabel: [power]
                        notSame: [power]
                        broader: [physics, heat]
                        notBroader: [Physics]
                        related: [heat, light]
                    """);
            assertThat(told(vocabulary))
                    .containsExactlyInAnyOrder(
                            "vocabulary.yaml:2:16: warning F107: 'power' is one of its names and notSame of 'Energy'; notSame counts",
                            "vocabulary.yaml:2:16: warning F107: 'Physics' is broader and notBroader of 'Energy'; broader counts",
                            "vocabulary.yaml:2:16: warning F107: 'heat' is related to 'Energy' and also broader or narrower than it; broader counts");
            assertThat(theme(vocabulary, "power").label()).isEqualTo("power");
            assertThat(theme(vocabulary, "energy").broader())
                    .containsExactly(
                            theme(vocabulary, "physics").key(),
                            theme(vocabulary, "heat").key());
            assertThat(theme(vocabulary, "energy").related())
                    .containsExactly(theme(vocabulary, "light").key());
        }

        @Test
        void labelsThatAreKeptAwayInVainAreTold() {
            assertThat(told(of(Reports.naming("energy"), """
                            themes:
                              - prefLabel: Energy
                                notSame: [enregy]
                                notBroader: [physics]
                            """)))
                    .containsExactlyInAnyOrder(
                            "vocabulary.yaml:2:16: note F105: notSame 'enregy' is a name that no report uses like that",
                            "vocabulary.yaml:2:16: note F105: notBroader 'physics' matches no concept");
        }

        @Test
        void whatTheEditorPutsBesideStaysBeside() {
            List<List<String>> names = List.of(
                    List.of("Water Scarcity in Cities"),
                    List.of("Water Scarcity in Farming"),
                    List.of("Water Scarcity among Herders"),
                    List.of("Water Scarcity and Migration"),
                    List.of("Water Scarcity near Mines"));
            assertThat(theme(of(Reports.naming(names)), "Water Scarcity in Cities")
                            .broader())
                    .isNotEmpty();
            Vocabulary vocabulary = of(Reports.naming(names), """
                    themes:
                      - prefLabel: Water Scarcity in Cities
                        related: [Water Scarcity]
                    """);
            Concept concept = theme(vocabulary, "Water Scarcity in Cities");
            String heading = theme(vocabulary, "Water Scarcity").key();
            assertThat(concept.related()).containsExactly(heading);
            assertThat(concept.broader()).doesNotContain(heading);
            assertThat(told(vocabulary)).isEmpty();
        }

        @Test
        void bothSpellingsOfAltLabelCountAndNothingAddsNothing() {
            Vocabulary vocabulary = of(Reports.naming("a"), """
                    themes:
                      - prefLabel: a
                        altLabel: b
                        altLabels: [c, ""]
                        broader:
                    """);
            assertThat(themes(vocabulary)).containsExactly(List.of("a", "b", "c"));
            assertThat(told(vocabulary)).isEmpty();
        }

        @Test
        void placeIsThatOfTheWordAndNotOfOneThatContainsIt() {
            assertThat(told(of(Reports.naming("a"), """
                            themes:
                              - prefLabel: biotechnology
                                altLabel: [a]
                            technology:
                              - prefLabel: b
                            """)))
                    .containsExactly("vocabulary.yaml:4:1: warning F102: the key 'technology' is not known");
        }

        @Test
        void secondPrefLabelIsTold() {
            assertThat(told(of(Reports.naming("a", "b"), "themes:\n  - prefLabel: a\n    prefLabel: b\n")))
                    .containsExactly("vocabulary.yaml:3:16: warning F102: the entry of 'a' has a second prefLabel");
        }

        @Test
        void valueThatIsNoNameIsTold() {
            assertThat(told(of(Reports.naming("a", "b"), """
                            themes:
                              - prefLabel: [a, b]
                                altLabel: {c: d}
                                related: [[e], f]
                            """)))
                    .contains(
                            "vocabulary.yaml:2:16: warning F102: the entry of 'a' has a second prefLabel",
                            "vocabulary.yaml:3:15: warning F102: the value of 'altLabel' is neither a name nor a list of names",
                            "vocabulary.yaml:4:15: warning F102: the value of 'related' is neither a name nor a list of names");
        }

        @Test
        void broaderCycleIsToldAndLeftOut() {
            Vocabulary vocabulary = of(Reports.naming("one", "two", "three"), """
                    themes:
                      - prefLabel: one
                        broader: [two]
                      - prefLabel: two
                        broader: [three]
                      - prefLabel: three
                        broader: [one, three]
                    """);
            assertThat(theme(vocabulary, "one").broader())
                    .containsExactly(theme(vocabulary, "two").key());
            assertThat(theme(vocabulary, "two").broader())
                    .containsExactly(theme(vocabulary, "three").key());
            assertThat(theme(vocabulary, "three").broader()).isEmpty();
            assertThat(told(vocabulary))
                    .containsExactly(
                            "vocabulary.yaml:6:16: warning F104: 'three' and 'one' would be above each other",
                            "vocabulary.yaml:6:16: warning F104: 'three' and 'three' would be above each other");
        }

        @Test
        void whatTheFileSaysInVainIsTold() {
            assertThat(told(of(Reports.naming("energy"), """
                            themes:
                              - prefLabel: Enregy
                              - prefLabel: Energy
                                broader: [physics]
                                narrower: [solar]
                            planets:
                              - prefLabel: Mars
                            """)))
                    .containsExactly(
                            "vocabulary.yaml:2:16: note F105: no report uses a name of 'Enregy'",
                            "vocabulary.yaml:3:16: note F105: broader 'physics' matches no concept",
                            "vocabulary.yaml:5:5: warning F102: the key 'narrower' is not known",
                            "vocabulary.yaml:6:1: warning F102: the key 'planets' is not known");
        }

        @Test
        void damagedFileIsToldAndNamesAreFolded() {
            Vocabulary vocabulary = of(Reports.naming("Battery", "batteries"), "themes: [\n");
            assertThat(themes(vocabulary)).containsExactly(List.of("Battery", "batteries"));
            assertThat(told(vocabulary))
                    .containsExactly("vocabulary.yaml:1: error F101: the file is not YAML"
                            + " (while parsing a flow node: expected the node content, but found '<stream end>')");
            assertThat(of(Reports.naming("a"), "just words").diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("F101");
        }
    }

    @Test
    void namesOfTheFileAreReadAsTheyAreWritten() {
        Vocabulary vocabulary =
                of(Reports.naming("5.10", "007"), "themes:\n  - prefLabel: 5.10\n    altLabel: [007, yes]\n");
        assertThat(themes(vocabulary)).containsExactly(List.of("5.10", "007", "yes"));
        assertThat(told(vocabulary)).isEmpty();
    }

    @Test
    void nameThatOneReportUsesTwiceIsOneMention() {
        Vocabulary vocabulary = of(Reports.naming(List.of(List.of("a", "b", "a"))));
        assertThat(vocabulary.concepts(Kind.THEME).get(0).mentions()).hasSize(1);
    }

    @Test
    void kindThatIsNoListOfEntriesIsTold() {
        assertThat(told(of(Reports.naming("a"), "themes: AI\nconcerns:\n")))
                .containsExactly("vocabulary.yaml:1:1: error F101: 'themes' is not a list of entries");
    }
}
