package org.lotline.runtime.kept;

import org.jspecify.annotations.Nullable;

/**
 * What an Idempotency-Key is answered with; its row is this transaction's already.
 *
 * @param principal whose key it is
 * @param operation the contract's operationId
 * @param key the caller's
 * @param status always 2xx
 * @param location the Location header
 * @param body JSON
 */
public record KeyAnswer(
        String principal,
        String operation,
        String key,
        int status,
        @Nullable String location,
        @Nullable String body) {}
