package org.lotline.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.lotline.systemtests.architecture.Modules.CLASSES;
import static org.lotline.systemtests.architecture.Modules.CONTRACTS;
import static org.lotline.systemtests.architecture.Modules.PRODUCT;
import static org.lotline.systemtests.architecture.Modules.SERVICES;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between modules and packages, over the classes of all of them. A rule that matches nothing fails. */
class ArchitectureTest {

    @Test
    void servicesDoNotKnowEachOther() {
        for (var service : SERVICES) {
            var others =
                    Stream.of(SERVICES).filter(other -> !other.equals(service)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(service)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("what a service needs of another it learns from its events, or asks over its contract")
                    .allowEmptyShould(!isBuilt(service))
                    .check(CLASSES);
        }
    }

    @Test
    void nobodyCallsRest() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lotline..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lotline..rest..")
                .because("rest only maps to and from the contract: move what others need to its noun")
                .check(CLASSES);
    }

    @Test
    void restOnlyMaps() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "io.quarkus.hibernate..",
                        "io.agroal..",
                        "org.neo4j..",
                        "org.apache.kafka..")
                .because("rest only maps: let a class of the noun read and write")
                .check(CLASSES);
    }

    @Test
    void modelsOfTheContractStayAtTheEdge() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .and()
                .resideOutsideOfPackage("org.lotline..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONTRACTS)
                .because("generated beans stay at the REST edge: map them to a record of the noun in rest")
                .check(CLASSES);
    }

    @Test
    void materialKnowsNoFramework() {
        classes()
                .that()
                .resideInAPackage("org.lotline.material..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.measure..",
                        "tech.units..",
                        "systems.uom..",
                        "org.jspecify..",
                        "org.lotline.material..")
                .because("quantities and numbers are pure Java: move what needs more to the service that needs it")
                .check(CLASSES);
    }

    @Test
    void eventsKnowNoFramework() {
        classes()
                .that()
                .resideInAPackage("org.lotline.contracts.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "org.lotline.material..",
                        "org.lotline.contracts.events..")
                .because("every consumer takes them: move what needs more to service-runtime")
                .check(CLASSES);
    }

    @Test
    void theTracesRulesArePureJava() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.lotline.trace.lineage..", "org.lotline.trace.projection..", "org.lotline.trace.answer..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.lotline.material..",
                        "org.lotline.contracts.events..",
                        "org.lotline.trace.lineage..",
                        "org.lotline.trace.projection..",
                        "org.lotline.trace.answer..")
                .because("they are tested by the ten thousand in-process: put what needs Neo4j, Kafka or Quarkus behind"
                        + " the ports of lineage")
                .check(CLASSES);
    }

    @Test
    void theRuntimeKnowsNoNouns() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(SERVICES),
                                Stream.of("org.lotline.custody..", "jakarta.persistence..", "org.hibernate.."))
                        .toArray(String[]::new))
                .because("every service stands on it: entities and rules belong to a noun of a service")
                .check(CLASSES);
    }

    @Test
    void custodyKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline.custody..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.of(SERVICES, CONTRACTS, new String[] {"jakarta.persistence..", "org.hibernate.."})
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                .because("dock, floor and finished goods stand on it: what is one holder's own belongs to its service")
                .check(CLASSES);
    }

    @Test
    void theProductDoesNotKnowItsTestPlant() {
        noClasses()
                .that()
                .resideInAnyPackage(PRODUCT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lotline.localplant..", "org.lotline.systemtests..")
                .because("the local plant starts the product, never the other way round")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("org.lotline.systemtests.architecture.Modules#roomsWithRooms")
    void packagesOfAModuleHaveNoCycles(String module) {
        slices().matching("org.lotline.%s.(*)..".formatted(module))
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package, or one of them owns what both need")
                .check(CLASSES);
    }

    private static boolean isBuilt(String service) {
        return CLASSES.stream().anyMatch(resideInAnyPackage(service));
    }
}
