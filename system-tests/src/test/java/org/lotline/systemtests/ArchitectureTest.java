package org.lotline.systemtests;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.site.Checkout;

/** The walls between modules and packages, over the classes of all of them. A rule that matches nothing fails. */
class ArchitectureTest {

    private static final String[] SERVICES = {
        "org.lotline.receiving..",
        "org.lotline.production..",
        "org.lotline.quality..",
        "org.lotline.shipping..",
        "org.lotline.trace.."
    };

    private static final String[] PRODUCT = {
        "org.lotline.material..",
        "org.lotline.contracts.events..",
        "org.lotline.runtime..",
        "org.lotline.receiving..",
        "org.lotline.production..",
        "org.lotline.quality..",
        "org.lotline.shipping..",
        "org.lotline.trace.."
    };

    private static final String[] GENERATED = {"org.lotline.contracts.*.model..", "org.lotline.contracts.*.api.."};

    /** The shared parts (problems, position) are the runtime's business. */
    private static final String[] OWN_CONTRACTS = {
        "org.lotline.contracts.receiving..",
        "org.lotline.contracts.production..",
        "org.lotline.contracts.quality..",
        "org.lotline.contracts.shipping..",
        "org.lotline.contracts.trace.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders());

    @Test
    void packagesAreNamedAfterNouns() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "org.lotline..controller..",
                        "org.lotline..service..",
                        "org.lotline..repository..",
                        "org.lotline..dto..",
                        "org.lotline..mapper..",
                        "org.lotline..util..",
                        "org.lotline..utils..",
                        "org.lotline..common..",
                        "org.lotline..helper..")
                .because("a package is a noun of the field (lot, receipt, certificate): move the class to its noun")
                .check(CLASSES);
    }

    @Test
    void classesAreNotNamedAfterTheirTechnique() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline..")
                .and()
                .resideOutsideOfPackages(GENERATED)
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Dto|DTO|Controller|Impl)")
                .because("a class says what it is or does on the floor: give it that name")
                .check(CLASSES);
    }

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
                .resideOutsideOfPackages("org.lotline..rest..", "org.lotline.trace.sources..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OWN_CONTRACTS)
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
                .resideInAnyPackage(
                        Stream.concat(Stream.of(SERVICES), Stream.of("jakarta.persistence..", "org.hibernate.."))
                                .toArray(String[]::new))
                .because("every service stands on it: entities and rules belong to a noun of a service")
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

    @Test
    void nobodyUsesTheOldDates() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util", "java.text", "java.sql")
                        .and(DescribedPredicate.describe(
                                "are dates of old",
                                type -> Set.of("Date", "Calendar", "SimpleDateFormat", "Timestamp", "Time")
                                        .contains(type.getSimpleName()))))
                .because("times are java.time.Instant, days are java.time.LocalDate")
                .check(CLASSES);
    }

    @Test
    void quantitiesAreNeverFloating() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PRODUCT)
                .should()
                .haveRawType(floating())
                .because("quantities are exact decimals: use BigDecimal, or material's Quantity")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage(PRODUCT)
                .should()
                .callMethodWhere(readsTheMachinesTime())
                .because(
                        "recordedAt and every rule about time come from the injected java.time.Clock, so that tests and"
                                + " audits can rely on it; measure how long something takes with System.nanoTime()")
                .check(CLASSES);
    }

    @Test
    void theClockIsMadeInOnePlace() {
        noClasses()
                .that()
                .resideInAnyPackage(PRODUCT)
                .and()
                .doNotHaveFullyQualifiedName("org.lotline.runtime.act.OurClock")
                .should()
                .callMethodWhere(target(
                                owner(DescribedPredicate.describe("Clock", type -> type.isEquivalentTo(Clock.class))))
                        .and(target(
                                name("systemUTC").or(name("systemDefaultZone")).or(name("system")))))
                .because("one bean is the clock of a service: inject java.time.Clock")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "runtime", "receiving", "trace", "localplant", "systemtests"})
    void packagesOfAModuleHaveNoCycles(String module) {
        slices().matching("org.lotline.%s.(*)..".formatted(module))
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package, or one of them owns what both need")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> floating() {
        var types = Set.of("double", "float", Double.class.getName(), Float.class.getName());
        return DescribedPredicate.describe("double or float", type -> types.contains(type.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesTime() {
        var types = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return DescribedPredicate.describe(
                "now() without a Clock, or System.currentTimeMillis()",
                call -> (call.getTarget().getName().equals("now")
                                && types.contains(call.getTargetOwner().getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                        || call.getTarget().getFullName().startsWith("java.lang.System.currentTimeMillis("));
    }

    private static boolean isBuilt(String service) {
        return CLASSES.stream().anyMatch(resideInAnyPackage(service));
    }

    private static Set<Path> folders() {
        var checkout = Checkout.find();
        return Stream.of(
                        "material",
                        "api-contracts",
                        "service-runtime",
                        "receiving-service",
                        "production-service",
                        "quality-service",
                        "shipping-service",
                        "trace-service",
                        "local-plant",
                        "system-tests")
                .map(module -> checkout.target(module).resolve("classes"))
                .filter(Files::isDirectory)
                .collect(Collectors.toSet());
    }
}
