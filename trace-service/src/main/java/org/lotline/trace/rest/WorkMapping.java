package org.lotline.trace.rest;

import org.lotline.contracts.trace.model.TracedCharacteristicJson;
import org.lotline.contracts.trace.model.TracedDeviationJson;
import org.lotline.contracts.trace.model.TracedHoldJson;
import org.lotline.contracts.trace.model.TracedInspectionJson;
import org.lotline.contracts.trace.model.TracedNonconformanceJson;
import org.lotline.contracts.trace.model.TracedParameterJson;
import org.lotline.contracts.trace.model.TracedRunJson;
import org.lotline.contracts.trace.model.TracedShipmentDeviationJson;
import org.lotline.trace.answer.ShipmentDeviation;
import org.lotline.trace.answer.TracedDeviation;
import org.lotline.trace.answer.TracedHold;
import org.lotline.trace.answer.TracedInspection;
import org.lotline.trace.answer.TracedNonconformance;
import org.lotline.trace.answer.TracedRun;

/** Runs and what quality says, as the contract has them. */
final class WorkMapping {

    private WorkMapping() {}

    static TracedHoldJson modelOf(TracedHold hold) {
        return new TracedHoldJson()
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

    static TracedRunJson modelOf(TracedRun run) {
        return new TracedRunJson()
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
                        one -> new TracedParameterJson()
                                .name(one.name())
                                .value(one.value())
                                .unit(one.unit())));
    }

    static TracedInspectionJson modelOf(TracedInspection inspection) {
        return new TracedInspectionJson()
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

    private static TracedCharacteristicJson modelOf(TracedInspection.Characteristic one) {
        return new TracedCharacteristicJson()
                .name(one.name())
                .value(one.value())
                .unit(one.unit())
                .lowerLimit(one.lowerLimit())
                .upperLimit(one.upperLimit())
                .passed(one.passed());
    }

    static TracedDeviationJson modelOf(TracedDeviation deviation) {
        return new TracedDeviationJson()
                .deviationId(deviation.deviationId())
                .jobId(deviation.jobId())
                .lotId(deviation.lotId())
                .kind(deviation.kind())
                .description(deviation.description())
                .occurredAt(deviation.occurredAt());
    }

    static TracedShipmentDeviationJson modelOf(ShipmentDeviation deviation) {
        return new TracedShipmentDeviationJson()
                .deviationId(deviation.deviationId())
                .shipmentId(deviation.shipmentId())
                .shipmentNumber(deviation.shipmentNumber())
                .lotId(deviation.lotId())
                .kind(deviation.kind())
                .description(deviation.description())
                .occurredAt(deviation.occurredAt());
    }

    static TracedNonconformanceJson modelOf(TracedNonconformance ncr) {
        return new TracedNonconformanceJson()
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
