package org.lotline.trace.answer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that covers a lot.
 *
 * @param certificateId the certificate
 * @param type its type
 * @param number its number as it is written; {@code null} until its filing is known
 * @param issuer who signed it; {@code null} until its filing is known
 */
public record CertificateOnCard(
        UUID certificateId,
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer) {}
