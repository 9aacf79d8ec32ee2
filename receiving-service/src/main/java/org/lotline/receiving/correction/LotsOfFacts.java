package org.lotline.receiving.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.contracts.events.LotEvent;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Ruling;

/** Of which lots facts are that somebody wants to take back. */
@ApplicationScoped
class LotsOfFacts {

    private final EventLog events;

    LotsOfFacts(EventLog events) {
        this.events = events;
    }

    /** What a rule says of a fact. */
    interface Judged {

        /**
         * Whether the fact is of the kind that is meant.
         *
         * @param index its place in the request, from 0
         * @param lot empty if it is no such fact
         */
        Ruling<UUID> of(UUID fact, int index, Optional<UUID> lot);
    }

    /**
     * Each once, in their order.
     *
     * @param lotOf the lot of which an event of that kind is
     * @throws org.lotline.runtime.problem.ProblemException 422 if one is none of that kind
     */
    Map<UUID, UUID> of(List<UUID> facts, Function<? super LotEvent, Optional<UUID>> lotOf, Judged judged) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> known = events.find(facts).stream()
                .flatMap(stored -> lotOf.apply(stored.event()).stream()
                        .map(lot -> Map.entry(stored.envelope().id(), lot)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var lots = new LinkedHashMap<UUID, UUID>();
        for (var index = 0; index < facts.size(); index++) {
            var fact = facts.get(index);
            lots.put(
                    fact,
                    judged.of(fact, index, Optional.ofNullable(known.get(fact))).orRefuse());
        }
        return lots;
    }
}
