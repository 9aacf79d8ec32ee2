package org.lotline.production.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.floor.LyingLot;
import org.lotline.production.job.Job;

/** First expired, first out; what may not be taken is told with its reason. */
class ProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void givenLots_whenOnesAreProposed_thenWhatExpiresFirstComesFirstAndWhatHasNoDateLast() {
        // Given
        var lying = List.of(
                lot(1, null, null, "1"),
                lot(2, "2026-05-01", null, "1"),
                lot(3, "2026-03-15", null, "1"),
                lot(4, "2026-05-01", null, "1"),
                lot(5, null, null, "0"),
                lot(6, "2026-04-01", null, "-1"));

        // When
        var proposal = Proposal.of(job(null), lying, TODAY);

        // Then
        assertThat(proposal.proposed())
                .extracting(one -> one.lot().lotNumber())
                .containsExactly("L3", "L2", "L4", "L1");
        assertThat(proposal.leftOut()).isEmpty();
    }

    @Test
    void givenLotsThatAreExpiredOrAnothers_whenOnesAreProposed_thenTheyAreLeftOutWithTheReason() {
        // Given
        var lying = List.of(
                lot(1, "2026-03-14", null, "1"),
                lot(2, "2026-05-01", "DELTA", "1"),
                lot(3, "2026-06-01", "ACME", "1"),
                lot(4, "2026-07-01", null, "1"));

        // When
        var proposal = Proposal.of(job("Acme"), lying, TODAY);

        // Then
        assertThat(proposal.proposed()).extracting(one -> one.lot().lotNumber()).containsExactly("L3", "L4");
        assertThat(proposal.leftOut())
                .extracting(Proposal.LeftOut::why)
                .containsExactly(DeviationKind.EXPIRED, DeviationKind.OWNER_DIFFERS);
    }

    private static Job job(@Nullable String customer) {
        var job = new Job();
        job.jobNumber = "J1";
        job.customer = customer;
        return job;
    }

    private static LyingLot lot(int number, @Nullable String expiresOn, @Nullable String owner, String onHand) {
        var held = new HeldLot(
                new UUID(0, number),
                "L" + number,
                new Item("PR-1776", "A"),
                owner,
                null,
                Quantity.stored(new BigDecimal(onHand), Unit.of("kg")));
        return new LyingLot(held, LyingLot.Place.FLOOR, expiresOn == null ? null : LocalDate.parse(expiresOn));
    }
}
