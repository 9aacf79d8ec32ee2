package org.lotline.shipping.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of a shipment by the last words of the gate on its lines. */
class VerificationTest {

    private static final UUID CLEARANCE = UUID.randomUUID();

    @Test
    void givenAClearedLine_whenALaterFactSpeaksAgainstIt_thenItIsRefused() {
        var found = Verification.of(List.of(line(CLEARANCE)), Map.of(CLEARANCE, check("H-1 reaches it.")));

        assertThat(found).contains(new Verification(Verification.State.REFUSED, "J-1: H-1 reaches it."));
    }

    @Test
    void givenAClearedLine_whenTheLastCheckFindsNothing_thenItIsVerified() {
        var found = Verification.of(List.of(line(CLEARANCE)), Map.of(CLEARANCE, check(null)));

        assertThat(found).contains(new Verification(Verification.State.VERIFIED, null));
    }

    @Test
    void givenALineThatLeftWithoutAWord_whenTheGateIsStillAsked_thenItIsUnverifiedAndSaysWhy() {
        var line = line(null);
        line.waiting = UnverifiedWhy.TOO_SLOW;

        var found = Verification.of(List.of(line(CLEARANCE), line), Map.of());

        assertThat(found).contains(new Verification(Verification.State.UNVERIFIED, null));
        assertThat(Verification.whyUnverified(line, Map.of())).contains(UnverifiedWhy.TOO_SLOW);
    }

    @Test
    void givenALineThatTheGateRefusedAfterItLeft_whenItIsLookedAt_thenItIsRefused() {
        var line = line(null);
        line.refusal = "H-1 reaches it.";

        var found = Verification.of(List.of(line), Map.of());

        assertThat(found).contains(new Verification(Verification.State.REFUSED, "J-1: H-1 reaches it."));
    }

    @Test
    void givenVoidedAndPutBackLines_whenTheShipmentIsLookedAt_thenTheyDoNotCount() {
        var voided = line(null);
        voided.status = LineStatus.VOIDED;
        var back = line(null);
        back.status = LineStatus.PUT_BACK;

        var found = Verification.of(List.of(line(CLEARANCE), voided, back), Map.of());

        assertThat(found).contains(new Verification(Verification.State.VERIFIED, null));
    }

    private static ShipmentLine line(@Nullable UUID clearance) {
        var line = new ShipmentLine();
        line.lotNumber = "J-1";
        line.status = LineStatus.PICKED;
        line.clearanceId = clearance;
        return line;
    }

    private static CheckedClearance check(@Nullable String refusal) {
        var check = new CheckedClearance();
        check.clearanceId = CLEARANCE;
        check.refusal = refusal;
        return check;
    }
}
