package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A certificate was superseded by another: it stays readable, and no longer counts.
 *
 * @param certificateId the one that no longer counts
 * @param supersededBy the one that stands in its place
 * @param lots the lots that it covered; the other one covers them, too
 * @param reason why
 */
public record CertificateSuperseded(UUID certificateId, UUID supersededBy, List<UUID> lots, String reason)
        implements ReceivingEvent {

    public CertificateSuperseded {
        lots = List.copyOf(lots);
    }

    @Override
    public String subject() {
        return Keys.certificate(certificateId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.certificate(certificateId));
        keys.add(Keys.certificate(supersededBy));
        lots.forEach(lot -> keys.add(Keys.lot(lot)));
        return keys;
    }
}
