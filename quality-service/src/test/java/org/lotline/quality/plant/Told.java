package org.lotline.quality.plant;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ProductionEvent;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.event.NewIds;

/** What production tells, without a topic. */
public final class Told {

    private Told() {}

    /** Of any event of production. */
    public static EventEnvelope envelope() {
        return new EventEnvelope(
                NewIds.next(),
                "org.lotline.production.run-recorded.v1",
                Source.PRODUCTION.id(),
                "job:any",
                Acts.NOW,
                Acts.NOW,
                1,
                "scanner-1",
                "badge-17",
                null,
                List.of());
    }

    public static RunRecorded run(UUID jobId) {
        return new RunRecorded(
                NewIds.next(),
                jobId,
                10,
                "HAAS-3",
                "OP-17",
                null,
                null,
                Family.RUN_BEGAN,
                Family.RUN_ENDED,
                new Measure(BigDecimal.TEN, "{pc}"),
                null,
                null,
                List.of());
    }

    /** That this event never was. */
    public static FactVoided voidOf(ProductionEvent event) {
        return new FactVoided(
                NewIds.next(),
                EventTypes.typeOf(Source.PRODUCTION, event),
                event.subject(),
                Instant.parse("2026-03-17T14:00:00Z"),
                List.copyOf(event.touches()),
                EventJson.write(event),
                "wrong scan",
                null);
    }
}
