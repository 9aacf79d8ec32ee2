package org.lotline.receiving.lot;

import java.math.BigDecimal;
import java.util.Optional;
import org.lotline.custody.Shortage;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of a count at the dock (domain rule 7, counting). */
final class CountRules {

    private static final BigDecimal PERCENT = new BigDecimal(100);

    private CountRules() {}

    /** What was found, in the lot's unit; nothing is a quantity here. */
    static Ruling<Quantity> found(Lot lot, BigDecimal amount, String unit) {
        if (amount.signum() < 0) {
            return Ruling.against(Finding.of(
                            ReceivingProblem.INVALID_QUANTITY,
                            "found.value",
                            "Less than nothing can't be found.",
                            "State what is there; 0 if nothing is.")
                    .saidAtField("is below 0"));
        }
        try {
            var found = Quantity.of(amount, Unit.of(unit)).in(Unit.of(lot.unit));
            return isNoPiece(lot, found) ? Ruling.against(noPiece(lot, found)) : Ruling.given(found);
        } catch (MaterialException e) {
            return Ruling.against(Finding.of(
                            ReceivingProblem.WRONG_UNIT,
                            "found.unit",
                            e.sentence(),
                            "State what is there in %s, or in a unit that converts into it exactly."
                                    .formatted(lot.unit))
                    .saidAtField("does not fit the lot"));
        }
    }

    private static boolean isNoPiece(Lot lot, Quantity found) {
        return lot.serial != null && found.signum() != 0 && found.amount().compareTo(BigDecimal.ONE) != 0;
    }

    private static Finding noPiece(Lot lot, Quantity found) {
        return Finding.of(
                        ReceivingProblem.SERIAL_IS_ONE,
                        "found.value",
                        "%s is the one piece with the serial %s, and %s can't be found of it."
                                .formatted(lot.lotNumber, lot.serial, found),
                        "State 1 if the piece is there, and 0 if it isn't.")
                .saidAtField("is no whole piece");
    }

    /**
     * A difference over the limit is quality's to record; who reports what was counted leaves a deviation.
     *
     * @param limit as a share of the book; of nothing any difference is over it
     */
    static Optional<Finding> overLimit(Quantity book, Quantity found, BigDecimal limit, ActContext act) {
        var difference = found.minus(book).amount().abs();
        var allowed = book.amount().max(BigDecimal.ZERO).multiply(limit);
        return difference.compareTo(allowed) <= 0 || act.roles().contains("quality")
                ? Optional.empty()
                : Optional.of(Finding.deviation(
                                ReceivingProblem.COUNT_OVER_LIMIT,
                                "found",
                                "%s were found where the book says %s; the limit is %s %% of the book."
                                        .formatted(
                                                found,
                                                book,
                                                limit.multiply(PERCENT)
                                                        .stripTrailingZeros()
                                                        .toPlainString()),
                                "Count again; if it is so, ask somebody with the role quality to record it with POST /lots/{lotId}/counts.")
                        .saidAtField("differs more than the plant lets pass"));
    }

    /** What left since was there then. */
    static Finding missingSince(Shortage shortage) {
        return Finding.of(
                        ReceivingProblem.NOT_ENOUGH,
                        "found",
                        "With so little found, %s of %s would be missing at the dock on %s; the book is %s now."
                                .formatted(
                                        shortage.missing(),
                                        shortage.lot().lotNumber(),
                                        shortage.at(),
                                        shortage.lot().onHand()),
                        "Count what is there now and state it without act.occurredAt.")
                .saidAtField("is less than what was taken since");
    }
}
