package org.lotline.shipping.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.shipping.shipment.ShipmentLine;

/** Nothing leaves before it was picked, and not even a report tells of what was not here. */
class ConfirmationTimeTest {

    private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");
    private static final UUID LOT = UUID.randomUUID();

    @Test
    void givenAPick_whenItIsConfirmedLater_thenItLeavesThen() {
        var at = ConfirmationTime.of(act(NOON.plusSeconds(60), ActMode.REQUEST), picked(NOON), Map.of())
                .orRefuse();

        assertThat(at).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void givenAPickByAClockThatIsAhead_whenItIsConfirmedNow_thenItLeavesWithThePick() {
        var now = act(NOON, ActMode.REQUEST);
        var stated = new ActContext("s", "s", NOON, NOON, ActMode.REQUEST, TimeSource.SCANNED, Set.of(), null);

        var at = ConfirmationTime.of(stated, picked(NOON.plusSeconds(30)), Map.of())
                .orRefuse();

        assertThat(at).isEqualTo(NOON.plusSeconds(30)).isAfter(now.occurredAt());
    }

    @Test
    void givenAPick_whenARequestSaysThatItLeftBefore_thenItIsRefusedWithBothTimes() {
        var ruling = ConfirmationTime.of(act(NOON.minusSeconds(10_800), ActMode.REQUEST), picked(NOON), Map.of());

        assertThat(ruling.against())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.sentence()).contains("12:00:00Z").contains("09:00:00Z"));
    }

    @Test
    void givenALotThatWasHereBeforeThePick_whenAReportSaysThatItLeftInBetween_thenItLeftThen() {
        var at = ConfirmationTime.of(
                        act(NOON.minusSeconds(60), ActMode.REPORT), picked(NOON), Map.of(LOT, NOON.minusSeconds(120)))
                .orRefuse();

        assertThat(at).isEqualTo(NOON.minusSeconds(60));
    }

    @Test
    void givenALotThatCameLater_whenAReportSaysThatItLeftBefore_thenItIsRefused() {
        var ruling = ConfirmationTime.of(
                act(NOON.minusSeconds(60), ActMode.REPORT), picked(NOON), Map.of(LOT, NOON.minusSeconds(30)));

        assertThat(ruling.against())
                .singleElement()
                .satisfies(found -> assertThat(found.sentence()).contains("came here"));
    }

    private static ActContext act(Instant occurredAt, ActMode mode) {
        return new ActContext(
                "shipper-1", "badge-31", occurredAt, NOON.plusSeconds(3_600), mode, TimeSource.KEYED, Set.of(), null);
    }

    private static List<ShipmentLine> picked(Instant at) {
        var line = new ShipmentLine();
        line.lotId = LOT;
        line.lotNumber = "J-1";
        line.pickedAt = at;
        return List.of(line);
    }
}
