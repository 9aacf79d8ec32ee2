package org.lotline.trace.rest;

import java.util.List;
import org.lotline.contracts.trace.model.TracedCharacteristicJson;
import org.lotline.contracts.trace.model.TracedDeviationJson;
import org.lotline.contracts.trace.model.TracedHoldJson;
import org.lotline.contracts.trace.model.TracedInspectionJson;
import org.lotline.contracts.trace.model.TracedNonconformanceJson;
import org.lotline.contracts.trace.model.TracedParameterJson;
import org.lotline.contracts.trace.model.TracedRunJson;
import org.lotline.contracts.trace.model.TracedShipmentDeviationJson;
import org.lotline.trace.answer.backward.ShipmentDeviation;
import org.lotline.trace.answer.thing.TracedDeviation;
import org.lotline.trace.answer.thing.TracedHold;
import org.lotline.trace.answer.thing.TracedInspection;
import org.lotline.trace.answer.thing.TracedNonconformance;
import org.lotline.trace.answer.thing.TracedRun;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Runs and what quality says, as the contract has them. */
@Mapper(uses = Shared.class)
interface WorkMapping {

    @Mapping(target = "holdNumber", source = "number")
    TracedHoldJson modelOf(TracedHold hold);

    TracedRunJson modelOf(TracedRun run);

    TracedParameterJson modelOf(TracedRun.Parameter parameter);

    TracedInspectionJson modelOf(TracedInspection inspection);

    TracedCharacteristicJson modelOf(TracedInspection.Characteristic one);

    TracedDeviationJson modelOf(TracedDeviation deviation);

    TracedShipmentDeviationJson modelOf(ShipmentDeviation deviation);

    @Mapping(target = "ncrNumber", source = "number")
    TracedNonconformanceJson modelOf(TracedNonconformance ncr);

    default List<TracedHoldJson> holds(List<TracedHold> holds) {
        return EachMapped.of(holds, this::modelOf);
    }

    default List<TracedRunJson> runs(List<TracedRun> runs) {
        return EachMapped.of(runs, this::modelOf);
    }

    default List<TracedParameterJson> parameters(List<TracedRun.Parameter> parameters) {
        return EachMapped.of(parameters, this::modelOf);
    }

    default List<TracedInspectionJson> inspections(List<TracedInspection> inspections) {
        return EachMapped.of(inspections, this::modelOf);
    }

    default List<TracedCharacteristicJson> characteristics(List<TracedInspection.Characteristic> characteristics) {
        return EachMapped.of(characteristics, this::modelOf);
    }

    default List<TracedDeviationJson> deviations(List<TracedDeviation> deviations) {
        return EachMapped.of(deviations, this::modelOf);
    }

    default List<TracedShipmentDeviationJson> shipmentDeviations(List<ShipmentDeviation> shipmentDeviations) {
        return EachMapped.of(shipmentDeviations, this::modelOf);
    }

    default List<TracedNonconformanceJson> nonconformances(List<TracedNonconformance> nonconformances) {
        return EachMapped.of(nonconformances, this::modelOf);
    }
}
