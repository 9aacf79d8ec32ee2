package org.lotline.runtime.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keys for the calls that an act makes to other services: the same act repeated makes the same calls under the same keys, and
 * two callers who chose one key, or one caller who chose it for two operations, never meet there.
 */
@ApplicationScoped
public class DerivedKeys {

    private final JsonWebToken token;
    private final UriInfo uri;

    DerivedKeys(JsonWebToken token, UriInfo uri) {
        this.token = token;
        this.uri = uri;
    }

    /**
     * @param idempotencyKey the caller's
     * @param step which call of the act, with whatever its body depends on
     * @return 43 letters, digits, hyphens and underscores
     */
    public String derive(String idempotencyKey, String step) {
        var parts = Stream.of(token.getSubject(), uri.getRequestUri().getRawPath(), idempotencyKey, step);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(joined(parts)));
    }

    /** Each with its length in front, so that no two lists read alike. */
    private static byte[] joined(Stream<String> parts) {
        return parts.map(part -> part.length() + ":" + part)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
