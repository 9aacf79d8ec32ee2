package org.lotline.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
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

/**
 * Remembers which tokens were checked, signature and claims, so that a scanner's hundred acts a minute cost two checks. Kept by the
 * whole token: another signature is another token. Kept for {@link #KEPT} at most, by a clock that nobody sets, so a key that is taken
 * back is refused that much later than without. Never known beyond its {@code exp}: from that second on each call is checked, and is
 * refused when it would be without, which is {@code mp.jwt.verify.clock.skew} (60 s by default) later. What is refused is not
 * remembered.
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
    CheckedTokens(Clock clock) {
        this(new DefaultJWTCallerPrincipalFactory(), clock, Ticker.systemTicker());
    }

    /**
     * @param clock by which {@code exp} counts, as in {@code checking}
     * @param ticker by which {@link #KEPT} does
     */
    CheckedTokens(JWTCallerPrincipalFactory checking, Clock clock, Ticker ticker) {
        this.checking = checking;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
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
