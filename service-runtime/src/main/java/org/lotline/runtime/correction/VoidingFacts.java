package org.lotline.runtime.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return append(stored(fact), reason, replacedBy, act);
    }

    /**
     * A fact in whose place another stands.
     *
     * @param fact that is taken back
     * @param reason why
     * @param replacedBy what stands instead
     */
    public record Replaced(UUID fact, String reason, UUID replacedBy) {}

    /** Many at once, in their order; what is taken back is read in one statement. By fact, the event that voids it. */
    public Map<UUID, UUID> takeAll(List<Replaced> facts, ActContext act) {
        var stored = events.find(facts.stream().map(Replaced::fact).toList()).stream()
                .collect(Collectors.toMap(event -> event.envelope().id(), Function.identity()));
        var voids = new HashMap<UUID, UUID>();
        for (var replaced : facts) {
            var event = Optional.ofNullable(stored.get(replaced.fact()))
                    .orElseThrow(() -> new IllegalStateException("no event " + replaced.fact()));
            voids.put(replaced.fact(), append(event, replaced.reason(), Optional.of(replaced.replacedBy()), act));
        }
        return voids;
    }

    private UUID append(StoredEvent voided, String reason, Optional<UUID> replacedBy, ActContext act) {
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
