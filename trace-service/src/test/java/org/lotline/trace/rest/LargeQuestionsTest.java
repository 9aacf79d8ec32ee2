package org.lotline.trace.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.plant.TracePlant;

/** A large question has the one turn that there is until its answer is sent, or its caller has gone. */
@QuarkusTest
class LargeQuestionsTest extends TracePlant {

    private static final Item UNIT = new Item("TURN-UNIT", "A");
    private static final int SERIALS = 1_000;

    @Test
    void givenALargeQuestion_whenAskedAgainAndAgain_thenEachAnswerGivesTheTurnBack() {
        // Given
        aLotOfManyUnits("TURN1");

        // When
        var answers = IntStream.range(0, 3)
                .mapToObj(round -> questions.forward("heat", "TURN1"))
                .toList();

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        answers.getLast().then().body("counts.serials", equalTo(SERIALS));
    }

    @Test
    void givenCallersWhoGoAwayBeforeTheirLargeAnswers_whenAnotherIsAskedFor_thenItHasItsTurn() throws Exception {
        // Given
        aLotOfManyUnits("TURN2");
        questions.forwardHeat("TURN2");
        for (var caller = 0; caller < 3; caller++) {
            askAndGoAway("TURN2");
        }

        // When
        var answer = questions.forward("heat", "TURN2");

        // Then
        answer.then().statusCode(200).body("counts.serials", equalTo(SERIALS));
    }

    private void askAndGoAway(String heat) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var request = "GET /traces/forward?heat=%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(heat, tokens.token("inspector-1", "quality"));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private void aLotOfManyUnits(String heat) {
        var lot = UUID.randomUUID();
        sources.happen(
                sources.plant.record(
                        Source.RECEIVING,
                        Plant.receipt(lot, heat + "-L", UUID.randomUUID(), UNIT, new Heat(heat, "GLS"))),
                sources.plant.record(
                        Source.PRODUCTION,
                        new SerialsCompleted(
                                UUID.randomUUID(),
                                lot,
                                UNIT,
                                IntStream.range(0, SERIALS)
                                        .mapToObj(
                                                n -> new SerialsCompleted.Serial(UUID.randomUUID(), heat + "-SN-" + n))
                                        .toList())));
    }
}
