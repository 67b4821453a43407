package foresite;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the house to its plan: the rooms, their one direction, and what each may not know. */
final class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("foresite");

    /** Names that two rooms still share; each is to be renamed and deleted here. */
    private static final Set<String> SHARED_NAMES = Set.of("Drafts", "Lexicon", "Told", "WebAddress");

    @Test
    void roomsUseOnlyEarlierRooms() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("foresite.model")
                .layer("state")
                .definedBy("foresite.state")
                .layer("text")
                .definedBy("foresite.text")
                .layer("corpus")
                .definedBy("foresite.corpus")
                .layer("vocabulary")
                .definedBy("foresite.vocabulary")
                .layer("insight")
                .definedBy("foresite.insight")
                .layer("evaluate")
                .definedBy("foresite.evaluate")
                .layer("site")
                .definedBy("foresite.site")
                .layer("render")
                .definedBy("foresite.render")
                .layer("publish")
                .definedBy("foresite.publish")
                .layer("export")
                .definedBy("foresite.export")
                .layer("build")
                .definedBy("foresite.build")
                .layer("serve")
                .definedBy("foresite.serve")
                .layer("check")
                .definedBy("foresite.check..")
                .layer("cli")
                .definedBy("foresite.cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("build")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("serve")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("build")
                .whereLayer("publish")
                .mayOnlyBeAccessedByLayers("build", "cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("build", "cli")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("build", "cli")
                .whereLayer("site")
                .mayOnlyBeAccessedByLayers("render", "export", "build", "cli")
                .whereLayer("evaluate")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("insight")
                .mayOnlyBeAccessedByLayers("evaluate", "site", "render", "export", "check", "build", "cli")
                .whereLayer("vocabulary")
                .mayOnlyBeAccessedByLayers("insight", "evaluate", "site", "render", "export", "check", "build", "cli")
                .whereLayer("corpus")
                .mayOnlyBeAccessedByLayers("build", "cli")
                .whereLayer("text")
                .mayOnlyBeAccessedByLayers(
                        "corpus",
                        "vocabulary",
                        "insight",
                        "evaluate",
                        "site",
                        "render",
                        "export",
                        "check",
                        "build",
                        "cli")
                .whereLayer("state")
                .mayOnlyBeAccessedByLayers("corpus", "render", "publish", "check", "build", "cli")
                .check(HOUSE);
    }

    @Test
    void noRoomsRunInACircle() {
        slices().matching("foresite.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyClassHasARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        "foresite.model",
                        "foresite.state",
                        "foresite.text",
                        "foresite.corpus",
                        "foresite.vocabulary",
                        "foresite.insight",
                        "foresite.evaluate",
                        "foresite.site",
                        "foresite.render",
                        "foresite.export",
                        "foresite.publish",
                        "foresite.build",
                        "foresite.serve",
                        "foresite.check.content",
                        "foresite.check.site",
                        "foresite.check.links",
                        "foresite.cli")
                .check(HOUSE);
    }

    @Test
    void theModelKnowsNoLibrary() {
        classes()
                .that()
                .resideInAPackage("foresite.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("foresite.model", "java.lang..", "java.util..", "java.time..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void textKnowsNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("foresite.text")
                .should()
                .dependOnClassesThat(resideInAPackage("foresite..").and(not(resideInAPackage("foresite.text"))))
                .check(HOUSE);
    }

    @Test
    void onlyRenderKnowsPebble() {
        noClasses()
                .that()
                .resideOutsideOfPackage("foresite.render")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pebbletemplates..")
                .check(HOUSE);
    }

    @Test
    void onlyTextKnowsFlexmark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("foresite.text")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vladsch..")
                .check(HOUSE);
    }

    @Test
    void pagesAreMadeWithoutFiles() {
        noClasses()
                .that()
                .resideInAnyPackage("foresite.model", "foresite.insight", "foresite.site")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.io..")
                .check(HOUSE);
    }

    @Test
    void servingKnowsNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("foresite.serve")
                .should()
                .dependOnClassesThat(resideInAPackage("foresite..").and(not(resideInAPackage("foresite.serve"))))
                .check(HOUSE);
    }

    @Test
    void publishingKnowsOnlyFilesAndWhatIsRemembered() {
        noClasses()
                .that()
                .resideInAPackage("foresite.publish")
                .should()
                .dependOnClassesThat(resideInAPackage("foresite..")
                        .and(not(resideInAnyPackage("foresite.publish", "foresite.state"))))
                .check(HOUSE);
    }

    @Test
    void exportKnowsNoDisk() {
        noClasses()
                .that()
                .resideInAPackage("foresite.export")
                .should()
                .dependOnClassesThat(resideInAPackage("java.nio.file..").or(assignableTo(java.io.File.class)))
                .check(HOUSE);
    }

    @Test
    void checksKnowNothingOfEachOther() {
        slices().matching("foresite.check.(*)").should().notDependOnEachOther().check(HOUSE);
    }

    @Test
    void everyTopLevelTypeHasAUniqueName() {
        Map<String, List<String>> packages = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        packages.values().removeIf(places -> places.size() == 1);
        packages.keySet().removeAll(SHARED_NAMES);
        assertThat(packages).isEmpty();
    }

    @Test
    void noClockReachesAPage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("foresite.cli")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(HOUSE);
    }
}
