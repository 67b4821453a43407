package foresite;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the house to its plan: the rooms, their one direction, and what each may not know. */
final class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("foresite");

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
                .layer("serve")
                .definedBy("foresite.serve")
                .layer("check")
                .definedBy("foresite.check")
                .layer("cli")
                .definedBy("foresite.cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("serve")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("publish")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("publish", "cli")
                .whereLayer("site")
                .mayOnlyBeAccessedByLayers("render", "publish", "cli")
                .whereLayer("evaluate")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("insight")
                .mayOnlyBeAccessedByLayers("evaluate", "site", "render", "publish", "check", "cli")
                .whereLayer("vocabulary")
                .mayOnlyBeAccessedByLayers("insight", "evaluate", "site", "render", "publish", "check", "cli")
                .whereLayer("corpus")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("text")
                .mayOnlyBeAccessedByLayers(
                        "corpus", "vocabulary", "insight", "evaluate", "site", "render", "publish", "check", "cli")
                .whereLayer("state")
                .mayOnlyBeAccessedByLayers("corpus", "render", "publish", "check", "cli")
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
                        "foresite.publish",
                        "foresite.serve",
                        "foresite.check",
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
    void onlyTextAndSiteKnowFlexmark() {
        noClasses()
                .that()
                .resideOutsideOfPackages("foresite.text", "foresite.site")
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
                .and()
                // It reads the list of libraries, which is a part of the jar.
                .doNotHaveSimpleName("Library")
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
