package org.lotline.production.floor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.custody.HeldLot;
import org.lotline.custody.Holder;
import org.lotline.custody.Shortage;
import org.lotline.material.BalanceCheck;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of what lies on the floor, and of the numbers by which it is found. */
public final class FloorRules {

    private FloorRules() {}

    /** What is taken must be here. */
    static Ruling<HeldLot> here(Optional<HeldLot> lot, UUID lotId) {
        return Ruling.of(
                lot,
                Finding.of(
                        ProblemType.NOT_FOUND,
                        "There is no lot %s on the floor.".formatted(lotId),
                        "Look it up with GET /lots by its number."));
    }

    /** The floor gives to the finished goods only. */
    static Optional<Finding> cannotGoTo(Holder to) {
        return switch (to) {
            case FINISHED_GOODS -> Optional.empty();
            case DOCK, FLOOR ->
                Optional.of(Finding.of(
                                ProductionProblem.WRONG_HOLDER,
                                "to",
                                "The floor gives lots up to the finished goods, not to the %s.".formatted(to.word()),
                                "Send to: finished-goods; what lies at the dock comes here by itself when it is issued.")
                        .saidAtField("is not finished-goods"));
        };
    }

    /**
     * What would be missing, now or at a moment since, if the balance were corrected.
     *
     * @return a sentence; empty if nothing is missing
     */
    public static Optional<String> missing(HeldLot lot, BalanceTimeline balance, BalanceCorrection correction) {
        return balance.check(correction) instanceof BalanceCheck.Refused(Instant at, Quantity missing)
                ? Optional.of(new Shortage(lot, at, missing).finding().sentence())
                : Optional.empty();
    }

    /** A number can name a lot if a label can carry it. */
    static Ruling<LotNumber> lotNumber(String number, String field) {
        try {
            return Ruling.given(LotNumber.of(number));
        } catch (InvalidNumberException e) {
            return Ruling.against(Finding.of(
                            ProductionProblem.INVALID_NUMBER,
                            field,
                            e.sentence(),
                            "Use at most 20 characters that a GS1 label carries: letters, digits and signs, no blanks.")
                    .saidAtField("can't name a lot"));
        }
    }

    /** A number names one lot for ever. */
    public static Finding taken(String number, String field) {
        return Finding.of(
                        ProductionProblem.LOT_NUMBER_TAKEN,
                        field,
                        "%s names another lot.".formatted(number),
                        "Numbers are never reused, whatever their case, blanks and hyphens: take another one.")
                .saidAtField("is taken");
    }

    /** What is scanned must be a number at all. */
    static Finding noNumber(String why, String field) {
        return Finding.of(
                        ProductionProblem.INVALID_NUMBER,
                        field,
                        why,
                        "Scan the label again, or key the number as it is written.")
                .saidAtField("is no number");
    }

    /** What is scanned must name a lot that anybody knows. */
    static Finding unknown(String number, List<String> near, String field) {
        return Finding.of(
                        ProductionProblem.UNKNOWN_LOT,
                        field,
                        "There is no lot %s.".formatted(number),
                        near.isEmpty()
                                ? "Scan the label again; receive or complete the lot first if it is new."
                                : "Scan the label again. Near: %s.".formatted(String.join(", ", near)))
                .saidAtField("names no lot");
    }
}
