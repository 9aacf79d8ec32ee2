package org.lotline.trace.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Source;
import org.lotline.trace.plant.TracePlant;

/** A source that is followed no longer is named wherever somebody could rely on it. */
@QuarkusTest
class StoppedSourceTest extends TracePlant {

    @Inject
    FeedState state;

    @AfterEach
    void goOn() {
        state.running(Source.QUALITY);
    }

    @Test
    void givenAStoppedSource_whenTraced_thenTheAnswerIsNotUpToDateAndNamesIt() {
        // Given
        state.stop(Source.QUALITY, "The broker was wiped.");

        // When
        var trace = questions.forwardHeat("STOPPED");

        // Then
        trace.body("upToDate", equalTo(false))
                .body("complete", equalTo(false))
                .body("behind.source", hasItem("quality"))
                .body("behind.reason", hasItem(containsString("The broker was wiped.")));
    }

    @Test
    void givenAStoppedSource_whenTheProjectionIsLookedAt_thenItSaysWhy() {
        // Given
        await().atMost(Duration.ofMinutes(1))
                .until(() -> state.of(Source.RECEIVING) instanceof FeedState.Course.Running);
        state.stop(Source.QUALITY, "The broker was wiped.");

        // When
        var projection = questions.admin().get("/projection").then().statusCode(200);

        // Then
        projection
                .body("sources.find { it.source == 'quality' }.running", equalTo(false))
                .body("sources.find { it.source == 'quality' }.stopped", equalTo("The broker was wiped."))
                .body("sources.find { it.source == 'receiving' }.running", equalTo(true));
    }
}
