package org.lotline.runtime.idempotency;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of what was asked. A body counts as its canonical JSON: members sorted, decimals plain, absent members and
 * white space without weight, so that a client library that writes the same request anew is recognised.
 */
@Singleton
class Fingerprints {

    private final ObjectMapper canonical;

    Fingerprints(ObjectMapper json) {
        canonical = json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /** @param address path and query: the same body for another lot is another request */
    byte[] of(String address, Object body) {
        var digest = sha256();
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return digest.digest(bytes(body));
    }

    private byte[] bytes(Object body) {
        return switch (body) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> canonical(body);
        };
    }

    private byte[] canonical(Object body) {
        try {
            return canonical.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + body.getClass(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
