package org.lotline.receiving.lot;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.LotReturnedToSupplier;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ReceivingEvent;
import org.lotline.contracts.events.SampleTaken;

/** How something leaves the dock for good. */
public sealed interface Withdrawal {

    /** Why, in words of whoever does it. */
    String reason();

    /** It is no more. */
    record Scrap(String reason) implements Withdrawal {}

    /** It is used up by a test, and that is its purpose. */
    record Sample(String reason) implements Withdrawal {}

    /**
     * It goes back to where it came from.
     *
     * @param returnNumber under which the supplier takes it back
     */
    record SupplierReturn(@Nullable String returnNumber, String reason) implements Withdrawal {}

    /** The event that says so of a lot. */
    default ReceivingEvent of(Lot lot, Measure quantity) {
        return switch (this) {
            case Scrap(var reason) -> new MaterialScrapped(lot.lotId, quantity, reason, null);
            case Sample(var purpose) -> new SampleTaken(lot.lotId, quantity, purpose);
            case SupplierReturn(var number, var reason) ->
                new LotReturnedToSupplier(lot.lotId, quantity, requireNonNull(lot.supplier), number, reason);
        };
    }

    /** What the audit trail calls it. */
    default String action() {
        return switch (this) {
            case Scrap scrap -> "material-scrapped";
            case Sample sample -> "sample-taken";
            case SupplierReturn goods -> "lot-returned-to-supplier";
        };
    }

    /** The lot from which an event withdrew something; empty if it is of another kind. */
    static Optional<UUID> lotOf(Object event) {
        return switch (event) {
            case MaterialScrapped scrapped -> Optional.of(scrapped.lotId());
            case SampleTaken sample -> Optional.of(sample.lotId());
            case LotReturnedToSupplier goods -> Optional.of(goods.lotId());
            default -> Optional.empty();
        };
    }
}
