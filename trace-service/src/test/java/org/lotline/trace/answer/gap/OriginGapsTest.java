package org.lotline.trace.answer.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.CountryList;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.MillDefined;
import org.lotline.contracts.events.Origin;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.backward.BackwardTrace;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;

/** Countries of melt, pour and manufacture, and the source: what policy asks of them and is not on record, or not admitted, stops shipping. */
class OriginGapsTest {

    private static final Item GLUE = new Item("GLUE", "A");
    private static final Heat HEAT = new Heat("A48213", "GLS");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

    private final Plant plant = new Plant(new SplittableRandom(11));
    private final UUID glue = plant.newId();

    @Test
    void givenAMeltThatPolicyHoldsAgainstAList_whenItIsNotOnRecordOrNotOnTheList_thenAGapThatStopsShipping() {
        // Given
        admitting(List.of("DE", "US"));
        plant.record(Source.RECEIVING, new MillDefined("GLS", "Great Lakes Steel", "US"));
        var first = receives(null);

        // When
        var missing = backward(glue);
        var second = replaces(first, new Origin("CN", "US", null));
        var notAdmitted = backward(glue);
        replaces(second, new Origin("DE", "CN", "CN"));
        var admitted = backward(glue);
        admitting(List.of("US"));
        var noMore = backward(glue);

        // Then
        assertThat(kinds(missing)).containsExactly(GapKind.ORIGIN_MISSING);
        assertThat(missing.gaps().getFirst().message()).contains("mill GLS melts in US");
        assertThat(kinds(notAdmitted)).containsExactly(GapKind.ORIGIN_NOT_ADMITTED);
        assertThat(notAdmitted.gaps().getFirst().message()).contains("CN", "QUALIFYING");
        assertThat(lot(notAdmitted).origin()).isEqualTo(new Origin("CN", "US", null));
        assertThat(admitted.gaps()).isEmpty();
        assertThat(kinds(noMore)).containsExactly(GapKind.ORIGIN_NOT_ADMITTED);
        assertThat(List.of(GapKind.ORIGIN_MISSING, GapKind.ORIGIN_NOT_ADMITTED)).allMatch(GapKind::stopsShipping);
    }

    @Test
    void givenAPolicyWithoutIndependentSources_whenTheSourceIsNotOnRecordOrIndependent_thenAGapThatStopsShipping() {
        // Given
        plant.item(
                GLUE,
                new Policy("LOT", List.of(), false, false, false, "ask", false, null, null, null, null, null, true));
        var first = receives(null);

        // When
        var missing = backward(glue);
        var second = replaces(first, new Origin(null, null, null, LocalDate.of(2026, 2, 28), "independent"));
        var independent = backward(glue);
        replaces(second, new Origin(null, null, null, null, "authorised"));
        var authorised = backward(glue);

        // Then
        assertThat(kinds(missing)).containsExactly(GapKind.SOURCE_MISSING);
        assertThat(kinds(independent)).containsExactly(GapKind.SOURCE_NOT_ADMITTED);
        assertThat(lot(independent).origin())
                .isEqualTo(new Origin(null, null, null, LocalDate.of(2026, 2, 28), "independent"));
        assertThat(authorised.gaps()).isEmpty();
        assertThat(List.of(GapKind.SOURCE_MISSING, GapKind.SOURCE_NOT_ADMITTED)).allMatch(GapKind::stopsShipping);
    }

    private void admitting(List<String> countries) {
        plant.item(
                GLUE,
                new Policy(
                        "LOT",
                        List.of(),
                        false,
                        false,
                        false,
                        "ask",
                        false,
                        "dfars",
                        List.of("MELTED"),
                        new CountryList("QUALIFYING", countries),
                        null,
                        null,
                        null));
    }

    private Recorded receives(@Nullable Origin origin) {
        return plant.record(Source.RECEIVING, madeIn(origin));
    }

    private Recorded replaces(Recorded wrong, Origin origin) {
        plant.voids(wrong, null);
        return receives(origin);
    }

    private LotReceived madeIn(@Nullable Origin origin) {
        return new LotReceived(
                glue,
                "L1",
                plant.newId(),
                GLUE,
                ONE,
                "ACME",
                "SL-77",
                HEAT,
                "PO-1",
                "1",
                "DN-9",
                null,
                null,
                "request",
                "scanned",
                null,
                null,
                null,
                null,
                null,
                origin,
                null);
    }

    private static List<GapKind> kinds(BackwardTrace trace) {
        return trace.gaps().stream().map(Gap::kind).toList();
    }

    private static TracedLot lot(BackwardTrace trace) {
        return trace.identities().getFirst().origins().lots().getFirst();
    }

    private BackwardTrace backward(UUID lot) {
        return Delivery.graphOf(plant.events())
                .read(reading -> BackwardTracing.trace(new LotIdSeed(lot), null, List.of(), reading));
    }
}
