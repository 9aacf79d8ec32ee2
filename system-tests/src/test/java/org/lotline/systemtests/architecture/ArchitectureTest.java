package org.lotline.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.lotline.systemtests.architecture.Modules.CLASSES;
import static org.lotline.systemtests.architecture.Modules.CONTRACTS;
import static org.lotline.systemtests.architecture.Modules.PRODUCT;
import static org.lotline.systemtests.architecture.Modules.SERVICES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between modules and packages, over the classes of all of them. A rule that matches nothing fails. */
class ArchitectureTest {

    /** Where a service asks others. */
    private static final String[] PEERS =
            Stream.of(SERVICES).map(service -> service.replace("..", ".peer..")).toArray(String[]::new);

    /** Where it serves, and where it asks. */
    private static final String[] EDGES =
            Stream.concat(Stream.of("org.lotline..rest.."), Stream.of(PEERS)).toArray(String[]::new);

    private static final String PANACHE = "io.quarkus.hibernate.orm.panache.PanacheEntityBase";

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
                .resideOutsideOfPackages(EDGES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lotline..rest..")
                .because("rest only maps to and from the contract: move what others need to its noun")
                .check(CLASSES);
    }

    /** It maps with what runtime and custody have for every service's edge. */
    @Test
    void whoAsksPeersServesNobody() {
        noClasses()
                .that()
                .resideInAnyPackage(PEERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(SERVICES)
                        .map(service -> service.replace("..", ".rest.."))
                        .toArray(String[]::new))
                .because("asking and serving are two edges: move what both need to the noun")
                .check(CLASSES);
    }

    @Test
    void nobodyCallsPeersButThroughANoun() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PEERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PEERS)
                .because("a noun says as an interface what it wants of another service, and its peer answers")
                .check(CLASSES);
    }

    @Test
    void edgesOnlyMap() {
        noClasses()
                .that()
                .resideInAnyPackage(EDGES)
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
                .because("rest and peer only map: let a class of the noun read and write")
                .check(CLASSES);
    }

    @Test
    void modelsOfTheContractStayAtTheEdge() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .and()
                .resideOutsideOfPackages(EDGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONTRACTS)
                .because("generated beans stay at the edges: map them to a record of the noun in rest or peer")
                .check(CLASSES);
    }

    @Test
    void materialKnowsNoFramework() {
        onlyKnows(
                "org.lotline.material..",
                "quantities and numbers are pure Java: move what needs more to the service that needs it",
                "java..",
                "javax.measure..",
                "tech.units..",
                "systems.uom..",
                "org.jspecify..");
    }

    @Test
    void labelsKnowNoFrameworkAndNoNoun() {
        onlyKnows(
                "org.lotline.label..",
                "receiving and production print with it: what a label says belongs to the noun that it is stuck on",
                "java..",
                "org.apache.fontbox..",
                "org.apache.pdfbox..",
                "uk.org.okapibarcode..",
                "org.jspecify..",
                "org.lotline.material..");
    }

    @Test
    void eventsKnowNoFramework() {
        onlyKnows(
                "org.lotline.contracts.events..",
                "every consumer takes them: move what needs more to service-runtime",
                "java..",
                "com.fasterxml.jackson..",
                "org.jspecify..",
                "org.lotline.material..");
    }

    /** Beside itself. */
    private static void onlyKnows(String room, String because, String... others) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(room), Stream.of(others)).toArray(String[]::new))
                .because(because)
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

    /** But for a mock recall, which is a forward trace that is weighed. */
    @Test
    void questionsDoNotKnowEachOther() {
        var questions = Stream.of("forward", "backward", "card", "relation", "reach", "drill")
                .map("org.lotline.trace.answer.%s.."::formatted)
                .toList();
        for (var question : questions) {
            var others = questions.stream()
                    .filter(other -> !other.equals(question))
                    .filter(other -> !(question.contains(".drill") && other.contains(".forward")))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(question)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("what two questions need belongs to a room below them: gap, walk, consumption, thing, seed"
                            + " or known")
                    .check(CLASSES);
        }
    }

    /** The columns of an act are no noun. */
    @Test
    void theRuntimeKnowsNoNouns() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline.runtime..")
                .and()
                .doNotHaveFullyQualifiedName("org.lotline.runtime.act.ActStamp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(SERVICES),
                                Stream.of("org.lotline.custody..", "jakarta.persistence..", "org.hibernate.."))
                        .toArray(String[]::new))
                .because("every service stands on it: entities and rules belong to a noun of a service")
                .check(CLASSES);
    }

    /** It may carry any event; which of them is of a lot is nothing to it. */
    @Test
    void theRuntimeKnowsNoLot() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline.runtime..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.lotline..")
                        .and(DescribedPredicate.describe(
                                "are of lots",
                                type -> type.getSimpleName().contains("Lot")
                                        && !type.getSimpleName().equals("LotEvent"))))
                .orShould()
                .haveSimpleNameContaining("Lot")
                .because("lots and what lies at a holder are custody's: move it there")
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
    void rulesTakeLoadedValues() {
        noClasses()
                .that()
                .resideInAnyPackage(PRODUCT)
                .and()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "java.sql..",
                        "org.lotline.runtime.database.."))
                .orShould()
                .callMethodWhere(target(owner(annotatedWith("jakarta.enterprise.context.ApplicationScoped"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(PANACHE)))
                        .and(target(nameMatching(
                                "find.*|list.*|stream.*|count|persist.*|delete.*|update|getEntityManager"))))
                .because("a rule is tried in milliseconds without a server: let the use case load what it needs")
                .check(CLASSES);
    }

    @Test
    void rulesGiveFindings() {
        noClasses()
                .that()
                .resideInAnyPackage(PRODUCT)
                .and()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "org.jboss.resteasy..",
                                "org.lotline..rest..",
                                "org.lotline.contracts.*.model..",
                                "org.lotline.contracts.*.api..")
                        .or(DescribedPredicate.describe(
                                "refuse",
                                type -> Set.of("ProblemException", "Problems", "Objections", "Findings")
                                        .contains(type.getSimpleName()))))
                .orShould()
                .callMethodWhere(target(nameMatching("orRefuse")))
                .because("a request is refused and a report recorded by the same rule: return Findings of runtime.rule,"
                        + " and let the use case ask Findings for the outcome")
                .check(CLASSES);
    }

    @Test
    void theProductDoesNotKnowItsTestPlant() {
        noClasses()
                .that()
                .resideInAnyPackage(PRODUCT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lotline.localplant..", "org.lotline.testing..", "org.lotline.systemtests..")
                .because("the local plant starts the product, never the other way round")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("org.lotline.systemtests.architecture.Modules#roomsWithRooms")
    void packagesWithinOneHaveNoCycles(String room) {
        slices().matching("org.lotline.%s.(*)..".formatted(room))
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package, or one of them owns what both need")
                .check(CLASSES);
    }

    private static boolean isBuilt(String service) {
        return CLASSES.stream().anyMatch(resideInAnyPackage(service));
    }
}
