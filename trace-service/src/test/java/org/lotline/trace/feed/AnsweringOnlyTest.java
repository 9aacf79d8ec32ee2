package org.lotline.trace.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.trace.plant.TracePlant;

/** An instance that doesn't follow the sources: it has no channels, and answers from the graph that another one fills. */
@Tag("long")
@QuarkusTest
@TestProfile(AnsweringOnlyTest.NotFollowing.class)
class AnsweringOnlyTest extends TracePlant {

    /** It only answers. */
    public static final class NotFollowing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lotline.feed.enabled", "false");
        }
    }

    @Test
    void givenAnInstanceThatDoesNotFollow_whenAsked_thenItAnswersAndFollowsNothing() {
        // When
        var projection = questions.admin().get("/projection").then();

        // Then
        projection.statusCode(200).body("sources.running", everyItem(equalTo(false)));
        given().get("/q/health/ready").then().statusCode(200);
        questions.forwardHeat("NOBODY").body("counts.lots", equalTo(0));
    }
}
