package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lotline.material.InvalidNumberException;
import org.lotline.runtime.custody.HeldLot;
import org.lotline.runtime.custody.HeldLots;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.ShippingProblem;

/** Finding the lot that a scanned number means: here, or else on the floor, or else among what was received. */
@ApplicationScoped
public class FindingLots {

    private final HeldLots held;
    private final Floor floor;
    private final Dock dock;

    FindingLots(HeldLots held, Floor floor, Dock dock) {
        this.held = held;
        this.floor = floor;
        this.dock = dock;
    }

    /**
     * Asks others only for what was never here; not inside a transaction.
     *
     * @param field where the request names it
     * @throws ProblemException 422 if nobody knows it, 409 if several lots have the number
     */
    public HeldLot find(String number, String field) {
        try {
            return Stream.<Function<String, List<HeldLot>>>of(held::named, floor::named, dock::named)
                    .map(place -> place.apply(number))
                    .filter(found -> !found.isEmpty())
                    .map(found -> only(found, number, field))
                    .findFirst()
                    .orElseThrow(() -> unknown(number, field));
        } catch (InvalidNumberException e) {
            throw new ProblemException(
                    ShippingProblem.INVALID_NUMBER,
                    e.sentence(),
                    "Scan the number again, or write it as it is on the label.",
                    List.of(ProblemException.field(field, "names no lot")));
        }
    }

    private static HeldLot only(List<HeldLot> found, String number, String field) {
        if (found.size() > 1) {
            throw new ProblemException(
                    ShippingProblem.AMBIGUOUS_LOT,
                    "%d lots have the number %s: %s."
                            .formatted(
                                    found.size(),
                                    number,
                                    String.join(
                                            ", ",
                                            found.stream()
                                                    .map(lot -> lot.lotId().toString())
                                                    .toList())),
                    "Have one of them renamed by the service that gave the number.",
                    List.of(ProblemException.field(field, "names several lots")));
        }
        return found.getFirst();
    }

    private static ProblemException unknown(String number, String field) {
        return new ProblemException(
                ShippingProblem.UNKNOWN_LOT,
                "There is no lot or serial %s, here, on the floor or at the dock.".formatted(number),
                "Scan the number again, or look it up with GET /lots.",
                List.of(ProblemException.field(field, "names no lot")));
    }
}
