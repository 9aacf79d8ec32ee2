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
 * @param level the type of inspection document by EN 10204, such as {@code 3.1}; {@code null} if it was not stated
 * @param representative who validated it for the manufacturer or the purchaser
 */
public record CertificateFiled(
        UUID certificateId,
        String type,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        String sha256,
        long bytes,
        @Nullable String level,
        @Nullable String representative)
        implements ReceivingEvent {

    /** Of no level. */
    public CertificateFiled(
            UUID certificateId,
            String type,
            String number,
            String issuer,
            @Nullable LocalDate issuedOn,
            String sha256,
            long bytes) {
        this(certificateId, type, number, issuer, issuedOn, sha256, bytes, null, null);
    }

    @Override
    public String subject() {
        return Keys.certificate(certificateId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.certificate(certificateId), Keys.certificateNumber(number));
    }
}
