package org.lotline.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.lotline.systemtests.architecture.Modules.CLASSES;
import static org.lotline.systemtests.architecture.Modules.GENERATED;
import static org.lotline.systemtests.architecture.Modules.PRODUCT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How things are named, counted and dated everywhere. A rule that matches nothing fails. */
class HouseRulesTest {

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
                // What MapStruct makes of a mapping is called so by MapStruct.
                .haveNameMatching(".*(Utils?|Helper|Manager|Dto|DTO|Controller|(?<!Mapping)Impl)")
                .because("a class says what it is or does on the floor: give it that name")
                .check(CLASSES);
    }

    @Test
    void noClassIsABareGerund() {
        noClasses()
                .that()
                .resideInAPackage("org.lotline..")
                .and()
                .resideOutsideOfPackages(GENERATED)
                .should()
                .haveNameMatching(".*\\.(?!(Finding|Housekeeping|Reading|Ruling|Tracking)$)[A-Z][a-z]+ing")
                .because(
                        "a doing without its object says nothing: name what it is, or verb and object (IssuingMaterial)")
                .check(CLASSES);
    }

    @Test
    void testsSayGivenWhenThen() {
        methods()
                .that()
                .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.lotline.systemtests.architecture..")
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Benchmark")
                .should()
                .haveNameMatching("given[A-Z0-9]\\w*_when[A-Z0-9]\\w*_then[A-Z0-9]\\w*")
                .because("a test is a sentence of the field, found by what is given, what happens and what is then so:"
                        + " givenX_whenY_thenZ; walls and house rules are sentences already, benchmarks measure")
                .check(Modules.tests());
    }

    @Test
    void actsAreStampedInOneWay() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .haveName("occurredAt")
                .because(
                        "when and by whom an act was done and told are the columns of every act: embed runtime.act.ActStamp")
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
}
