package org.lotline.runtime.rest;

import java.util.List;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.material.UnknownUnitException;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Quantities and items between the contract, material and events. */
public final class Quantities {

    private Quantities() {}

    public static QuantityJson modelOf(Quantity quantity) {
        return new QuantityJson().value(quantity.amount()).unit(quantity.unit().code());
    }

    public static QuantityJson modelOf(Measure measure) {
        return new QuantityJson().value(measure.value()).unit(measure.unit());
    }

    public static ItemReferenceJson modelOf(Item item) {
        return new ItemReferenceJson().partNumber(item.partNumber()).revision(item.revision());
    }

    public static Item itemOf(ItemReferenceJson item) {
        return new Item(item.getPartNumber(), item.getRevision());
    }

    /**
     * What makes sense as a quantity: above zero, in a unit that is known.
     *
     * @param field the path of the quantity in the body
     * @throws ProblemException 422
     */
    public static Quantity quantityOf(QuantityJson quantity, String field) {
        if (quantity.getValue().signum() <= 0) {
            throw refused(
                    ProblemType.INVALID_QUANTITY,
                    field + ".value",
                    "The quantity is not above 0.",
                    "State how much is meant.");
        }
        try {
            return Quantity.of(quantity.getValue(), Unit.of(quantity.getUnit()));
        } catch (UnknownUnitException e) {
            throw refused(
                    ProblemType.WRONG_UNIT,
                    field + ".unit",
                    e.sentence(),
                    "Give a UCUM code; counted things as an annotation, such as {pc}.");
        } catch (MaterialException e) {
            throw refused(ProblemType.INVALID_QUANTITY, field + ".value", e.sentence(), "Correct the quantity.");
        }
    }

    private static ProblemException refused(ProblemType type, String field, String detail, String wayOut) {
        return new ProblemException(type, detail, wayOut, List.of(ProblemException.field(field, detail)));
    }
}
