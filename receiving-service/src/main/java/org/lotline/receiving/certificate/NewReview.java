package org.lotline.receiving.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a certificate.
 *
 * @param result accepted or rejected
 * @param note what was looked at, or what is wrong
 */
public record NewReview(String result, @Nullable String note) {

    static final String REJECTED = "rejected";

    /** For those who may not see the certificate; a rejection says where its reason is. */
    NewReview withoutNote() {
        return new NewReview(
                result, result.equals(REJECTED) ? "Export-controlled: the reason is with the certificate." : null);
    }
}
