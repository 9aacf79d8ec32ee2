package org.lotline.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** A token that was checked is known again; whatever may have changed since is checked anew. */
class CheckedTokensTest {

    private static final Instant BEGAN = Instant.parse("2026-03-15T06:00:00Z");

    private final Issuer issuer = new Issuer();
    private final JWTAuthContextInfo rules = new JWTAuthContextInfo();
    private final CheckedTokens tokens = new CheckedTokens(issuer, issuer.clock(), issuer::nanos);

    @Test
    void givenACheckedToken_whenItComesAgain_thenItIsNotCheckedAgain() throws Exception {
        var first = tokens.parse("a.b.good", rules);

        var again = tokens.parse("a.b.good", rules);

        assertThat(again).isSameAs(first);
        assertThat(issuer.checks).isEqualTo(1);
    }

    @Test
    void givenACheckedToken_whenTheSameClaimsComeWithAnotherSignature_thenItIsRefused() throws Exception {
        tokens.parse("a.b.good", rules);

        assertThatThrownBy(() -> tokens.parse("a.b.forged", rules)).isInstanceOf(ParseException.class);
    }

    @Test
    void givenACheckedToken_whenItIsAskedByOtherRules_thenItIsCheckedByThem() throws Exception {
        tokens.parse("a.b.good", rules);

        tokens.parse("a.b.good", new JWTAuthContextInfo());

        assertThat(issuer.checks).isEqualTo(2);
    }

    @Test
    void givenACheckedToken_whenItsKeyIsTakenBack_thenItIsRefusedOnceItIsCheckedAnew() throws Exception {
        tokens.parse("a.b.good", rules);
        issuer.keys.clear();

        issuer.elapsed = CheckedTokens.KEPT.plusMillis(1);

        assertThatThrownBy(() -> tokens.parse("a.b.good", rules)).isInstanceOf(ParseException.class);
    }

    @Test
    void givenACheckedToken_whenTheClockIsSetBack_thenItIsCheckedAnewAsEarly() throws Exception {
        tokens.parse("a.b.good", rules);
        issuer.elapsed = CheckedTokens.KEPT.plusMillis(1);

        issuer.now = BEGAN.minusSeconds(3_600);
        tokens.parse("a.b.good", rules);

        assertThat(issuer.checks).isEqualTo(2);
    }

    @Test
    void givenACheckedToken_whenItExpires_thenItIsRefusedFromThatSecondOn() throws Exception {
        issuer.expires = BEGAN.plusSeconds(5);
        tokens.parse("a.b.good", rules);

        issuer.now = BEGAN.plusSeconds(5);

        assertThatThrownBy(() -> tokens.parse("a.b.good", rules)).isInstanceOf(ParseException.class);
    }

    @Test
    void givenARefusedToken_whenItComesAgain_thenItIsCheckedAgain() throws Exception {
        assertThatThrownBy(() -> tokens.parse("a.b.new", rules)).isInstanceOf(ParseException.class);
        issuer.keys.add("a.b.new");

        assertThat(tokens.parse("a.b.new", rules).getSubject()).isEqualTo("jo");
    }

    /** Signs {@code a.b.good}, until its keys are taken back. */
    private static final class Issuer extends JWTCallerPrincipalFactory {

        private final Set<String> keys = new HashSet<>(Set.of("a.b.good"));
        private Instant now = BEGAN;
        private Instant expires = BEGAN.plusSeconds(3_600);
        private Duration elapsed = Duration.ZERO;
        private int checks;

        Clock clock() {
            return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        }

        long nanos() {
            return elapsed.toNanos();
        }

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
            checks++;
            if (!keys.contains(token) || !now.isBefore(expires)) {
                throw new ParseException("refused");
            }
            var claims = new JwtClaims();
            claims.setSubject("jo");
            claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }
}
