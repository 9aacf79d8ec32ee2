package org.lotline.shipping.lot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.ShippingProblem;

/** What must hold of quantities of lots, and of the numbers by which they are found. */
public final class LotRules {

    private static final Set<Integer> NOT_THERE = Set.of(404, 409);

    private LotRules() {}

    /**
     * A quantity in the unit of the lot, exactly; of serials in whole pieces.
     *
     * @param policy what records the item needs, as far as anybody has told
     * @param field the path of the quantity in the body
     */
    static Ruling<Quantity> quantity(HeldLot lot, Optional<KnownPolicy> policy, Quantity stated, String field) {
        return inUnitOf(lot, stated, field)
                .then(quantity -> Ruling.of(
                        quantity,
                        partOfAPiece(lot, policy, quantity, field).stream().toList()));
    }

    private static Optional<Finding> partOfAPiece(
            HeldLot lot, Optional<KnownPolicy> policy, Quantity quantity, String field) {
        var isWhole = quantity.amount().stripTrailingZeros().scale() <= 0;
        return isWhole || policy.filter(KnownPolicy::isSerial).isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ShippingProblem.SERIAL_IS_ONE,
                                field + ".value",
                                "%s is no number of pieces: %s is tracked by serial, and each piece is one."
                                        .formatted(quantity, lot.item().partNumber()),
                                "State whole pieces.")
                        .saidAtField("is a part of a piece"));
    }

    private static Ruling<Quantity> inUnitOf(HeldLot lot, Quantity quantity, String field) {
        var unit = lot.onHand().unit();
        try {
            return Ruling.given(quantity.in(unit));
        } catch (MaterialException e) {
            return Ruling.against(Finding.of(
                            ProblemType.WRONG_UNIT,
                            field + ".unit",
                            e.sentence(),
                            "State the quantity in %s, or in a unit that converts into it exactly.".formatted(unit))
                    .saidAtField("does not fit " + lot.lotNumber()));
        }
    }

    /** What is scanned must be a number at all. */
    static Finding noNumber(String why, String field) {
        return Finding.of(
                        ShippingProblem.INVALID_NUMBER,
                        field,
                        why,
                        "Scan the number again, or write it as it is on the label.")
                .saidAtField("names no lot");
    }

    /** What is scanned must name a lot that anybody knows. */
    static Finding unknown(String number, String field) {
        return Finding.of(
                        ShippingProblem.UNKNOWN_LOT,
                        field,
                        "There is no lot or serial %s, here, on the floor or at the dock.".formatted(number),
                        "Scan the number again, or look it up with GET /lots.")
                .saidAtField("names no lot");
    }

    /** Whether the floor says that it hasn't got what it is asked for: it may be in transit, or never have been there. */
    static boolean isNotThere(List<Finding> said) {
        return said.stream()
                .allMatch(finding -> NOT_THERE.contains(finding.kind().status()));
    }

    /** What is scrapped must be here. */
    static Ruling<HeldLot> here(Optional<HeldLot> lot, UUID lotId) {
        return Ruling.of(
                lot,
                Finding.of(
                        ProblemType.NOT_FOUND,
                        "There is no lot %s in finished goods.".formatted(lotId),
                        "Look it up with GET /lots by its number."));
    }
}
