package org.lotline.trace.answer.card;

import java.util.List;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.answer.thing.TracedHold;
import org.lotline.trace.answer.thing.TracedInspection;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedRun;

/**
 * One lot with all that is known of it.
 *
 * @param lot the lot; a voided one as its voided facts describe it
 * @param certificates that cover it, by id
 * @param inputs what went into it, and into the transformations that it came of; by time
 * @param outputs what went out of it, and what came of the transformations that it went into; by time
 * @param facts everything that is recorded of it, voided facts too, by time of recording
 * @param runs of the jobs that it came of, by start
 * @param inspections of the lot and of those jobs, by time
 * @param holds on the lot, its sources and those jobs, released ones too; by key
 * @param onHand what of it is still in the house, by place; nothing of a voided lot
 * @param gaps what is missing from its records, in order; none for a voided lot
 * @param voided whether its receipt or completion was taken back and nothing stands instead
 */
public record LotCard(
        TracedLot lot,
        List<CertificateOnCard> certificates,
        List<Flow> inputs,
        List<Flow> outputs,
        List<CardFact> facts,
        List<TracedRun> runs,
        List<TracedInspection> inspections,
        List<TracedHold> holds,
        List<OnHand> onHand,
        List<Gap> gaps,
        boolean voided) {

    public LotCard {
        certificates = List.copyOf(certificates);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        facts = List.copyOf(facts);
        runs = List.copyOf(runs);
        inspections = List.copyOf(inspections);
        holds = List.copyOf(holds);
        onHand = List.copyOf(onHand);
        gaps = List.copyOf(gaps);
    }
}
