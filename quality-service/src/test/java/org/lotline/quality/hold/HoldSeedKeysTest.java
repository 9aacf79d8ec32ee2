package org.lotline.quality.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What people say becomes the keys of the graph; what is said half can't be held. */
class HoldSeedKeysTest {

    private static final UUID ID = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a001");
    private static final Item BAR = new Item("BAR", "A");
    private static final Instant BEGAN = Instant.parse("2026-03-17T10:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-03-17T13:30:00Z");

    static Stream<Arguments> whole() {
        return Stream.of(
                Arguments.of(id(SeedKind.LOT), "lot:" + ID, "lot " + ID),
                Arguments.of(id(SeedKind.CERTIFICATE), "certificate:" + ID, "certificate " + ID),
                Arguments.of(id(SeedKind.JOB), "job:" + ID, "job " + ID),
                Arguments.of(number(SeedKind.HEAT, "a-48213", "GLS"), "heat:GLS:A48213", "heat a-48213 of GLS"),
                Arguments.of(number(SeedKind.HEAT, "A48213", null), "heat::A48213", "heat A48213, mill not recorded"),
                Arguments.of(
                        new SeedOrder(SeedKind.SUPPLIER_LOT, null, "SL-9", null, "STEEL", BAR, null, null),
                        "supplier-lot:STEEL:BAR:A:SL9",
                        "supplier lot SL-9 of STEEL"),
                Arguments.of(number(SeedKind.MACHINE, "HAAS-3", null), "machine:HAAS-3", "machine HAAS-3"),
                Arguments.of(number(SeedKind.OPERATOR, "OP-17", null), "operator:OP-17", "operator OP-17"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("whole")
    void givenWhatIsSaidWhole_whenItIsRead_thenItHasItsKeyAndWhatPeopleCallIt(SeedOrder said, String key, String name) {
        // When
        var seeds = read(said).orRefuse();

        // Then
        assertThat(seeds).containsExactly(new Seed(said.kind(), Key.of(key), name, null, null));
    }

    static Stream<Arguments> half() {
        return Stream.of(
                Arguments.of(
                        number(SeedKind.LOT, "J4520-A", null), QualityProblem.INCOMPLETE_SEED, List.of("seeds[0].id")),
                Arguments.of(
                        number(SeedKind.CERTIFICATE, "MTR-1", null),
                        QualityProblem.INCOMPLETE_SEED,
                        List.of("seeds[0].id")),
                Arguments.of(number(SeedKind.JOB, "J1", null), QualityProblem.INCOMPLETE_SEED, List.of("seeds[0].id")),
                Arguments.of(
                        number(SeedKind.HEAT, null, "GLS"), QualityProblem.INCOMPLETE_SEED, List.of("seeds[0].number")),
                Arguments.of(
                        number(SeedKind.HEAT, "---", null), QualityProblem.INVALID_NUMBER, List.of("seeds[0].number")),
                Arguments.of(
                        number(SeedKind.SUPPLIER_LOT, "SL-9", null),
                        QualityProblem.INCOMPLETE_SEED,
                        List.of("seeds[0].supplier", "seeds[0].item")),
                Arguments.of(
                        number(SeedKind.MACHINE, null, null),
                        QualityProblem.INCOMPLETE_SEED,
                        List.of("seeds[0].number")),
                Arguments.of(
                        new SeedOrder(SeedKind.OPERATOR, null, null, null, null, null, BEGAN, null),
                        QualityProblem.INCOMPLETE_SEED,
                        List.of("seeds[0].number")),
                Arguments.of(
                        new SeedOrder(SeedKind.OPERATOR, null, "OP-17", null, null, null, ENDED, BEGAN),
                        QualityProblem.INVALID_WINDOW,
                        List.of("seeds[0].to")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("half")
    void givenWhatIsSaidHalf_whenItIsRead_thenItIsSaidWhatIsMissing(
            SeedOrder said, ProblemType kind, List<String> fields) {
        // When
        var findings = read(said).against();

        // Then
        assertThat(findings).extracting(Finding::kind).containsOnly(kind);
        assertThat(findings).extracting(Finding::field).containsExactlyElementsOf(fields);
    }

    @Test
    void givenAReachOfThisLot_whenItIsPutOnAHeat_thenThatIsForLotsOnly() {
        // When
        var findings = HoldSeedKeys.seedsOf(List.of(number(SeedKind.HEAT, "A1", null)), Extent.THIS_LOT)
                .against();

        // Then
        assertThat(findings).extracting(Finding::kind).containsExactly(QualityProblem.REACH_NEEDS_LOT);
        assertThat(findings).extracting(Finding::field).containsExactly("seeds[0].kind");
    }

    @Test
    void givenAWindow_whenItIsOfAMachineOrOfAHeat_thenOnlyTheMachineKeepsIt() {
        // Given
        var machine = new SeedOrder(SeedKind.MACHINE, null, "HAAS-3", null, null, null, BEGAN, ENDED);
        var heat = new SeedOrder(SeedKind.HEAT, null, "A1", null, null, null, BEGAN, ENDED);

        // When
        var seeds = HoldSeedKeys.seedsOf(List.of(machine, heat), Extent.THIS_LOT_AND_WHAT_CAME_OF_IT)
                .orRefuse();

        // Then
        assertThat(seeds.getFirst().from()).isEqualTo(BEGAN);
        assertThat(seeds.getFirst().to()).isEqualTo(ENDED);
        assertThat(seeds.getLast().from()).isNull();
    }

    private static Ruling<List<Seed>> read(SeedOrder said) {
        return HoldSeedKeys.seedsOf(List.of(said), Extent.THIS_LOT_AND_WHAT_CAME_OF_IT);
    }

    private static SeedOrder id(SeedKind kind) {
        return new SeedOrder(kind, ID, null, null, null, null, null, null);
    }

    private static SeedOrder number(SeedKind kind, @Nullable String number, @Nullable String mill) {
        return new SeedOrder(kind, null, number, mill, null, null, null, null);
    }
}
