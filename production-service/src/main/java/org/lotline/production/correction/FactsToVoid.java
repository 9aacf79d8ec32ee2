package org.lotline.production.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.output.SerialUnit;
import org.lotline.production.output.Serials;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.StoredEvent;
import org.lotline.runtime.rule.Findings;
import org.lotline.runtime.rule.Ruling;

/** Which facts can be taken back here, and what goes with each. */
@ApplicationScoped
class FactsToVoid {

    private final EventLog events;
    private final Serials serials;
    private final Deviations deviations;

    FactsToVoid(EventLog events, Serials serials, Deviations deviations) {
        this.events = events;
        this.serials = serials;
        this.deviations = deviations;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 if there is no such fact, or it can't be taken back; 409 for a move */
    List<FactToVoid> of(List<UUID> ids) {
        var facts = new ArrayList<FactToVoid>();
        for (var index = 0; index < ids.size(); index++) {
            facts.add(of(ids.get(index), "voids[%d]".formatted(index)));
        }
        return facts;
    }

    private FactToVoid of(UUID id, String field) {
        var stored = Ruling.of(events.find(id), FactCorrectionRules.noFact(id, field))
                .orRefuse();
        var event = stored.event();
        Findings.refuse(
                FactCorrectionRules.notVoidable(id, event, stored.envelope().type(), field));
        return switch (event) {
            case MaterialIssued issued -> fact(stored, issued.jobId(), Map.of(issued.lotId(), Set.of(id)));
            case MaterialReturned returned -> fact(stored, returned.jobId(), Map.of(returned.lotId(), Set.of(id)));
            case MaterialScrapped scrapped -> fact(stored, scrapped.jobId(), Map.of(scrapped.lotId(), Set.of(id)));
            case UntrackedIssued issued -> fact(stored, issued.jobId(), Map.of());
            case RunRecorded run -> fact(stored, run.jobId(), Map.of());
            case OutputCompleted completed -> completion(stored, completed);
            default -> throw new IllegalStateException("%s is voidable and nobody knows what it moved".formatted(id));
        };
    }

    private FactToVoid completion(StoredEvent stored, OutputCompleted completed) {
        var units = serials.of(completed.lotId());
        var withIt =
                units.stream().flatMap(unit -> stream(unit.fact)).distinct().toList();
        return units.isEmpty()
                ? fact(
                        stored,
                        completed.jobId(),
                        Map.of(completed.lotId(), Set.of(stored.envelope().id())))
                : fact(stored, completed.jobId(), entriesOf(completed.lotId(), units), withIt);
    }

    /** The lot that contains them has no entry of its own, but is locked with them. */
    private static Map<UUID, Set<UUID>> entriesOf(UUID lotId, List<SerialUnit> units) {
        var entries = new HashMap<UUID, Set<UUID>>(Map.of(lotId, Set.of()));
        units.forEach(unit -> stream(unit.entryId).forEach(entry -> entries.put(unit.lotId, Set.of(entry))));
        return entries;
    }

    private FactToVoid fact(StoredEvent stored, @Nullable UUID jobId, Map<UUID, Set<UUID>> entries) {
        return fact(stored, jobId, entries, List.of());
    }

    private FactToVoid fact(
            StoredEvent stored, @Nullable UUID jobId, Map<UUID, Set<UUID>> entries, List<UUID> saysTheSame) {
        var withIt = new ArrayList<>(saysTheSame);
        deviations.of(List.of(stored.envelope().id())).forEach(deviation -> withIt.add(deviation.event));
        return new FactToVoid(stored, Optional.ofNullable(jobId), entries, withIt);
    }

    private static Stream<UUID> stream(@Nullable UUID id) {
        return Stream.ofNullable(id);
    }
}
