package org.lotline.trace.answer.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.BomDefined.BomLine;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.trace.answer.forward.NotExcluded;
import org.lotline.trace.answer.forward.TraceIdentity;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.thing.TracedConsignee;

/** What has left without all of its inputs on record may hold of any lot: it cannot be excluded. */
class MissingInputsTest extends ShaftsOfBars {

    /** L 100: 40 to J1, recorded before; F0 has left, and its issue of 30 of L is recorded a day later. */
    @Test
    void givenAnOutputThatLeftBeforeItsIssueWasRecorded_whenAskedAsKnownThen_thenItCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        issues(bars, "40", "kg", null);
        completes(shafts, "40");
        var lateJob = plant.newId();
        var late = plant.newId();
        plant.record(Source.PRODUCTION, new JobReleased(lateJob, "J0", SHAFT, measure("30", "{pc}")));
        plant.record(Source.PRODUCTION, new OutputCompleted(lateJob, late, "F0", SHAFT, measure("30", "{pc}")));
        var shipped = ships(late, "30");
        var before = shipped;
        plant.record(Source.PRODUCTION, new MaterialIssued(lateJob, bars, measure("30", "kg"), null));

        // When
        var then = forward(new LotIdSeed(bars), before);
        var now = forward(new LotIdSeed(bars), null);

        // Then
        assertThat(then.complete()).isFalse();
        assertThat(then.identities()).extracting(TraceIdentity::complete).containsExactly(false);
        assertThat(then.gaps()).extracting(Gap::kind).contains(GapKind.INPUTS_NOT_KNOWN);
        assertThat(then.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotNumber())
                .containsExactly("F0");
        var suspect = then.cannotBeExcluded().getFirst();
        assertThat(suspect.reason()).isEqualTo(NotExcluded.Reason.NO_INPUT);
        assertThat(suspect.message()).contains("F0").contains("30 kg").contains("J0");
        assertThat(suspect.whereabouts().consignees())
                .extracting(TracedConsignee::code)
                .containsExactly("BOEING");
        assertThat(suspect.whereabouts()
                        .shipments()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .quantity())
                .isEqualTo(measure("30", "{pc}"));
        assertThat(now.cannotBeExcluded()).isEmpty();
        assertThat(now.counts().lots()).isEqualTo(3);
        assertThat(now.gaps()).extracting(Gap::kind).doesNotContain(GapKind.INPUTS_NOT_KNOWN);
    }

    @Test
    void givenTooLittleAsProductionFoundIt_whenAnotherLotIsTraced_thenTheOutputCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var others = plant.newId();
        receives(others, "L2", BAR);
        issues(others, "4", "kg", null);
        completes(shafts, "10");
        plant.record(
                Source.PRODUCTION,
                new DeviationFound(plant.newId(), job, shafts, "consumed-too-little", "4 for 10", null));

        // When
        var trace = forward(new LotIdSeed(bars), null);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
        assertThat(trace.cannotBeExcluded().getFirst().message())
                .contains("10 kg")
                .contains("only 4");
    }

    @Test
    void givenWhatWentInWithoutALot_whenAnotherLotIsTraced_thenTheOutputCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        plant.record(Source.PRODUCTION, new UntrackedIssued(job, BAR, measure("10", "kg"), null, "no label"));
        completes(shafts, "10");

        // When
        var trace = forward(new LotIdSeed(bars), null);
        var backward = backward(shafts);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
        assertThat(backward.gaps()).extracting(Gap::kind).containsExactly(GapKind.ISSUED_WITHOUT_LOT);
    }

    /** What came of an output that can't be excluded may have gone on unrecorded, too. */
    @Test
    void givenAChainOfMissingIssues_whenTraced_thenAllOfItCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var pump = new Item("PUMP", "A");
        plant.item(pump, false);
        plant.record(
                Source.PRODUCTION,
                new BomDefined(pump, "1", List.of(new BomLine(SHAFT, measure("1", "{pc}"), null, List.of()))));
        completes(shafts, "10");
        var pumps = plant.newId();
        plant.record(Source.PRODUCTION, new OutputCompleted(plant.newId(), pumps, "P1", pump, measure("2", "{pc}")));

        // When
        var trace = forward(new LotIdSeed(bars), null);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts, pumps);
    }
}
