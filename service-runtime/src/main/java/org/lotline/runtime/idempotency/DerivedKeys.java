package org.lotline.runtime.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keys for the calls that an act makes to other services: the same act repeated makes the same calls under the same keys, and
 * two callers who chose one key never meet there.
 */
@ApplicationScoped
public class DerivedKeys {

    private final JsonWebToken token;

    DerivedKeys(JsonWebToken token) {
        this.token = token;
    }

    /**
     * @param idempotencyKey the caller's
     * @param step which call of the act, with whatever its body depends on
     */
    public String derive(String idempotencyKey, String step) {
        var text = token.getSubject() + "\n" + idempotencyKey + "\n" + step;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
