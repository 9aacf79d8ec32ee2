package org.lotline.runtime.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.FactVoided;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.StoredEvent;
import org.lotline.runtime.rule.Findings;

/** Taking a fact back: the void carries the whole fact, so that it makes sense whichever of the two arrives first. */
@ApplicationScoped
public class VoidingFacts {

    private final EventLog events;

    VoidingFacts(EventLog events) {
        this.events = events;
    }

    /** @return the event that voids it */
    public UUID take(UUID fact, String reason, Optional<UUID> replacedBy, ActContext act) {
        var voided = stored(fact);
        var envelope = voided.envelope();
        return events.append(
                new FactVoided(
                        envelope.id(),
                        envelope.type(),
                        envelope.subject(),
                        envelope.occurredAt(),
                        envelope.touches(),
                        voided.json(),
                        reason,
                        replacedBy.orElse(null)),
                act);
    }

    /** @throws org.lotline.runtime.problem.ProblemException 403 if the fact is not the actor's to take back */
    public void mayTake(UUID fact, String what, ActContext act) {
        var envelope = stored(fact).envelope();
        Findings.refuse(CorrectionRules.notTheirs(what, envelope.recordedBy(), envelope.time(), act));
    }

    private StoredEvent stored(UUID fact) {
        return events.find(fact).orElseThrow(() -> new IllegalStateException("no event " + fact));
    }
}
