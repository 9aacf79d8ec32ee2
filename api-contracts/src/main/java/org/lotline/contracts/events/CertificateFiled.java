package org.lotline.contracts.events;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate was filed. Its bytes stay with receiving-service.
 *
 * @param certificateId the certificate
 * @param type {@code COC}, {@code CMTR}, {@code COA} or {@code SPECIAL_PROCESS}
 * @param number its number as it is written
 * @param issuer who signed it
 * @param issuedOn the day on which it was signed, as the document says
 * @param sha256 of the document, lower-case hexadecimal
 * @param bytes the size of the document in bytes
 */
public record CertificateFiled(
        UUID certificateId,
        String type,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        String sha256,
        long bytes)
        implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.certificate(certificateId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.certificate(certificateId), Keys.certificateNumber(number));
    }
}
