package org.lotline.trace.rest;

import org.lotline.contracts.trace.model.TracedCharacteristic;
import org.lotline.contracts.trace.model.TracedDeviation;
import org.lotline.contracts.trace.model.TracedHold;
import org.lotline.contracts.trace.model.TracedInspection;
import org.lotline.contracts.trace.model.TracedNonconformance;
import org.lotline.contracts.trace.model.TracedParameter;
import org.lotline.contracts.trace.model.TracedRun;
import org.lotline.contracts.trace.model.TracedShipmentDeviation;
import org.lotline.trace.answer.ShipmentDeviation;

/** Runs and what quality says, as the contract has them. */
final class WorkMapping {

    private WorkMapping() {}

    static TracedHold modelOf(org.lotline.trace.answer.TracedHold hold) {
        return new TracedHold()
                .holdId(hold.holdId())
                .holdNumber(hold.number())
                .placedOn(hold.placedOn())
                .reach(hold.reach())
                .blocks(hold.blocks())
                .reason(hold.reason())
                .until(hold.until())
                .placedAt(hold.placedAt())
                .placedBy(hold.placedBy())
                .open(hold.open())
                .releasedFor(hold.releasedFor());
    }

    static TracedRun modelOf(org.lotline.trace.answer.TracedRun run) {
        return new TracedRun()
                .runId(run.runId())
                .jobId(run.jobId())
                .jobNumber(run.jobNumber())
                .operation(run.operation())
                .machine(run.machine())
                .operator(run.operator())
                .shift(run.shift())
                .program(run.program())
                .startedAt(run.startedAt())
                .endedAt(run.endedAt())
                .good(Shared.modelOf(run.good()))
                .scrap(Shared.modelOf(run.scrap()))
                .rework(Shared.modelOf(run.rework()))
                .parameters(EachMapped.of(
                        run.parameters(),
                        one -> new TracedParameter()
                                .name(one.name())
                                .value(one.value())
                                .unit(one.unit())));
    }

    static TracedInspection modelOf(org.lotline.trace.answer.TracedInspection inspection) {
        return new TracedInspection()
                .inspectionId(inspection.inspectionId())
                .kind(inspection.kind())
                .lotId(inspection.lotId())
                .lotNumber(inspection.lotNumber())
                .jobId(inspection.jobId())
                .jobNumber(inspection.jobNumber())
                .result(inspection.result())
                .quantity(Shared.modelOf(inspection.quantity()))
                .gauge(inspection.gauge())
                .runId(inspection.runId())
                .machine(inspection.machine())
                .occurredAt(inspection.occurredAt())
                .performedBy(inspection.performedBy())
                .characteristics(EachMapped.of(inspection.characteristics(), WorkMapping::modelOf));
    }

    private static TracedCharacteristic modelOf(org.lotline.trace.answer.TracedInspection.Characteristic one) {
        return new TracedCharacteristic()
                .name(one.name())
                .value(one.value())
                .unit(one.unit())
                .lowerLimit(one.lowerLimit())
                .upperLimit(one.upperLimit())
                .passed(one.passed());
    }

    static TracedDeviation modelOf(org.lotline.trace.answer.TracedDeviation deviation) {
        return new TracedDeviation()
                .deviationId(deviation.deviationId())
                .jobId(deviation.jobId())
                .lotId(deviation.lotId())
                .kind(deviation.kind())
                .description(deviation.description())
                .occurredAt(deviation.occurredAt());
    }

    static TracedShipmentDeviation modelOf(ShipmentDeviation deviation) {
        return new TracedShipmentDeviation()
                .deviationId(deviation.deviationId())
                .shipmentId(deviation.shipmentId())
                .shipmentNumber(deviation.shipmentNumber())
                .lotId(deviation.lotId())
                .kind(deviation.kind())
                .description(deviation.description())
                .occurredAt(deviation.occurredAt());
    }

    static TracedNonconformance modelOf(org.lotline.trace.answer.TracedNonconformance ncr) {
        return new TracedNonconformance()
                .ncrId(ncr.ncrId())
                .ncrNumber(ncr.number())
                .description(ncr.description())
                .jobId(ncr.jobId())
                .jobNumber(ncr.jobNumber())
                .runId(ncr.runId())
                .machine(ncr.machine())
                .decision(ncr.decision())
                .concession(ncr.concession())
                .reason(ncr.reason());
    }
}
