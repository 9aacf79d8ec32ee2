package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.contracts.events.Heat;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.material.UnitConversionException;
import org.lotline.material.UnknownUnitException;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.mill.Mill;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** What makes no sense as a lot and is refused, request or report alike: unknown item or mill, no quantity, wrong unit. */
@ApplicationScoped
public class LotRules {

    private static final int EARLIEST_YEAR = 1950;
    private static final int LATEST_YEAR = 2199;

    private final BigDecimal largestQuantity;

    LotRules(
            @ConfigProperty(name = "lotline.receiving.largest-quantity", defaultValue = "1000000000")
                    BigDecimal largest) {
        this.largestQuantity = largest;
    }

    /** @param path of the lot in the request, such as {@code lines[0].}; empty if something speaks against it */
    public Optional<CheckedLot> check(StatedLot lot, String path, Objections objections) {
        checkNumbers(lot, path, objections);
        Item item = Item.findById(lot.item());
        if (item == null) {
            objections.add(
                    ReceivingProblem.UNKNOWN_ITEM,
                    path + "item",
                    "There is no item %s.".formatted(lot.item()),
                    "Define it with PUT /items/{partNumber}/revisions/{revision}, or correct part number and revision.");
            return Optional.empty();
        }
        checkExpiry(lot, path, objections);
        var quantity = quantityOf(lot, item, path, objections);
        quantity.ifPresent(some -> checkPiece(lot, some, path, objections));
        return quantity.map(some -> new CheckedLot(lot, some));
    }

    /** What is void is received again rather than changed. */
    public static void notVoided(Lot lot) {
        if (lot.voided) {
            throw new ProblemException(
                    ReceivingProblem.LOT_VOIDED,
                    "The receipt of %s was voided: %s".formatted(lot.lotNumber, lot.voidReason),
                    "A void is not voided: receive the material again with POST /purchase-receipts.");
        }
    }

    /** A serial is the name of one counted thing. */
    private static void checkPiece(StatedLot lot, Quantity quantity, String path, Objections objections) {
        if (lot.serial() != null
                && !(quantity.unit().isCounted() && quantity.amount().compareTo(BigDecimal.ONE) == 0)) {
            objections.add(
                    ReceivingProblem.SERIALS_DIFFER,
                    path + "serials",
                    "A serial is stated for %s.".formatted(quantity),
                    "State serials of items that are counted, one for each piece; or none.");
        }
    }

    /** A date that nobody prints on a package is a slip of the keyboard. */
    private static void checkExpiry(StatedLot lot, String path, Objections objections) {
        if (lot.expiresOn() != null) {
            plausibleExpiry(lot.expiresOn(), path + "expiresOn", objections);
        }
    }

    /** @param field where the request states the date */
    static void plausibleExpiry(LocalDate expiresOn, String field, Objections objections) {
        if (expiresOn.getYear() < EARLIEST_YEAR || expiresOn.getYear() > LATEST_YEAR) {
            objections.add(
                    ProblemType.INVALID_REQUEST,
                    field,
                    "%s is no date on which material expires.".formatted(expiresOn),
                    "State the date on the package, of the years %d to %d; leave it out if there is none."
                            .formatted(EARLIEST_YEAR, LATEST_YEAR));
        }
    }

    private Optional<Quantity> quantityOf(StatedLot lot, Item item, String path, Objections objections) {
        if (lot.amount().signum() <= 0 || lot.amount().compareTo(largestQuantity) > 0) {
            objections.add(
                    ReceivingProblem.INVALID_QUANTITY,
                    path + "quantity.value",
                    "A received quantity is above 0 and at most %s.".formatted(largestQuantity.toPlainString()),
                    "Correct the quantity; to take a receipt back, void it with POST /corrections.");
            return Optional.empty();
        }
        try {
            return Optional.of(item.inBaseUnit(Quantity.of(lot.amount(), Unit.of(lot.unit()))));
        } catch (MaterialException e) {
            objections.add(kindOf(e), path + whereOf(e), e.sentence(), wayOutOf(item));
            return Optional.empty();
        }
    }

    private static ProblemType kindOf(MaterialException e) {
        return isOfUnit(e) ? ReceivingProblem.WRONG_UNIT : ReceivingProblem.INVALID_QUANTITY;
    }

    private static String whereOf(MaterialException e) {
        return isOfUnit(e) ? "quantity.unit" : "quantity.value";
    }

    private static boolean isOfUnit(MaterialException e) {
        return e instanceof UnknownUnitException || e instanceof UnitConversionException;
    }

    private static String wayOutOf(Item item) {
        return "State the quantity in %s, the unit of %s, or in one that converts into it exactly."
                .formatted(item.baseUnit, item.id);
    }

    private static void checkNumbers(StatedLot lot, String path, Objections objections) {
        if (lot.supplierLot() != null) {
            checkNumber(lot.supplierLot(), path + "supplierLot", objections);
        }
        if (lot.serial() != null) {
            checkNumber(lot.serial(), path + "serials", objections);
        }
        if (lot.heat() != null) {
            checkNumber(lot.heat().number(), path + "heat.number", objections);
            checkMill(lot.heat(), path + "heat.mill", objections);
        }
    }

    private static void checkNumber(String number, String field, Objections objections) {
        if (number.codePoints().anyMatch(LotRules::isUnseen)) {
            objections.add(
                    ProblemType.INVALID_REQUEST,
                    field,
                    "The number has characters that nobody sees, such as a line feed or a mark of direction.",
                    "Type the number as it is on the tag.");
            return;
        }
        try {
            ComparableNumber.of(number);
        } catch (InvalidNumberException e) {
            objections.add(
                    ReceivingProblem.INVALID_NUMBER,
                    field,
                    e.sentence(),
                    "Write the number as it is on the tag, or leave it out.");
        }
    }

    /** What prints as nothing, or turns the rest around. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void checkMill(Heat heat, String field, Objections objections) {
        if (heat.mill() != null && Mill.findById(heat.mill()) == null) {
            objections.add(
                    ReceivingProblem.UNKNOWN_MILL,
                    field,
                    "There is no mill %s.".formatted(heat.mill()),
                    "Define it with PUT /mills/{code}, correct the code, or leave it out: then the mill counts as not recorded.");
        }
    }
}
