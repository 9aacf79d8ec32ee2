package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that covers a lot.
 *
 * @param certificateId the certificate
 * @param type its type
 * @param number its number as it is written; {@code null} until its filing is known
 * @param issuer who signed it; {@code null} until its filing is known
 * @param exportControlled whether its number, issuer and content are told to nobody
 * @param review what quality said of it last; {@code null} until somebody has reviewed it
 * @param level the type of inspection document by EN 10204; {@code null} if it was not stated
 * @param supersededBy the certificate in whose favour it no longer counts; {@code null} while it does
 */
public record CertificateOnCard(
        UUID certificateId,
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        boolean exportControlled,
        @Nullable Review review,
        @Nullable String level,
        @Nullable UUID supersededBy) {

    /** As events and contracts have it. */
    static final String ACCEPTED = "accepted";

    /** Whether it was superseded. */
    public boolean countsNoMore() {
        return supersededBy != null;
    }

    public boolean isAccepted() {
        return review != null && review.result().equals(ACCEPTED);
    }

    /**
     * What was said of it.
     *
     * @param result accepted or rejected
     * @param note what was looked at, or what is wrong
     * @param occurredAt when (UTC)
     * @param performedBy who did
     */
    public record Review(String result, @Nullable String note, Instant occurredAt, String performedBy) {}
}
