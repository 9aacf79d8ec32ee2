package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate was reviewed; of several reviews the one with the last sequence counts.
 *
 * @param certificateId the certificate
 * @param number its number as it is written
 * @param result {@code accepted} or {@code rejected}
 * @param note what was looked at, or what is wrong; a rejection has one
 */
public record CertificateReviewed(
        UUID certificateId,
        String number,
        String result,
        @Nullable String note) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.certificate(certificateId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.certificate(certificateId), Keys.certificateNumber(number));
    }
}
