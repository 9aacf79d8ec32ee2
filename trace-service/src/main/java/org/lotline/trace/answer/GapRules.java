package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.CERTIFIES;
import static org.lotline.trace.lineage.FactKind.RECEIVED;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.Property;

/** What is missing from the records of a lot, by the policy of its item; an item with policy {@code NONE} misses nothing. */
final class GapRules {

    private final Records records;

    GapRules(Records records) {
        this.records = records;
    }

    Stream<Gap> of(TracedLot lot) {
        var item = lot.item();
        if (item == null) {
            return Stream.of(Gap.of(
                    GapKind.LOT_NOT_RECEIVED,
                    lot,
                    "Lot %s is named by other records, but its receipt or completion is not on record."
                            .formatted(lot.name())));
        }
        return TraceabilityPolicy.of(Keys.item(item), records)
                .map(policy -> Stream.concat(certificates(lot, policy), heat(lot, policy)))
                .orElseGet(() -> Stream.of(Gap.of(
                        GapKind.ITEM_NOT_DEFINED,
                        lot,
                        "Item %s revision %s of lot %s is not defined, so nobody knows which records it needs: define it."
                                .formatted(item.partNumber(), item.revision(), lot.name()))));
    }

    private Stream<Gap> certificates(TracedLot lot, TraceabilityPolicy policy) {
        var there = records.to(lot.key(), CERTIFIES).stream()
                .map(said -> said.text(Property.TYPE))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return policy.requiredCertificates().stream()
                .filter(type -> !there.contains(type))
                .map(type -> Gap.of(
                        GapKind.CERTIFICATE_MISSING,
                        lot,
                        "Lot %s has no %s on record: file the certificate and link it to the lot."
                                .formatted(lot.name(), type)));
    }

    /** What is made in the house has the heats of what went into it, so only what came in needs one of its own. */
    private Stream<Gap> heat(TracedLot lot, TraceabilityPolicy policy) {
        if (!policy.heatRequired() || records.to(lot.key(), RECEIVED).isEmpty()) {
            return Stream.empty();
        }
        var heat = lot.heat();
        if (heat == null) {
            return Stream.of(Gap.of(
                    GapKind.HEAT_MISSING,
                    lot,
                    "Lot %s has no heat on record: correct its receipt.".formatted(lot.name())));
        }
        return heat.mill() != null
                ? Stream.empty()
                : Stream.of(Gap.of(
                        GapKind.MILL_MISSING,
                        lot,
                        "The mill of heat %s of lot %s is not recorded: correct its receipt."
                                .formatted(heat.number(), lot.name())));
    }

    /** Only those that had come by the moment: a parked event takes its place in the sequence like any other. */
    List<Gap> parked(Collection<ParkedEvent> events) {
        return events.stream().filter(this::hasCome).map(GapRules::parked).toList();
    }

    private boolean hasCome(ParkedEvent event) {
        var source = event.source();
        var sequence = event.sequence();
        return source != null && sequence != null && records.moment().reaches(source, sequence);
    }

    private static Gap parked(ParkedEvent event) {
        var message = "Event %s of %s could not be projected and may belong here: %s See parked event %s."
                .formatted(event.sequence(), event.source(), event.reason(), event.parkedId());
        return new Gap(GapKind.PARKED_EVENT, null, null, message);
    }
}
