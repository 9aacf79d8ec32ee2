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
}
