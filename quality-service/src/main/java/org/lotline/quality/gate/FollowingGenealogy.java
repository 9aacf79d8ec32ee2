package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.CertificateSuperseded;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.Unknown;
import org.lotline.contracts.events.UnreadableEventException;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.runtime.follow.EventFollower;

/**
 * A later fact can give material that was cleared another ancestor. The clearances that rest on the thing that got one are queued:
 * the job that was issued to, the lot that a job yielded. Those that only share the ancestor itself are not: the bar from which
 * a thousand lots came is issued once more, and nothing changes for the thousand. What is taken back counts like what is told: a
 * basis only grows, but what the rules say of the material may change with it.
 */
@ApplicationScoped
class FollowingGenealogy implements EventFollower {

    private final Rechecks rechecks;

    FollowingGenealogy(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.RECEIVING, Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        var gained = gainedBy(envelope, event);
        if (!gained.isEmpty()) {
            rechecks.queueOf(gained);
        }
    }

    @Override
    public void takeTogether(List<Told> run) {
        var gained = run.stream()
                .flatMap(told -> gainedBy(told.envelope(), told.event()).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!gained.isEmpty()) {
            rechecks.queueOf(gained);
        }
    }

    /** What got an ancestor, a machine or an operator by it. */
    static Set<Key> gainedBy(EventEnvelope envelope, LotEvent event) {
        return switch (event) {
            case MaterialIssued issued ->
                Stream.concat(
                                Stream.of(Key.job(issued.jobId())),
                                Stream.ofNullable(issued.outputLotId()).map(Key::lot))
                        .collect(Collectors.toUnmodifiableSet());
            case OutputCompleted output -> Set.of(Key.lot(output.lotId()));
            case SerialsCompleted units ->
                units.serials().stream().map(unit -> Key.lot(unit.lotId())).collect(Collectors.toUnmodifiableSet());
            case RunRecorded run -> Set.of(Key.job(run.jobId()));
            case LotReceived received -> Set.of(Key.lot(received.lotId()));
            case LotSplit split -> Set.of(Key.lot(split.lotId()));
            case CertificateLinked linked -> Set.of(Key.lot(linked.lotId()));
            case CertificateSuperseded superseded ->
                superseded.lots().stream().map(Key::lot).collect(Collectors.toUnmodifiableSet());
            case FactVoided fact -> gainedBy(envelope, takenBack(envelope, fact));
            default -> Set.of();
        };
    }

    /** The whole fact, as the void carries it. One that can't be read here can't be read where it was followed either. */
    private static LotEvent takenBack(EventEnvelope envelope, FactVoided fact) {
        var voided = new EventEnvelope(
                fact.eventId(),
                fact.type(),
                envelope.source(),
                fact.subject(),
                envelope.time(),
                fact.occurredAt(),
                envelope.sequence(),
                envelope.recordedBy(),
                envelope.performedBy(),
                envelope.traceparent(),
                fact.factTouches());
        try {
            return EventJson.read(voided, fact.fact());
        } catch (UnreadableEventException e) {
            return new Unknown(fact.type(), fact.subject(), fact.factTouches(), fact.fact());
        }
    }

    /** Clearances are queued in one order for all of them. */
    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof FactVoided);
    }
}
