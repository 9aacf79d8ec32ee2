package org.lotline.trace.answer.forward;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lotline.trace.answer.thing.TracedJob;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedShipment;
import org.lotline.trace.answer.thing.Whereabouts;

/**
 * How many things there are, each once over all identities.
 *
 * @param identities what the seed stands for
 * @param lots lots, serialised units included
 * @param serials serialised units
 * @param jobs jobs
 * @param shipments shipments
 * @param consignees ship-tos
 */
public record Counts(long identities, long lots, long serials, long jobs, long shipments, long consignees) {

    static Counts of(List<TraceIdentity> identities) {
        return new Counts(
                identities.size(),
                distinct(identities, found -> found.lots().stream().map(TracedLot::key)),
                distinct(
                        identities,
                        found -> found.lots().stream()
                                .filter(lot -> lot.parentLotId() != null)
                                .map(TracedLot::key)),
                distinct(identities, found -> found.jobs().stream().map(TracedJob::key)),
                distinct(identities, found -> found.shipments().stream().map(TracedShipment::key)),
                distinct(
                        identities,
                        found -> found.shipments().stream()
                                .flatMap(shipment -> Stream.ofNullable(shipment.consignee()))));
    }

    private static long distinct(List<TraceIdentity> identities, Function<Whereabouts, Stream<String>> keys) {
        return identities.stream()
                .map(TraceIdentity::whereabouts)
                .flatMap(keys)
                .distinct()
                .count();
    }
}
