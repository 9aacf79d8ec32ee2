package org.lotline.localplant.token;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens with the key of one plant directory; the services of that plant, and no others, accept them. */
public final class TokenIssuer {

    /** The {@code iss} claim. */
    public static final String ISSUER = "https://lotline.local";

    /** The {@code aud} claim. */
    public static final String AUDIENCE = "lotline";

    /** How long a token is good for unless said otherwise: a shift. */
    public static final Duration SHIFT = Duration.ofHours(8);

    /** So long the same token is given again to whoever asks for the same. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final SigningKey key;
    private final Map<Asked, Signed> signed = new ConcurrentHashMap<>();

    private TokenIssuer(SigningKey key) {
        this.key = key;
    }

    /** The issuer of a plant directory; its key pair is made the first time. */
    public static TokenIssuer in(Path directory) {
        return new TokenIssuer(SigningKey.in(directory.resolve("keys")));
    }

    /** A PEM file with the public key, for those who verify. */
    public Path publicKeyFile() {
        return key.publicFile();
    }

    private record Asked(String subject, List<String> roles) {}

    private record Signed(String token, Instant at) {}

    /**
     * A token of {@code subject} with these roles, good for {@link #SHIFT} less at most ten minutes: signing takes tens of
     * milliseconds, so whoever asks again soon gets the same one.
     *
     * @throws IllegalArgumentException when a role is unknown
     */
    public String token(String subject, String... roles) {
        var now = Instant.now();
        return signed.compute(
                        new Asked(subject, List.of(roles)),
                        (asked, known) ->
                                known != null && now.isBefore(known.at().plus(AGAIN))
                                        ? known
                                        : new Signed(token(subject, asked.roles(), SHIFT), now))
                .token();
    }

    /**
     * A signed compact JWT (RS256).
     *
     * @throws IllegalArgumentException when a role is unknown
     */
    public String token(String subject, List<String> roles, Duration goodFor) {
        return token(subject, roles, goodFor, Map.of());
    }

    /**
     * The same with further claims, such as {@code nationality} and {@code location}, which admit to export-controlled documents.
     *
     * @throws IllegalArgumentException when a role is unknown
     */
    public String token(String subject, List<String> roles, Duration goodFor, Map<String, Object> further) {
        var claims = new JwtClaims();
        further.forEach(claims::setClaim);
        var now = Instant.now();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setClaim("upn", subject);
        claims.setStringListClaim("groups", List.copyOf(Roles.resolve(roles)));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(goodFor).getEpochSecond()));
        claims.setGeneratedJwtId();
        return sign(claims, key.pair());
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey pair) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(pair.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(pair.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Can't sign with RS256", e);
        }
    }
}
