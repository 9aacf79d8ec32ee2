package org.lotline.production.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLedger.Credit;
import org.lotline.custody.HeldLot;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceEntry;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.fact.VoidedFacts;
import org.lotline.production.floor.FloorRules;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.StoredEvent;
import org.lotline.runtime.rule.Findings;

/** The tables behind taking facts back. */
@ApplicationScoped
class Voids {

    private final EntityManager entities;
    private final HeldLedger ledger;
    private final VoidedFacts voidedFacts;
    private final EventLog events;

    Voids(EntityManager entities, HeldLedger ledger, VoidedFacts voidedFacts, EventLog events) {
        this.voidedFacts = voidedFacts;
        this.events = events;
        this.entities = entities;
        this.ledger = ledger;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 409 if one of them is void; the caller holds the locks of their jobs and lots */
    void requireStanding(Collection<UUID> facts) {
        Findings.refuse(FactCorrectionRules.voidedBefore(voidedFacts.among(facts)));
    }

    /**
     * Takes entries of a locked lot back; only the final history is checked.
     *
     * @param instead what came in truth, if anything
     * @throws org.lotline.runtime.problem.ProblemException 409 if what came with them has gone since, with what took it
     */
    void take(HeldLot lot, Set<UUID> entries, UUID correctionId, Optional<Credit> instead) {
        FloorRules.missing(lot, ledger.timeline(lot), correctionOf(lot, entries, instead))
                .ifPresent(missing -> Findings.refuse(
                        Optional.of(FactCorrectionRules.usedSince(lot.lotNumber(), missing, takers(lot.lotId())))));
        ledger.correct(lot, entries, correctionId, instead);
    }

    private static BalanceCorrection correctionOf(HeldLot lot, Set<UUID> entries, Optional<Credit> instead) {
        return new BalanceCorrection(
                entries.stream().map(UUID::toString).collect(Collectors.toSet()),
                instead.stream()
                        .map(came -> BalanceEntry.credit(
                                came.entry().toString(),
                                came.occurredAt(),
                                came.quantity().in(lot.onHand().unit())))
                        .toList());
    }

    /** The output and its units are there to be completed again, under the same numbers. */
    void reopen(UUID outputLotId) {
        entities.createNativeQuery("update job_output set amount = null, fact = null where lot_id = ?1")
                .setParameter(1, outputLotId)
                .executeUpdate();
        entities.createNativeQuery("update serial set fact = null, entry_id = null where output_lot_id = ?1")
                .setParameter(1, outputLotId)
                .executeUpdate();
    }

    /** @throws org.lotline.runtime.problem.ProblemException 409 if more has come back from a job than went in */
    void requireIssuedAtLeastReturned(Collection<UUID> jobIds) {
        if (jobIds.isEmpty()) {
            return;
        }
        @SuppressWarnings("unchecked")
        List<String> below = entities.createNativeQuery("""
                        select min(lot_number) from job_material m where job_id in (?1)
                        and not exists (select from fact_void v where v.fact = m.fact)
                        group by job_id, lot_id, output_lot_id
                        having sum(case kind when 'issued' then amount else -amount end) < 0""", String.class)
                .setParameter(1, jobIds)
                .getResultList();
        Findings.refuse(FactCorrectionRules.returnedWithoutIssue(below));
    }

    /** By lot, what lies on the floor in addition once these facts are void. */
    @SuppressWarnings("unchecked")
    Map<UUID, Quantity> freed(Collection<UUID> facts) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select lot_id, -sum(amount), unit from held_entry join held_lot using (lot_id)
                        where entry_id in (?1) group by lot_id, unit""", Object[].class)
                .setParameter(1, facts)
                .getResultList();
        var freed = new HashMap<UUID, Quantity>();
        rows.forEach(row -> freed.put((UUID) row[0], Quantity.stored((BigDecimal) row[1], Unit.of((String) row[2]))));
        return freed;
    }

    /** Their types and ids. */
    @SuppressWarnings("unchecked")
    private List<String> takers(UUID lotId) {
        List<UUID> entries = entities.createNativeQuery("""
                        select entry_id from held_entry e where lot_id = ?1 and amount < 0
                        and not exists (select from held_entry_void v where v.entry_id = e.entry_id)
                        order by entry_id limit 20""", UUID.class)
                .setParameter(1, lotId)
                .getResultList();
        return entries.stream()
                .flatMap(entry -> events.find(entry).stream())
                .map(StoredEvent::envelope)
                .map(event -> "%s %s".formatted(event.type().split("\\.", -1)[3], event.id()))
                .toList();
    }
}
