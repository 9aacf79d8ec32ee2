package org.lotline.trace.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.trace.plant.TracePlant;

/** A broker whose name nobody knows, as where its container isn't there: the service starts, is ready and answers. */
@Tag("long")
@QuarkusTest
@TestProfile(WithoutKafkaTest.Nowhere.class)
class WithoutKafkaTest extends TracePlant {

    /** Where no broker is. */
    public static final class Nowhere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.connector.smallrye-kafka.bootstrap.servers", "nowhere.invalid:9092");
        }
    }

    @Test
    void givenNoKafka_whenTheServiceIsAsked_thenItIsReadyAndAnswersAndSaysWhatItLacks() {
        // When
        var ready = given().get("/q/health/ready").then();

        // Then
        ready.statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/well")
                .then()
                .body(containsString("Kafka does not answer"))
                .body(containsString("degraded"));
        questions.admin().get("/projection").then().statusCode(200).body("sources.running", everyItem(equalTo(false)));
        questions.forwardHeat("NOBODY").body("counts.lots", equalTo(0));
    }
}
