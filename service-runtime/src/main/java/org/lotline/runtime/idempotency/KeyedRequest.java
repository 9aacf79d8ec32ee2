package org.lotline.runtime.idempotency;

/**
 * One request as its caller keyed it.
 *
 * @param principal the token's subject: keys of different callers never meet
 * @param operation the contract's operationId
 * @param key the caller's Idempotency-Key
 * @param fingerprint what was asked, as SHA-256
 */
record KeyedRequest(String principal, String operation, String key, byte[] fingerprint) {}
