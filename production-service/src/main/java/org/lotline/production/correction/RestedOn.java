package org.lotline.production.correction;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rests on facts that are taken back, as far as the others could be asked.
 *
 * @param clearances of quality
 * @param certificates of receiving
 * @param unknown what could not be asked, and how to ask it; empty if all answered
 */
public record RestedOn(List<Clearance> clearances, List<Certificate> certificates, List<String> unknown) {

    public RestedOn {
        clearances = List.copyOf(clearances);
        certificates = List.copyOf(certificates);
        unknown = List.copyOf(unknown);
    }

    /** The shipments of the clearances. */
    public List<UUID> shipmentIds() {
        return clearances.stream()
                .flatMap(clearance -> Stream.ofNullable(clearance.shipmentId()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A clearance whose basis has a lot or job of these facts.
     *
     * @param lotId the lot that it cleared
     */
    public record Clearance(
            UUID clearanceId,
            String purpose,
            String status,
            UUID lotId,
            @Nullable UUID jobId,
            @Nullable UUID shipmentId) {}

    /**
     * A certificate that is linked to a lot of these facts.
     *
     * @param number absent of one whose number is not for everybody
     */
    public record Certificate(
            UUID certificateId, UUID lotId, @Nullable String number) {}
}
