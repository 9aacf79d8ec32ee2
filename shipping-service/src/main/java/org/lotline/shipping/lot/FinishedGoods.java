package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.Quantity;
import org.lotline.material.ScannedNumber;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;
import org.lotline.shipping.shipment.Shipments;

/** What lies in finished goods. The ledger has what is available: a reservation is taken from it. */
@ApplicationScoped
public class FinishedGoods {

    private final HeldLots held;
    private final Shipments shipments;

    FinishedGoods(HeldLots held, Shipments shipments) {
        this.held = held;
        this.shipments = shipments;
    }

    /**
     * A lot as it stands now.
     *
     * @param lot with what is available as on hand
     * @param reserved for shipments that have not left
     */
    public record Stock(HeldLot lot, Quantity reserved) {

        public Quantity available() {
            return lot.onHand();
        }

        public Quantity onHand() {
            return available().plus(reserved);
        }
    }

    /** By any name that they have or had, as a scanner gives it. */
    public List<Stock> named(String number) {
        try {
            return ScannedNumber.of(number).readings().stream()
                    .flatMap(reading -> held.named(reading).stream())
                    .distinct()
                    .map(this::stockOf)
                    .toList();
        } catch (InvalidNumberException e) {
            throw Problems.invalid(List.of(ProblemException.field("number", e.sentence())));
        }
    }

    public Stock stockOf(HeldLot lot) {
        return new Stock(lot, shipments.reserved(lot.lotId(), lot.onHand().unit()));
    }
}
