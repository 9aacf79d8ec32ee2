package org.lotline.receiving.lot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotline.custody.Shortage;
import org.lotline.material.BalanceCheck;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.material.UnitConversionException;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of what leaves the dock, and of a receipt that is put right after some of it has left. */
public final class DockRules {

    private DockRules() {}

    /** So much of the lot, in its unit. */
    static Ruling<Quantity> inUnitOf(Lot lot, Quantity quantity) {
        if (quantity.signum() <= 0) {
            return Ruling.against(Finding.of(
                            ReceivingProblem.INVALID_QUANTITY,
                            "quantity.value",
                            "The quantity is not above 0.",
                            "State how much is meant.")
                    .saidAtField("is not above 0"));
        }
        try {
            var inUnit = quantity.in(Unit.of(lot.unit));
            return Ruling.of(inUnit, partOfAPiece(lot, inUnit).stream().toList());
        } catch (MaterialException e) {
            return Ruling.against(Finding.of(
                            ReceivingProblem.WRONG_UNIT,
                            "quantity.unit",
                            e.sentence(),
                            "State the quantity in %s, or in a unit that converts into it exactly.".formatted(lot.unit))
                    .saidAtField("does not fit the lot"));
        }
    }

    /** What carries a serial is one piece, and goes as one. */
    private static Optional<Finding> partOfAPiece(Lot lot, Quantity quantity) {
        var isWhole = quantity.amount().stripTrailingZeros().scale() <= 0;
        return isWhole || lot.serial == null
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.SERIAL_IS_ONE,
                                "quantity.value",
                                "%s is a part of the one piece with the serial %s.".formatted(quantity, lot.serial),
                                "State the whole piece.")
                        .saidAtField("is a part of a piece"));
    }

    /** Of what an opening balance has reported nobody may know whose it was. */
    static Optional<Finding> nobodyToReturnTo(Lot lot, Withdrawal how) {
        return lot.supplier != null || !(how instanceof Withdrawal.SupplierReturn)
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                ReceivingProblem.UNKNOWN_SUPPLIER,
                                "No supplier is on record of %s.".formatted(lot.lotNumber),
                                "Have a receiver report its line of the opening balance again with its supplier (POST /opening-balances), then return it."));
    }

    /** What is asked for can leave only if it is there; a move never takes more, whoever reports it. */
    static Finding missing(Shortage shortage) {
        return Finding.of(
                        ReceivingProblem.NOT_ENOUGH,
                        "quantity",
                        "%s of %s would be missing at the dock on %s; %s are there now."
                                .formatted(
                                        shortage.missing(),
                                        shortage.lot().lotNumber(),
                                        shortage.at(),
                                        shortage.lot().onHand()),
                        "Take less, or another lot.")
                .saidAtField("is more than there is");
    }

    /**
     * What came can't have been less than what was taken of it since; only the final history counts.
     *
     * @param balance of the lot, with the receipt as it stands
     * @param instead the quantity that came in truth; empty if nothing did
     */
    public static Optional<Finding> used(Lot lot, BalanceTimeline balance, Optional<Quantity> instead) {
        var receipt = Set.of(lot.fact.toString());
        if (balance.with(new BalanceCorrection(receipt, List.of())).isEmpty()) {
            return Optional.empty();
        }
        var came = instead.map(quantity -> BalanceEntry.credit("instead", lot.act.occurredAt(), quantity));
        try {
            return balance.check(new BalanceCorrection(receipt, came.stream().toList()))
                            instanceof BalanceCheck.Refused(Instant at, Quantity missing)
                    ? Optional.of(used("%s of %s were taken by %s beyond what would have come."
                            .formatted(missing, lot.lotNumber, at)))
                    : Optional.empty();
        } catch (UnitConversionException e) {
            return Optional.of(used("%s was taken from in %s: %s".formatted(lot.lotNumber, lot.unit, e.sentence())));
        }
    }

    private static Finding used(String detail) {
        return Finding.of(ReceivingProblem.ALREADY_USED, detail, "Return or correct what was taken first.");
    }
}
