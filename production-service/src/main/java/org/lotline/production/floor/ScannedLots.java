package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.Quantity;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.custody.HeldLot;
import org.lotline.runtime.custody.HeldLots;
import org.lotline.runtime.problem.ProblemException;

/** Which lot a scanned number means: one that is or was on the floor, else one that receiving knows. */
@ApplicationScoped
public class ScannedLots {

    private final HeldLots floor;
    private final Dock dock;

    ScannedLots(HeldLots floor, Dock dock) {
        this.floor = floor;
        this.dock = dock;
    }

    /**
     * The one lot of that number, with what lies on the floor. May ask receiving, so never inside a transaction.
     *
     * @param field the path in the body
     * @throws ProblemException 422 if there is none; 409 if there are several; 503 if receiving does not answer
     */
    public HeldLot theOne(String number, String field) {
        var here = onFloor(number, field);
        if (!here.isEmpty()) {
            return single(number, here, field);
        }
        var found = dock.named(number);
        if (found.lots().isEmpty()) {
            throw unknown(number, found.near(), field);
        }
        var lot = single(number, found.lots(), field);
        return floor.find(lot.lotId()).orElseGet(() -> notHereYet(lot));
    }

    /**
     * Those on the floor.
     *
     * @throws ProblemException 422 if the number has nothing to compare by
     */
    public List<HeldLot> onFloor(String number, String field) {
        try {
            return floor.named(number);
        } catch (InvalidNumberException e) {
            throw new ProblemException(
                    ProductionProblem.INVALID_NUMBER,
                    e.sentence(),
                    "Scan the label again, or key the number as it is written.",
                    List.of(ProblemException.field(field, "is no number")));
        }
    }

    private static HeldLot notHereYet(HeldLot atDock) {
        return new HeldLot(
                atDock.lotId(),
                atDock.lotNumber(),
                atDock.item(),
                atDock.owner(),
                atDock.location(),
                Quantity.zero(atDock.onHand().unit()));
    }

    private static HeldLot single(String number, List<HeldLot> lots, String field) {
        if (lots.size() > 1) {
            throw new ProblemException(
                    ProductionProblem.AMBIGUOUS_LOT,
                    "%s names several lots: %s."
                            .formatted(
                                    number,
                                    lots.stream().map(ScannedLots::described).collect(Collectors.joining(", "))),
                    "Give one of them another number with POST /lots/{lotId}/names of receiving, and label it anew.",
                    List.of(ProblemException.field(field, "names several lots")));
        }
        return lots.getFirst();
    }

    private static String described(HeldLot lot) {
        return "%s (%s, %s)".formatted(lot.lotNumber(), lot.item().partNumber(), lot.lotId());
    }

    private static ProblemException unknown(String number, List<String> near, String field) {
        return new ProblemException(
                ProductionProblem.UNKNOWN_LOT,
                "There is no lot %s.".formatted(number),
                near.isEmpty()
                        ? "Scan the label again; receive or complete the lot first if it is new."
                        : "Scan the label again. Near: %s.".formatted(String.join(", ", near)),
                List.of(ProblemException.field(field, "names no lot")));
    }
}
