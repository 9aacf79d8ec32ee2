package org.lotline.trace.projection;

import java.util.List;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Unknown;
import org.lotline.contracts.events.UnreadableEventException;
import org.lotline.material.MaterialException;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.Mutation.AssertFact;
import org.lotline.trace.lineage.Mutation.VoidFact;
import org.lotline.trace.lineage.VoidRecord;

/**
 * What an event does to the graph. A pure function: the same event gives the same mutations whenever it comes and whatever
 * came before it.
 */
public final class Projection {

    private Projection() {}

    /** The facts that the event says or takes back; or why it is parked, with the reason as a sentence. */
    public static Projected project(EventEnvelope envelope, LotEvent event) {
        try {
            return switch (event) {
                case Unknown unknown -> unknown(unknown.type());
                case FactVoided voided -> voided(envelope, voided);
                case LotEvent fact ->
                    new Projected.Understood(EventFacts.of(fact).stream()
                            .map(statement -> asserted(envelope, statement))
                            .toList());
            };
        } catch (MaterialException e) {
            return new Projected.Parked("A number in it can't be compared: " + e.getMessage());
        }
    }

    private static Projected voided(EventEnvelope envelope, FactVoided voided) {
        try {
            return switch (EventJson.read(ofFact(envelope, voided), voided.fact())) {
                case Unknown unknown -> unknown(unknown.type());
                case FactVoided again -> new Projected.Parked("It voids a void, and a void is not voided.");
                case LotEvent fact -> new Projected.Understood(voids(envelope, voided, fact));
            };
        } catch (UnreadableEventException e) {
            return new Projected.Parked("The fact that it voids can't be read: " + e.getMessage());
        }
    }

    private static Projected unknown(String type) {
        return new Projected.Parked("This version doesn't know the type %s: update it, then replay.".formatted(type));
    }

    private static List<Mutation> voids(EventEnvelope envelope, FactVoided voided, LotEvent fact) {
        var voiding = new VoidRecord(
                envelope.id(),
                envelope.source(),
                envelope.sequence(),
                envelope.time(),
                envelope.recordedBy(),
                voided.reason(),
                voided.replacedBy());
        return EventFacts.of(fact).stream()
                .<Mutation>map(statement -> new VoidFact(
                        voided.eventId() + "#" + statement.ordinal(),
                        statement.kind(),
                        statement.from(),
                        statement.to(),
                        voiding))
                .toList();
    }

    private static Mutation asserted(EventEnvelope envelope, Statement statement) {
        return new AssertFact(
                envelope.id() + "#" + statement.ordinal(),
                statement.kind(),
                statement.from(),
                statement.to(),
                new Assertion(
                        statement.words().entries(),
                        envelope.source(),
                        envelope.sequence(),
                        envelope.id(),
                        envelope.occurredAt(),
                        envelope.time(),
                        envelope.recordedBy(),
                        envelope.performedBy()));
    }

    private static EventEnvelope ofFact(EventEnvelope envelope, FactVoided voided) {
        return new EventEnvelope(
                voided.eventId(),
                voided.type(),
                envelope.source(),
                voided.subject(),
                envelope.time(),
                voided.occurredAt(),
                envelope.sequence(),
                envelope.recordedBy(),
                envelope.performedBy(),
                null,
                voided.factTouches());
    }
}
