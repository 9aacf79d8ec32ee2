package org.lotline.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Contracted;
import org.lotline.systemtests.plant.OnThePlant;

/**
 * One rule for each kind of input, kept by every operation of every contract: what breaks it is refused with 400, and its field is
 * named. Whatever is asked here names nothing that is there.
 */
@OnThePlant
class InputsTest {

    private static final List<String> NO_TEXTS = List.of("  ", "a\\u0000b", "a\\ud800b", "a\\u202eb", "a\\u0007b");

    private final Plant plant;
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    InputsTest(Plant plant) {
        this.plant = plant;
    }

    @Test
    void givenAParameterThatNoContractHas_whenItIsSent_thenItIsRefusedEverywhere() {
        for (var operation : Operation.all()) {
            refuses(operation, "nobody-knows", send(operation, operation.path() + "?nobody-knows=1", "{}"));
        }

        assertNothingWrong(100);
    }

    @Test
    void givenAParameterTwice_whenItIsSent_thenItIsRefusedWhereOneIsWanted() {
        for (var operation : Operation.all()) {
            for (var name : operation.inputs().once()) {
                refuses(operation, name, send(operation, "%s?%s=1&%2$s=2".formatted(operation.path(), name), "{}"));
            }
        }

        assertNothingWrong(50);
    }

    @Test
    void givenACharacterThatNobodySeesInThePath_whenItIsSent_thenItIsRefusedEverywhere() {
        for (var operation : Operation.all()) {
            if (operation.path().endsWith("/NONE")) {
                var name = operation.inputs().inPath().getLast();
                refuses(operation, name, send(operation, operation.path() + "%00", "{}"));
            }
        }

        assertNothingWrong(10);
    }

    @Test
    void givenATextThatIsNone_whenItIsSentInAnyField_thenItsFieldIsNamed() {
        for (var operation : Operation.all()) {
            for (var field : operation.inputs().texts()) {
                for (var text : NO_TEXTS) {
                    refuses(
                            operation,
                            field,
                            send(operation, operation.path(), "{\"%s\":\"%s\"}".formatted(field, text)));
                }
            }
        }

        assertNothingWrong(200);
    }

    @Test
    void givenATimeThatNobodyMeans_whenAnActIsSent_thenItsFieldIsNamed() {
        for (var operation : Operation.all()) {
            if (operation.inputs().acts()) {
                for (var time : List.of("1795974307", "\"1795974307\"", "1.5", "\"1970-01-01T00:00:00Z\"")) {
                    var body = "{\"act\":{\"occurredAt\":%s}}".formatted(time);
                    refuses(operation, "act.occurredAt", send(operation, operation.path(), body));
                }
            }
        }

        assertNothingWrong(40);
    }

    private Response send(Operation operation, String path, String body) {
        var request = request(operation);
        return (operation.takesJson() && !operation.method().equals("GET") ? request.body(body) : request)
                .request(operation.method(), path);
    }

    private RequestSpecification request(Operation operation) {
        return Contracted.request(plant, operation.service())
                .urlEncodingEnabled(false)
                .contentType(operation.takes())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .auth()
                .oauth2(plant.token("tester", operation.roles().iterator().next()));
    }

    private void refuses(Operation operation, String field, Response answer) {
        asked++;
        var body = answer.asString();
        if (answer.statusCode() != 400 || !body.contains("\"field\":\"" + field + "\"")) {
            wrong.add("%s, %s: %d %s".formatted(operation, field, answer.statusCode(), body));
        }
    }

    private void assertNothingWrong(int atLeast) {
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(atLeast);
    }
}
