package org.lotline.receiving.opening;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.material.LotNumber;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotNumbers;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.lot.Lots;
import org.lotline.receiving.lot.NewLot;
import org.lotline.receiving.opening.OpeningLines.Kept;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Reporting what lay at the dock when records began: each line is a lot, once, however often and in however many parts it is sent. */
@ApplicationScoped
public class ReportingOpeningBalance {

    private final FindingKnownDock known;
    private final OpeningLines lines;
    private final LotNumbers numbers;
    private final Lots lots;
    private final CompletingLots completing;
    private final PlantZone zone;
    private final Clock clock;
    private final AuditLog audit;

    ReportingOpeningBalance(
            FindingKnownDock known,
            OpeningLines lines,
            LotNumbers numbers,
            Lots lots,
            CompletingLots completing,
            PlantZone zone,
            Clock clock,
            AuditLog audit) {
        this.known = known;
        this.lines = lines;
        this.numbers = numbers;
        this.lots = lots;
        this.completing = completing;
        this.zone = zone;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What it would come to; nothing is kept.
     *
     * @throws org.lotline.runtime.problem.ProblemException 400 if records can't begin on that day
     */
    public List<Reported> judge(OpeningBalance balance) {
        return judged(balance, LockModeType.NONE).stream()
                .map(line -> Reported.of(line, Optional.empty()))
                .toList();
    }

    /**
     * Keeps what makes sense, in the caller's transaction; each line in their order.
     *
     * @throws org.lotline.runtime.problem.ProblemException 400 if records can't begin on that day
     */
    public List<Reported> report(OpeningBalance balance, ActContext asked) {
        lines.awaitTurn();
        var act = whenRecordsBegan(balance, asked);
        var ids = new HashMap<Integer, UUID>();
        var judged = numbered(judged(balance, LockModeType.PESSIMISTIC_WRITE), ids, act);
        var opened = open(judged, ids, balance, act);
        completing.complete(judged, balance, act);
        return judged.stream()
                .map(line -> Reported.of(line, Optional.ofNullable(opened.get(line.index()))))
                .toList();
    }

    private List<JudgedLine> judged(OpeningBalance balance, LockModeType lock) {
        Findings.refuse(OpeningRules.implausible(balance.recordsSince(), zone.dayOf(clock.instant())));
        return OpeningRules.judge(balance, known.of(balance, lock));
    }

    /** It lies here from then on, so that what was done with it since can be told; a report, whatever the caller says. */
    private ActContext whenRecordsBegan(OpeningBalance balance, ActContext asked) {
        var began = balance.recordsSince().atStartOfDay(zone.id()).toInstant();
        return new ActContext(
                asked.recordedBy(),
                asked.performedBy(),
                began.isBefore(asked.occurredAt()) ? began : asked.occurredAt(),
                asked.recordedAt(),
                ActMode.REPORT,
                asked.timeSource(),
                asked.roles(),
                asked.traceparent());
    }

    /** With an id for each that is new; one whose number somebody else took meanwhile is refused. */
    private List<JudgedLine> numbered(List<JudgedLine> judged, Map<Integer, UUID> ids, ActContext act) {
        var wanted = new LinkedHashMap<UUID, LotNumber>();
        judged.stream().filter(line -> line.is(Result.NEW)).forEach(line -> {
            var id = NewIds.next();
            ids.put(line.index(), id);
            Optional.ofNullable(line.checked().orElseThrow().number()).ifPresent(number -> wanted.put(id, number));
        });
        if (wanted.isEmpty()) {
            return judged;
        }
        var claimed = numbers.claim(wanted, act.recordedAt());
        wanted.keySet().removeAll(claimed);
        return judged.stream().map(line -> without(wanted, line, ids)).toList();
    }

    private static JudgedLine without(Map<UUID, LotNumber> taken, JudgedLine line, Map<Integer, UUID> ids) {
        var number = taken.get(ids.get(line.index()));
        return number == null
                ? line
                : line.against(LotRules.namesAnother(number).at("lines[%d].lotNumber".formatted(line.index())));
    }

    private Map<Integer, Lot> open(
            List<JudgedLine> judged, Map<Integer, UUID> ids, OpeningBalance balance, ActContext act) {
        var fresh = judged.stream().filter(line -> line.is(Result.NEW)).toList();
        if (fresh.isEmpty()) {
            return Map.of();
        }
        var call = NewIds.next();
        lines.addCall(call, balance, act);
        var stated = new ArrayList<NewLot>(fresh.size());
        var kept = new ArrayList<Kept>(fresh.size());
        for (var line : fresh) {
            var checked = line.checked().orElseThrow();
            var id = requireNonNull(ids.get(line.index()));
            stated.add(newLot(id, call, stated.size(), checked, balance));
            kept.add(new Kept(line.line().key(), id, checked.said(balance.recordsSince())));
        }
        var opened = lots.open(stated, act);
        lines.add(kept);
        audit.record(act, Keys.receipt(call), "opening-balance-reported", null, balance, null);
        var byLine = new HashMap<Integer, Lot>();
        for (var index = 0; index < fresh.size(); index++) {
            byLine.put(fresh.get(index).index(), opened.get(index));
        }
        return byLine;
    }

    private static NewLot newLot(UUID id, UUID call, int ordinal, CheckedLine checked, OpeningBalance balance) {
        var line = checked.line();
        return new NewLot(
                id,
                call,
                ordinal,
                line.supplier(),
                line.deliveryNote(),
                line.purchaseOrder(),
                null,
                line.unitCost(),
                line.currency(),
                null,
                checked.facts(),
                new NewLot.Opening(balance.recordsSince(), checked.receivedOn(), line.remark(), checked.number()));
    }
}
