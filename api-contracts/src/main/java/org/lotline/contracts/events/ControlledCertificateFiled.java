package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * An export-controlled certificate was filed. Neither its number nor its content is told (ITAR 22 CFR 120.33, technical data).
 *
 * @param certificateId the certificate
 * @param type {@code COC}, {@code CMTR}, {@code COA} or {@code SPECIAL_PROCESS}
 */
public record ControlledCertificateFiled(UUID certificateId, String type) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.certificate(certificateId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.certificate(certificateId));
    }
}
