package org.lotline.contracts.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Consumers take the events without a framework. */
class EventWallsTest {

    @Test
    void givenTheEventRecords_whenTheirDependenciesAreListed_thenThereIsNoFramework() {
        var events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.lotline.contracts.events");

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "org.lotline.material",
                        "org.lotline.contracts.events")
                .because(
                        "every consumer takes them: move what needs more (HTTP, Kafka, CloudEvents) to service-runtime")
                .check(events);
    }
}
