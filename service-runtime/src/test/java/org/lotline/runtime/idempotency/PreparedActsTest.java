package org.lotline.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.Preparations;

/** Acts that ask other services first: outside of any transaction, and always under the same keys. */
@QuarkusTest
class PreparedActsTest extends PlantTest {

    @Inject
    Preparations preparations;

    @Test
    void givenAnActThatWasAnswered_whenItIsRepeated_thenNobodyIsAskedAgain() throws Exception {
        var key = newKey();
        var first = define("ASKED-ONCE", key);
        first.then().statusCode(201);

        define("ASKED-ONCE", key)
                .then()
                .statusCode(201)
                .header(OnceOnly.REPLAYED, "true")
                .body(equalTo(first.asString()));

        assertThat(preparations.of("ASKED-ONCE")).hasSize(1);
        assertThat(effects("ASKED-ONCE")).isEqualTo(1);
    }

    @Test
    void givenAKeyThatWasUsed_whenAnotherBodyComesWithIt_thenItIsRefusedBeforeAnybodyIsAsked() {
        var key = newKey();
        define("OTHER-BODY", key).then().statusCode(201);

        define(act(key), "OTHER-BODY", "another")
                .then()
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));

        assertThat(preparations.of("OTHER-BODY")).hasSize(1);
    }

    @Test
    void givenTenTwinsAtOnce_whenAskingIsSlow_thenAllAskUnderOneKeyAndOneHasTheEffect() throws Exception {
        var key = newKey();
        Callable<Response> twin = () -> define("SLOW-MILL", key);

        try (var pool = Executors.newFixedThreadPool(10)) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 10).mapToObj(i -> twin).toList());

            for (var answer : answers) {
                answer.get()
                        .then()
                        .statusCode(201)
                        .body(is(answers.getFirst().get().asString()));
            }
        }
        assertThat(preparations.of("SLOW-MILL").stream().distinct()).hasSize(1);
        assertThat(effects("SLOW-MILL")).isEqualTo(1);
    }

    @Test
    void givenAnActThatIsRefused_whenItIsRepeated_thenItAsksAgainUnderTheSameKey() throws Exception {
        var key = newKey();
        define("FIRST-REFUSED", key).then().statusCode(409);
        assertThat(effects("FIRST-REFUSED")).isZero();

        define("FIRST-REFUSED", key).then().statusCode(201);

        assertThat(preparations.of("FIRST-REFUSED")).hasSize(2);
        assertThat(preparations.of("FIRST-REFUSED").stream().distinct()).hasSize(1);
        assertThat(effects("FIRST-REFUSED")).isEqualTo(1);
    }

    @Test
    void givenOneKeyOfManyCallers_whenKeysAreDerivedFromIt_thenCallersOperationsAndStepsNeverMeet() {
        var key = newKey();

        var derived = Stream.of(
                        define("DERIVED-1", key),
                        define(as("ann", key), "DERIVED-1", "GLS"),
                        define(as("bob", key), "DERIVED-1", "another step"),
                        define(as("cid", key), "DERIVED-2", "GLS"))
                .map(answer -> answer.<String>path("name"))
                .toList();

        assertThat(derived).doesNotHaveDuplicates().allMatch(text -> text.matches("[A-Za-z0-9_-]{43}"));
    }

    private RequestSpecification as(String subject, String key) {
        return as(subject, new String[] {"receiver"})
                .header("Idempotency-Key", key)
                .contentType("application/json");
    }

    private Response define(String code, String key) {
        return define(act(key), code, "GLS");
    }

    private static Response define(RequestSpecification request, String code, String name) {
        return request.body("{\"name\":\"" + name + "\"}").put("/mills/" + code);
    }

    private long effects(String code) throws SQLException {
        return count("event WHERE subject = 'supplier:" + code + "'");
    }
}
