package org.lotline.runtime.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a key was answered with.
 *
 * @param fingerprint of the request that was answered
 * @param status always 2xx: only a success is stored
 * @param location the Location header
 * @param body JSON
 */
record StoredAnswer(
        byte[] fingerprint,
        int status,
        @Nullable String location,
        @Nullable String body) {}
