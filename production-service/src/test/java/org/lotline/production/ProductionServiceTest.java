package org.lotline.production;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.testing.PlantServersResource;
import org.lotline.localplant.token.TokenIssuer;

@QuarkusTest
@WithTestResource(value = PlantServersResource.class, initArgs = @ResourceArg(name = "service", value = "production"))
@SuppressWarnings("NullAway.Init") // the test resource fills the field
class ProductionServiceTest {

    TokenIssuer tokens;

    @Test
    void givenTheService_whenItRuns_thenItServesItsContract() {
        RestAssured.get("/q/openapi?format=json").then().statusCode(200).body("info.title", is("Lotline production"));
    }

    @Test
    void givenTheService_whenItsDatabaseAnswers_thenItIsReady() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void givenNoEventYet_whenThePositionIsAsked_thenItIsAtTheBeginning() {
        RestAssured.given()
                .auth()
                .oauth2(tokens.token("trace", "service"))
                .get("/position")
                .then()
                .statusCode(200)
                .body("source", is("production"), "sequence", is(0), "waiting", is(0));
    }
}
