package org.lotline.systemtests.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.localplant.Plant;
import org.lotline.localplant.token.Roles;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.systemtests.contract.Operation;
import org.lotline.systemtests.plant.Contracted;
import org.lotline.systemtests.plant.OnThePlant;

/**
 * The contracts say who may do what, and the services keep to it. Requests have no body and no key and name nothing that is
 * there, so whoever may do it does no harm either.
 */
@OnThePlant
class RolesTest {

    private static final int NOT_AUTHENTICATED = 401;
    private static final int NOT_PERMITTED = 403;

    private final Plant plant;

    RolesTest(Plant plant) {
        this.plant = plant;
    }

    @Test
    void givenTheContracts_whenTheirOperationsAreListed_thenEachNamesRolesThatThereAre() {
        var operations = Operation.all();

        assertThat(operations)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        operation -> assertThat(operation.roles()).isNotEmpty().isSubsetOf(Roles.KNOWN));
    }

    @Test
    void givenEveryRole_whenEveryOperationIsCalled_thenThoseOfTheContractPassAndNobodyElse() {
        var wrong = new ArrayList<String>();
        var calls = 0;
        for (var operation : Operation.all()) {
            for (var role : Roles.KNOWN) {
                var status = call(operation, plant.token("tester-" + role, role));
                if (isWrong(operation, role, status)) {
                    wrong.add("%s as %s answered %d".formatted(operation, role, status));
                }
                calls++;
            }
        }

        System.out.printf("%d operations x roles called%n", calls);
        assertThat(wrong).isEmpty();
    }

    @Test
    void givenNoTokenOrOneThatIsNoGood_whenEveryOperationIsCalled_thenNobodyPasses(@TempDir Path elsewhere)
            throws JoseException {
        var issuer = TokenIssuer.in(plant.servers().directory());
        var tokens = Map.of(
                "expired", issuer.token("tester", Roles.KNOWN, Duration.ofHours(-1)),
                "another plant's", TokenIssuer.in(elsewhere).token("tester", Roles.KNOWN, Duration.ofHours(1)),
                "not signed", unsigned(),
                "none", "no.token.atall");
        var wrong = new ArrayList<String>();
        for (var operation : Operation.all()) {
            collect(operation, "without a token", request(operation), wrong);
            tokens.forEach((how, token) -> collect(
                    operation,
                    "with a token that is " + how,
                    request(operation).auth().oauth2(token),
                    wrong));
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isWrong(Operation operation, String role, int status) {
        var mayPass = operation.roles().contains(role);
        return mayPass ? Set.of(NOT_AUTHENTICATED, NOT_PERMITTED).contains(status) : status != NOT_PERMITTED;
    }

    private static void collect(Operation operation, String how, RequestSpecification request, List<String> wrong) {
        var status = request.request(operation.method(), operation.path()).statusCode();
        if (status != NOT_AUTHENTICATED) {
            wrong.add("%s %s answered %d".formatted(operation, how, status));
        }
    }

    private int call(Operation operation, String token) {
        return request(operation)
                .auth()
                .oauth2(token)
                .request(operation.method(), operation.path())
                .statusCode();
    }

    private RequestSpecification request(Operation operation) {
        return Contracted.request(plant, operation.service()).contentType(operation.takes());
    }

    /** {@code alg=none} (RFC 7519, 6). */
    private static String unsigned() throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer(TokenIssuer.ISSUER);
        claims.setAudience(TokenIssuer.AUDIENCE);
        claims.setSubject("tester");
        claims.setStringListClaim("groups", Roles.KNOWN);
        claims.setExpirationTimeMinutesInTheFuture(60);
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        token.setPayload(claims.toJson());
        return token.getCompactSerialization();
    }
}
