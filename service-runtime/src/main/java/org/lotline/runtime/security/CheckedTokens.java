package org.lotline.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Remembers which tokens were checked, signature and claims, so that a scanner's hundred acts a minute cost one check. Kept by the
 * whole token: another signature is another token. Kept for {@link #KEPT} at most and never beyond {@code exp}: a key that is taken
 * back is refused that much later than without, and {@code exp} as exactly. What is refused is not remembered.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class CheckedTokens extends JWTCallerPrincipalFactory {

    /** After that a token is checked anew, with the keys of then. */
    static final Duration KEPT = Duration.ofSeconds(30);

    private static final int MOST = 1_000;

    private final JWTCallerPrincipalFactory checking;
    private final Clock clock;
    private final Cache<Checked, JWTCallerPrincipal> known;

    @Inject
    CheckedTokens() {
        this(new DefaultJWTCallerPrincipalFactory(), Clock.systemUTC());
    }

    /** @param clock by which {@code exp} counts, as in {@code checking} */
    CheckedTokens(JWTCallerPrincipalFactory checking, Clock clock) {
        this.checking = checking;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** What it was checked against: the issuer, the audience, where the keys are. Told apart by identity. */
    private record Checked(String token, JWTAuthContextInfo against) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo against) throws ParseException {
        var key = new Checked(token, against);
        var before = known.getIfPresent(key);
        if (before != null && clock.instant().getEpochSecond() < before.getExpirationTime()) {
            return before;
        }
        var principal = checking.parse(token, against);
        known.put(key, principal);
        return principal;
    }
}
