package org.lotline.receiving.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.material.UnitConversionException;
import org.lotline.material.UnknownUnitException;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.item.Item;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/**
 * What must hold of lots. What makes no sense as a lot is refused, request or report alike: unknown item or mill, no quantity, wrong
 * unit.
 */
public final class LotRules {

    private static final int EARLIEST_YEAR = 1950;
    private static final int LATEST_YEAR = 2199;

    private LotRules() {}

    /**
     * What a stated lot makes, and what speaks against it.
     *
     * @param path of the lot in the request, such as {@code lines[0].}
     * @param named what it names, among others
     */
    public static JudgedLot check(StatedLot lot, String path, Named named) {
        var findings = new ArrayList<>(numbers(lot, path, named));
        OriginRules.unknown(lot, path).forEach(findings::add);
        var item = named.item(lot.item());
        if (item.isEmpty()) {
            findings.add(
                    Finding.of(
                            ReceivingProblem.UNKNOWN_ITEM,
                            path + "item",
                            "There is no item %s.".formatted(lot.item()),
                            "Correct part number and revision, or have ERP or a receiver define it with PUT /items/{partNumber}/revisions/{revision}."));
            return new JudgedLot(Optional.empty(), findings);
        }
        if (lot.expiresOn() != null) {
            implausibleExpiry(lot.expiresOn(), path + "expiresOn").ifPresent(findings::add);
        }
        return switch (quantity(lot, item.get(), path, named.largestQuantity())) {
            case Ruling.Given<Quantity>(Quantity quantity) -> {
                noPiece(lot, quantity, path).ifPresent(findings::add);
                yield new JudgedLot(
                        Optional.of(new CheckedLot(lot, quantity, item.get().shelfLife())), findings);
            }
            case Ruling.Against<Quantity>(List<Finding> against) -> {
                findings.addAll(against);
                yield new JudgedLot(Optional.empty(), findings);
            }
        };
    }

    /** What is void is received again rather than changed. */
    public static Optional<Finding> isVoid(Lot lot) {
        if (lot.voided && lot.splitFrom != null) {
            return Optional.of(Finding.of(
                    ReceivingProblem.LOT_VOIDED,
                    "The split by which %s came was voided: %s".formatted(lot.lotNumber, lot.voidReason),
                    "What it held is in the lot off which it was split: take that, GET /lots/{lotId} says which."));
        }
        return lot.voided
                ? Optional.of(
                        Finding.of(
                                ReceivingProblem.LOT_VOIDED,
                                "The receipt of %s was voided: %s".formatted(lot.lotNumber, lot.voidReason),
                                "A void is not voided: have a receiver receive the material again with POST /purchase-receipts."))
                : Optional.empty();
    }

    /**
     * A date that nobody prints on a package is a slip of the keyboard.
     *
     * @param field where the request states the date
     */
    static Optional<Finding> implausibleExpiry(LocalDate expiresOn, String field) {
        return expiresOn.getYear() >= EARLIEST_YEAR && expiresOn.getYear() <= LATEST_YEAR
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        field,
                        "%s is no date on which material expires.".formatted(expiresOn),
                        "State the date on the package, of the years %d to %d; leave it out if there is none."
                                .formatted(EARLIEST_YEAR, LATEST_YEAR)));
    }

    /** A number can name a lot if a label can carry it. */
    public static Ruling<LotNumber> lotNumber(String number) {
        try {
            return Ruling.given(LotNumber.of(number));
        } catch (InvalidNumberException e) {
            return Ruling.against(Finding.of(
                            ReceivingProblem.INVALID_NUMBER,
                            "number",
                            e.sentence(),
                            "Use at most 20 characters that a GS1 label carries: letters, digits and signs, no blanks.")
                    .saidAtField("can't name a lot"));
        }
    }

    /** A number names one lot for ever. */
    public static Finding namesAnother(LotNumber number) {
        return Finding.of(
                        ReceivingProblem.LOT_NUMBER_TAKEN,
                        "number",
                        "%s names another lot, or did once.".formatted(number),
                        "Choose another number; numbers are never reused, whatever their case, blanks and hyphens.")
                .saidAtField("is taken");
    }

    private static List<Finding> numbers(StatedLot lot, String path, Named named) {
        var heat = lot.heat();
        return Stream.of(
                        NumberRules.unusable(lot.supplierLot(), path + "supplierLot"),
                        NumberRules.unusable(lot.serial(), path + "serials"),
                        NumberRules.unusable(heat == null ? null : heat.number(), path + "heat.number"),
                        unknownMill(heat, path + "heat.mill", named))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> unknownMill(@Nullable Heat heat, String field, Named named) {
        var mill = heat == null ? null : heat.mill();
        return mill == null || named.mills().contains(mill)
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                ReceivingProblem.UNKNOWN_MILL,
                                field,
                                "There is no mill %s.".formatted(mill),
                                "Correct the code, have ERP or a receiver define it with PUT /mills/{code}, or leave it out: then the mill counts as not recorded."));
    }

    /** A serial is the name of one counted thing. */
    private static Optional<Finding> noPiece(StatedLot lot, Quantity quantity, String path) {
        var isPiece = quantity.unit().isCounted() && quantity.amount().compareTo(BigDecimal.ONE) == 0;
        return lot.serial() == null || isPiece
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ReceivingProblem.SERIALS_DIFFER,
                        path + "serials",
                        "A serial is stated for %s.".formatted(quantity),
                        "State serials of items that are counted, one for each piece; or none."));
    }

    private static Ruling<Quantity> quantity(StatedLot lot, Item item, String path, BigDecimal largest) {
        if (lot.amount().signum() <= 0 || lot.amount().compareTo(largest) > 0) {
            return Ruling.against(Finding.of(
                    ReceivingProblem.INVALID_QUANTITY,
                    path + "quantity.value",
                    "A received quantity is above 0 and at most %s.".formatted(largest.toPlainString()),
                    "Correct the quantity; to take a receipt back, have a receiver void it with POST /corrections."));
        }
        try {
            return Ruling.given(item.inBaseUnit(Quantity.of(lot.amount(), Unit.of(lot.unit()))));
        } catch (UnknownUnitException | UnitConversionException e) {
            return Ruling.against(unfit(ReceivingProblem.WRONG_UNIT, path + "quantity.unit", e, item));
        } catch (MaterialException e) {
            return Ruling.against(unfit(ReceivingProblem.INVALID_QUANTITY, path + "quantity.value", e, item));
        }
    }

    private static Finding unfit(ProblemType kind, String field, MaterialException why, Item item) {
        return Finding.of(
                kind,
                field,
                why.sentence(),
                "State the quantity in %s, the unit of %s, or in one that converts into it exactly."
                        .formatted(item.baseUnit, item.id));
    }
}
