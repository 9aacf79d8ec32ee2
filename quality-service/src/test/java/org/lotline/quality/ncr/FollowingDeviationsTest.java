package org.lotline.quality.ncr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.quality.plant.Told;

/** Which facts of others do not conform, and what of them. */
class FollowingDeviationsTest {

    private final EventEnvelope envelope = Told.envelope();
    private final UUID deviation = UUID.randomUUID();
    private final UUID lot = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();

    @Test
    void givenADeviationOfAJob_whenItIsTold_thenItIsReportedOfItsLotAndJobUnderItsFact() {
        // When
        var report = FollowingDeviations.reportOf(
                envelope, new DeviationFound(deviation, job, lot, "wrong-item", "4130 instead of 4140", null));

        // Then
        assertThat(report)
                .contains(new NcrReport(
                        List.of(lot), job, new NcrReport.Deviation(deviation, envelope.id()), "4130 instead of 4140"));
    }

    @Test
    void givenADeviationOfAShipment_whenItIsTold_thenItIsReportedAsOneOfProductionIs() {
        // When
        var report = FollowingDeviations.reportOf(
                envelope,
                new ShipmentDeviationFound(deviation, UUID.randomUUID(), lot, "held", "It left although held", null));

        // Then
        assertThat(report)
                .contains(new NcrReport(
                        List.of(lot),
                        null,
                        new NcrReport.Deviation(deviation, envelope.id()),
                        "It left although held"));
    }

    @Test
    void givenARun_whenItIsTold_thenThereIsNothingToReport() {
        // When
        var report = FollowingDeviations.reportOf(envelope, Told.run(job));

        // Then
        assertThat(report).isEmpty();
    }
}
