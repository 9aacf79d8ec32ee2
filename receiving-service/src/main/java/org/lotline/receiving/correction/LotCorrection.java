package org.lotline.receiving.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.receiving.lot.StatedLot;

/**
 * What somebody wants corrected, all at once.
 *
 * @param reason why
 * @param lots receipts to void, or to replace
 * @param links links of a certificate to a lot to void
 * @param withdrawals events that took something from the dock to void
 * @param counts events of counts to void
 */
public record LotCorrection(
        String reason, List<LotEntry> lots, List<LinkEntry> links, List<UUID> withdrawals, List<UUID> counts) {

    public LotCorrection {
        lots = List.copyOf(lots);
        links = List.copyOf(links);
        withdrawals = List.copyOf(withdrawals);
        counts = List.copyOf(counts);
    }

    /** The lots as they should have been stated. */
    List<StatedLot> stated() {
        return lots.stream().flatMap(entry -> entry.corrected().stream()).toList();
    }

    /**
     * One lot.
     *
     * @param lotId the lot
     * @param corrected its facts as they should have been stated; empty voids it
     */
    public record LotEntry(UUID lotId, Optional<StatedLot> corrected) {}

    /**
     * One link.
     *
     * @param certificateId the certificate
     * @param lotId the lot that it does not cover
     */
    public record LinkEntry(UUID certificateId, UUID lotId) {}
}
