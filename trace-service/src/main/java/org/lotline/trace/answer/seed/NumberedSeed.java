package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;

import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.FactKind;

/**
 * A job or shipment by its number.
 *
 * @param kind {@link SeedKind#JOB} or {@link SeedKind#SHIPMENT}
 * @param number as it is written
 */
public record NumberedSeed(SeedKind kind, String number) implements NumberSeed {

    @Override
    public String told() {
        return kind.told() + " " + number;
    }

    @Override
    public FactKind naming() {
        return kind == SeedKind.JOB ? JOB_NUMBERED : SHIPMENT_NUMBERED;
    }

    @Override
    public String keyOf(String written) {
        return kind == SeedKind.JOB ? Keys.jobNumber(written) : Keys.shipmentNumber(written);
    }
}
