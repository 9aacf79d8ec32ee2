package org.lotline.production.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Tracking;
import org.lotline.custody.KnownLot;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.custody.KnownPolicy;

/** What has expired by the plant's day is not used; a heat that policy requires is on record. */
class RecordRulesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Item STEEL = new Item("4140-1.25", "A");

    @ParameterizedTest(name = "good until {0}, used at {1}: expired {2}")
    @CsvSource({
        "2026-03-01, 2026-02-20T12:00:00Z, false",
        "2026-03-01, 2026-03-02T05:59:59Z, false",
        "2026-03-01, 2026-03-02T06:00:00Z, true",
        "          , 2026-03-02T06:00:00Z, false"
    })
    void givenALastDay_whenTheLotIsUsed_thenItIsGoodUntilThePlantsDayEnds(
            @Nullable LocalDate last, Instant usedAt, boolean isExpired) {
        // Given
        var lot = lot(null, last);

        // When
        var found = RecordRules.expired(lot, usedAt, CHICAGO);

        // Then
        assertThat(found.map(finding -> finding.kind().slug()).orElse("")).isEqualTo(isExpired ? "expired" : "");
        assertThat(found.stream())
                .allSatisfy(finding -> assertThat(finding.deviates()).isTrue());
    }

    @ParameterizedTest(name = "heat {0}, required {1}: missing {2}")
    @CsvSource({"A1, true, false", ", true, true", ", false, false"})
    void givenAPolicy_whenALotIsPutRight_thenItsHeatIsOnRecordWherePolicyRequiresIt(
            @Nullable String heat, boolean isRequired, boolean isMissing) {
        // Given
        var policy = new KnownPolicy(STEEL, "{bar}", Tracking.LOT, "ask", false, isRequired);

        // When
        var found = RecordRules.heatMissing(lot(heat, null), policy);

        // Then
        assertThat(found.map(finding -> finding.kind().slug()).orElse("")).isEqualTo(isMissing ? "record-missing" : "");
    }

    private static KnownLot lot(@Nullable String heat, @Nullable LocalDate last) {
        var melt = heat == null ? null : new KnownHeat("heat:" + heat, heat);
        return new KnownLot(new UUID(0, 1), "ST-1", STEEL, "{bar}", null, melt, last, null);
    }
}
