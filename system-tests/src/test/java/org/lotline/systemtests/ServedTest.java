package org.lotline.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.contracts.shared.model.PositionJson;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Contracted;
import org.lotline.systemtests.plant.OnThePlant;

/** What each of the five services serves from the start. */
@OnThePlant
class ServedTest {

    private final Plant plant;

    ServedTest(Plant plant) {
        this.plant = plant;
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "production", "quality", "shipping", "trace"})
    void givenAService_whenItsContractIsAsked_thenItIsTheFileByteForByte(String service) throws IOException {
        var served = given().get(plant.url(service) + "/q/openapi");

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.contentType()).startsWith("application/yaml");
        assertThat(served.asByteArray()).isEqualTo(contract(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "production", "quality", "shipping", "trace"})
    void givenAService_whenItsSwaggerUiIsAsked_thenItShowsTheContract(String service) {
        var page = given().get(plant.url(service) + "/q/swagger-ui/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("/q/openapi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "production", "quality", "shipping", "trace"})
    void givenAService_whenItsHealthIsAsked_thenItIsReady(String service) {
        var health = given().get(plant.url(service) + "/q/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.jsonPath().getString("status")).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "production", "quality", "shipping", "trace"})
    void givenAService_whenItsPositionIsAsked_thenItSaysWhereItsEventsStand(String service) {
        var position = Contracted.request(plant, service)
                .auth()
                .oauth2(plant.token("auditor-1", "auditor"))
                .get("/position")
                .then()
                .statusCode(200)
                .extract()
                .as(PositionJson.class);

        assertThat(position.getSource()).isEqualTo(service);
        assertThat(position.getSequence()).isNotNegative();
        assertThat(position.getWaiting()).isNotNegative();
    }

    private static byte[] contract(String service) throws IOException {
        var name = "/META-INF/lotline/openapi/%s.yaml".formatted(service);
        try (var file = ServedTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
