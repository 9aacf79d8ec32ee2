package org.lotline.runtime.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.runtime.testing.PlantTest;

@QuarkusTest
class AuthorizationTest extends PlantTest {

    @Test
    void givenNoToken_whenAnOperationIsCalled_thenItIsRefused() {
        refused(RestAssured.get("/position"));
    }

    @Test
    void givenAnExpiredToken_whenAnOperationIsCalled_thenItIsRefused() {
        refused(with(tokens.token("jo", List.of("service"), Duration.ofMinutes(-5))));
    }

    @Test
    void givenATokenSignedByNobody_whenAnOperationIsCalled_thenItIsRefused() throws Exception {
        refused(with(token(claims -> {}, null, AlgorithmIdentifiers.NONE)));
    }

    @Test
    void givenATokenOfAnotherKey_whenAnOperationIsCalled_thenItIsRefused() throws Exception {
        var unknown = RsaJwkGenerator.generateJwk(2048).getPrivateKey();

        refused(with(token(claims -> {}, unknown, AlgorithmIdentifiers.RSA_USING_SHA256)));
    }

    @Test
    void givenATokenForAnotherAudience_whenAnOperationIsCalled_thenItIsRefused() throws Exception {
        refused(with(signed(claims -> claims.setAudience("another-plant"))));
    }

    @Test
    void givenATokenOfAnotherIssuer_whenAnOperationIsCalled_thenItIsRefused() throws Exception {
        refused(with(signed(claims -> claims.setIssuer("https://example.org"))));
    }

    @Test
    void givenATokenWithoutSubject_whenAnOperationIsCalled_thenItIsRefused() throws Exception {
        refused(with(signed(claims -> claims.unsetClaim("sub"))));
    }

    @Test
    void givenATokenWithoutExpiry_whenAnOperationIsCalled_thenItIsRefused() throws Exception {
        refused(with(signed(claims -> claims.unsetClaim("exp"))));
    }

    @Test
    void givenATokenSignedWithThePublicKeyAsASecret_whenAnOperationIsCalled_thenItIsRefused() throws Exception {
        var secret = new HmacKey(Files.readAllBytes(tokens.publicKeyFile()));

        refused(with(token(claims -> {}, secret, AlgorithmIdentifiers.HMAC_SHA256)));
    }

    @Test
    void givenNonsense_whenItComesAsAToken_thenItIsRefused() {
        refused(with("nonsense"));
    }

    @Test
    void givenAValidToken_whenItIsTheOneAboveUnchanged_thenItPasses() throws Exception {
        with(signed(claims -> {})).then().statusCode(200);
    }

    @Test
    void givenATokenWithAnotherRole_whenAnOperationIsCalled_thenTheRolesAreListed() {
        as("jo", "receiver")
                .get("/position")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("https://lotline.org/problems/not-permitted"))
                .body("detail", is("getPosition needs one of the roles admin, auditor, service."));
    }

    @Test
    void givenAnEndpointThatIsNotInTheContract_whenItIsCalledWithEveryRole_thenItIsNobodys() {
        asReceiver().get("/uncontracted").then().statusCode(403).body("detail", containsString("not in the contract"));
    }

    @Test
    void givenABadBodyOfSomebodyWithoutTheRole_whenItIsSent_thenTheRoleComesFirst() {
        as("jo", "shipper")
                .contentType("application/json")
                .body("{")
                .put("/suppliers/STEEL")
                .then()
                .statusCode(403);
    }

    private static Response with(String token) {
        return RestAssured.given().auth().oauth2(token).get("/position");
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", is("https://lotline.org/problems/not-authenticated"))
                .body("wayOut", containsString("Authorization: Bearer"));
    }

    private String signed(Consumer<JwtClaims> change) throws Exception {
        var file = servers.directory().resolve("keys").resolve("issuer.jwk");
        var pair = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file));
        return token(change, pair.getPrivateKey(), AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static String token(Consumer<JwtClaims> change, @Nullable Key key, String algorithm) throws Exception {
        var claims = new JwtClaims();
        claims.setIssuer(TokenIssuer.ISSUER);
        claims.setAudience(TokenIssuer.AUDIENCE);
        claims.setSubject("jo");
        claims.setStringListClaim("groups", "service");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        change.accept(claims);
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        return signature.getCompactSerialization();
    }
}
