package org.lotline.shipping.pick;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;

/**
 * What is to be picked, not yet checked.
 *
 * @param shipmentNumber for which shipment
 * @param member where the body has the lines
 * @param lines what
 * @param statedTime when, if that was stated
 */
public record NewPick(String shipmentNumber, String member, List<Line> lines, Optional<Instant> statedTime) {

    public NewPick {
        lines = List.copyOf(lines);
    }

    /**
     * A quantity of one lot.
     *
     * @param lot the number or serial as it was scanned
     * @param quantity how much, above zero
     * @param customerOrder the customer's purchase order
     * @param customerOrderLine its line
     * @param customerPartNumber the customer's part number
     */
    public record Line(
            String lot,
            Quantity quantity,
            @Nullable String customerOrder,
            @Nullable String customerOrderLine,
            @Nullable String customerPartNumber) {}

    /** How a problem names a line's member. */
    String field(int line, String its) {
        return "%s[%d].%s".formatted(member, line, its);
    }
}
