package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.material.LotNumber;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Giving a lot another number. The old one stays as an alias and is never given again. */
@ApplicationScoped
public class RenamingLot {

    private final FindingLots lots;
    private final LotNumbers numbers;
    private final LotIdentifiers identifiers;
    private final DockStock stock;
    private final EventLog events;
    private final AuditLog audit;

    RenamingLot(
            FindingLots lots,
            LotNumbers numbers,
            LotIdentifiers identifiers,
            DockStock stock,
            EventLog events,
            AuditLog audit) {
        this.lots = lots;
        this.numbers = numbers;
        this.identifiers = identifiers;
        this.stock = stock;
        this.events = events;
        this.audit = audit;
    }

    /** The lot under its new number; the same number again is no change. */
    public Lot rename(UUID lotId, String to, String reason, ActContext act) {
        var lot = lots.lockedById(lotId);
        var number = LotRules.lotNumber(to).orRefuse();
        var from = lot.lotNumber;
        if (!number.value().equals(from)) {
            Findings.refuse(LotRules.isVoid(lot));
            claim(number, lot, act);
            lot.lotNumber = number.value();
            stock.rename(lot);
            identifiers.addNumber(lotId, lot.lotNumber);
            events.append(new LotRenamed(lotId, from, lot.lotNumber, reason), act);
            audit.record(act, Keys.lot(lotId), "lot-renamed", from, lot.lotNumber, reason);
        }
        return lot;
    }

    /** A former number of the same lot may be taken up again. */
    private void claim(LotNumber number, Lot lot, ActContext act) {
        if (!numbers.claim(number, lot.lotId, act.recordedAt()) && !numbers.isOf(number, lot.lotId)) {
            Findings.refuse(List.of(LotRules.namesAnother(number)));
        }
    }
}
