package org.lotline.localplant.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    @TempDir
    Path directory;

    @Test
    void givenAnIssuer_whenItSigns_thenTheTokenHasTheClaimsOfTheContract() throws Exception {
        // Given
        var issuer = TokenIssuer.in(directory);

        // When
        var claims = verified(issuer.token("anna", List.of("small-shop", "auditor"), Duration.ofHours(2)), directory);

        // Then
        assertThat(claims.getSubject()).isEqualTo("anna");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("anna");
        assertThat(claims.getStringListClaimValue("groups"))
                .containsExactly("receiver", "operator", "quality", "shipper", "auditor");
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(Duration.ofHours(2).toSeconds());
    }

    @Test
    void givenAToken_whenTheSameIsAskedForAgain_thenItIsTheSameAndAnotherForOtherRolesOrSomebodyElse() {
        // Given
        var issuer = TokenIssuer.in(directory);
        var first = issuer.token("anna", "receiver");

        // When
        var again = issuer.token("anna", "receiver");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(issuer.token("anna", "operator")).isNotEqualTo(first);
        assertThat(issuer.token("bert", "receiver")).isNotEqualTo(first);
    }

    @Test
    void givenATokenOfYesterday_whenTheIssuerIsOpenedAgain_thenTheKeyIsTheSame() throws Exception {
        // Given
        var token = TokenIssuer.in(directory).token("anna", "receiver");

        // When
        TokenIssuer.in(directory);

        // Then
        assertThat(verified(token, directory).getSubject()).isEqualTo("anna");
    }

    @Test
    void givenTheTokenOfAnotherPlant_whenItIsVerified_thenItIsRefused(@TempDir Path elsewhere) {
        // Given
        var token = TokenIssuer.in(elsewhere).token("anna", "admin");
        TokenIssuer.in(directory);

        // When / Then
        assertThatThrownBy(() -> verified(token, directory)).isInstanceOf(InvalidJwtSignatureException.class);
    }

    @Test
    void givenAnUnknownRole_whenATokenIsAskedFor_thenTheKnownOnesAreNamed() {
        // Given
        var issuer = TokenIssuer.in(directory);

        // When / Then
        assertThatThrownBy(() -> issuer.token("anna", "recevier"))
                .hasMessageStartingWith("Unknown role 'recevier'. Roles: receiver operator quality")
                .hasMessageContaining("small-shop");
    }

    @Test
    void givenAnIssuer_whenOneLooksAtItsKeys_thenTheOwnerAloneCanReadThePrivateOne() throws Exception {
        // Given
        TokenIssuer.in(directory);

        // When
        var permissions = Files.getPosixFilePermissions(directory.resolve("keys/issuer.jwk"));

        // Then
        assertThat(permissions).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static JwtClaims verified(String token, Path directory) throws Exception {
        return new JwtConsumerBuilder()
                .setExpectedIssuer("https://lotline.local")
                .setExpectedAudience("lotline")
                .setRequireExpirationTime()
                .setVerificationKey(publicKey(directory.resolve("keys/issuer-public.pem")))
                .build()
                .processToClaims(token);
    }

    private static PublicKey publicKey(Path pem) throws Exception {
        var body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\n", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
