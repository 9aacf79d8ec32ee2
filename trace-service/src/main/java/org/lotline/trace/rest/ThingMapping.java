package org.lotline.trace.rest;

import java.util.List;
import org.lotline.contracts.trace.model.FlowJson;
import org.lotline.contracts.trace.model.GapJson;
import org.lotline.contracts.trace.model.TracedJobJson;
import org.lotline.contracts.trace.model.TracedLotJson;
import org.lotline.contracts.trace.model.TracedShipmentJson;
import org.lotline.contracts.trace.model.TracedShipmentLineJson;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.TracedJob;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedShipment;
import org.mapstruct.Mapper;

/** Lots, jobs, shipments, flows and gaps as the contract has them. */
@Mapper(uses = Shared.class)
interface ThingMapping {

    TracedLotJson modelOf(TracedLot lot);

    TracedJobJson modelOf(TracedJob job);

    TracedShipmentJson modelOf(TracedShipment shipment);

    TracedShipmentLineJson modelOf(TracedShipment.Line line);

    FlowJson modelOf(Flow flow);

    GapJson modelOf(Gap gap);

    default List<TracedLotJson> lots(List<TracedLot> lots) {
        return EachMapped.of(lots, this::modelOf);
    }

    default List<TracedJobJson> jobs(List<TracedJob> jobs) {
        return EachMapped.of(jobs, this::modelOf);
    }

    default List<TracedShipmentJson> shipments(List<TracedShipment> shipments) {
        return EachMapped.of(shipments, this::modelOf);
    }

    default List<TracedShipmentLineJson> lines(List<TracedShipment.Line> lines) {
        return EachMapped.of(lines, this::modelOf);
    }

    default List<FlowJson> flows(List<Flow> flows) {
        return EachMapped.of(flows, this::modelOf);
    }

    default List<GapJson> gaps(List<Gap> gaps) {
        return EachMapped.of(gaps, this::modelOf);
    }
}
