package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.problem.ProblemException;

/** Giving a lot another number. The old one stays as an alias and is never given again. */
@ApplicationScoped
public class RenamingLot {

    private final FindingLots lots;
    private final LotNumbers numbers;
    private final LotIdentifiers identifiers;
    private final EventLog events;
    private final AuditLog audit;

    RenamingLot(FindingLots lots, LotNumbers numbers, LotIdentifiers identifiers, EventLog events, AuditLog audit) {
        this.lots = lots;
        this.numbers = numbers;
        this.identifiers = identifiers;
        this.events = events;
        this.audit = audit;
    }

    /** The lot under its new number; the same number again is no change. */
    public Lot rename(UUID lotId, String to, String reason, ActContext act) {
        var lot = lots.lockedById(lotId);
        var number = lotNumber(to);
        var from = lot.lotNumber;
        if (!number.value().equals(from)) {
            LotRules.notVoided(lot);
            claim(number, lot, act);
            lot.lotNumber = number.value();
            identifiers.addNumber(lotId, lot.lotNumber);
            events.append(new LotRenamed(lotId, from, lot.lotNumber, reason), act);
            audit.record(act, Keys.lot(lotId), "lot-renamed", from, lot.lotNumber, reason);
        }
        return lot;
    }

    /** A former number of the same lot may be taken up again. */
    private void claim(LotNumber number, Lot lot, ActContext act) {
        if (!numbers.claim(number, lot.lotId, act.recordedAt()) && !numbers.isOf(number, lot.lotId)) {
            throw new ProblemException(
                    ReceivingProblem.LOT_NUMBER_TAKEN,
                    "%s names another lot, or did once.".formatted(number),
                    "Choose another number; numbers are never reused, whatever their case, blanks and hyphens.",
                    List.of(ProblemException.field("number", "is taken")));
        }
    }

    private static LotNumber lotNumber(String number) {
        try {
            return LotNumber.of(number);
        } catch (InvalidNumberException e) {
            throw new ProblemException(
                    ReceivingProblem.INVALID_NUMBER,
                    e.sentence(),
                    "Use at most 20 characters that a GS1 label carries: letters, digits and signs, no blanks.",
                    List.of(ProblemException.field("number", "can't name a lot")));
        }
    }
}
