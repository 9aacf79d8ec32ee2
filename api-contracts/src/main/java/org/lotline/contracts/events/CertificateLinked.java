package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * A certificate covers a lot.
 *
 * @param certificateId the certificate
 * @param certificateType its type; policy asks by type, and no order of events is promised
 * @param lotId the lot
 */
public record CertificateLinked(UUID certificateId, String certificateType, UUID lotId) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.certificate(certificateId), Keys.lot(lotId));
    }
}
