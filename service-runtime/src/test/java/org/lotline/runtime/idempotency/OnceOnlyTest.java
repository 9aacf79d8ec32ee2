package org.lotline.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.housekeeping.HousekeepingService;
import org.lotline.runtime.testing.PlantTest;

@QuarkusTest
class OnceOnlyTest extends PlantTest {

    @Inject
    HousekeepingService housekeeping;

    @Inject
    Rows rows;

    private static final String STEEL = "{\"name\":\"Steel Supply Co.\"}";

    @Test
    void givenAnAct_whenItIsRepeatedTenTimes_thenThereIsOneEffectAndTheSameAnswer() throws Exception {
        var key = newKey();
        var first = define("ONCE", key, STEEL);
        first.then().statusCode(201).header(OnceOnly.REPLAYED, nullValue());

        for (var i = 0; i < 10; i++) {
            define("ONCE", key, "{ \"name\" : \"Steel Supply Co.\" }")
                    .then()
                    .statusCode(201)
                    .header(OnceOnly.REPLAYED, "true")
                    .header("Location", first.getHeader("Location"))
                    .body(equalTo(first.asString()));
        }

        assertThat(effects("ONCE")).isEqualTo(1);
    }

    @Test
    void givenKeysOfLongAgo_whenTheHouseIsKept_thenThoseBeyondThePromiseAreForgottenAndNoOthers() throws Exception {
        var old = newKey();
        var promised = newKey();
        define("OLD", old, STEEL).then().statusCode(201);
        define("YOUNG", promised, STEEL).then().statusCode(201);
        recordedDaysAgo(old, 31);
        recordedDaysAgo(promised, 29);

        housekeeping.tidy();

        assertThat(count("idempotency WHERE key = '" + old + "'")).isZero();
        assertThat(count("idempotency WHERE key = '" + promised + "'")).isOne();
        define("YOUNG", promised, STEEL).then().header(OnceOnly.REPLAYED, "true");
    }

    @Test
    void givenTheRoleOfTheService_whenItWantsAKeyOfTodayGone_thenTheDatabaseKeepsIt() throws Exception {
        var key = newKey();
        define("TODAY", key, STEEL).then().statusCode(201);

        try (var connection = asService();
                var statement = connection.createStatement()) {
            statement.execute("SELECT tidy_idempotency(now() + interval '1 day', 1000)");

            assertThatThrownBy(() -> statement.execute("DELETE FROM idempotency"))
                    .hasMessageContaining("permission denied");
        }

        assertThat(count("idempotency WHERE key = '" + key + "'")).isOne();
    }

    @Test
    void givenASettingBelowThePromise_whenTheServiceStarts_thenItSaysSo() {
        assertThatThrownBy(() -> new OldKeys(rows, Duration.ofDays(29))).hasMessageContaining("P30D");
    }

    private void recordedDaysAgo(String key, int days) throws SQLException {
        try (var connection = asSuperuser()) {
            connection
                    .createStatement()
                    .execute("UPDATE idempotency SET recorded_at = now() - interval '%d days' WHERE key = '%s'"
                            .formatted(days, key));
        }
    }

    @Test
    void givenFiftyTwinsAtOnce_whenTheActIsSlow_thenAllGetTheOneAnswer() throws Exception {
        var key = newKey();
        Callable<Response> twin = () -> define("SLOW", key, STEEL);

        try (var pool = Executors.newFixedThreadPool(50)) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 50).mapToObj(i -> twin).toList());

            for (var answer : answers) {
                answer.get()
                        .then()
                        .statusCode(201)
                        .body("code", is("SLOW"))
                        .header("Location", is(answers.getFirst().get().getHeader("Location")));
            }
        }
        assertThat(effects("SLOW")).isEqualTo(1);
    }

    @Test
    void givenAKeyThatWasUsed_whenAnotherBodyComesWithIt_thenItIsRefused() throws Exception {
        var key = newKey();
        define("OTHER", key, STEEL);

        define("OTHER", key, "{\"name\":\"Another\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("https://lotline.org/problems/idempotency-key-reused"))
                .body("fields[0].field", is("Idempotency-Key"));

        assertThat(effects("OTHER")).isEqualTo(1);
    }

    @Test
    void givenAKeyThatWasUsed_whenItComesForAnotherSupplier_thenItIsRefused() {
        var key = newKey();
        define("ONE", key, STEEL);

        define("TWO", key, STEEL).then().statusCode(422);
    }

    @Test
    void givenAKeyThatWasUsed_whenAnotherCallerHasTheSame_thenItIsNew() throws Exception {
        var key = newKey();
        define("TWICE", key, STEEL).then().statusCode(201);

        as("ann", "receiver")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(STEEL)
                .put("/suppliers/TWICE")
                .then()
                .statusCode(201)
                .header(OnceOnly.REPLAYED, nullValue());

        assertThat(effects("TWICE")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAKEN", "BUG", "DEAD"})
    void givenAnActThatFails_whenItIsSent_thenNothingIsWrittenAndTheKeyIsFree(String code) throws Exception {
        var key = newKey();

        define(code, key, STEEL).then().statusCode(code.equals("TAKEN") ? 409 : code.equals("BUG") ? 500 : 503);

        assertThat(effects(code)).isZero();
        assertThat(count("audit WHERE subject = 'supplier:" + code + "'")).isZero();
        assertThat(count("idempotency WHERE key = '" + key + "'")).isZero();
    }

    /** What an act leaves is written before its commit: there it may fail, too, behind all that the act has done. */
    @Test
    void givenAnActWhoseLastStatementIsCancelled_whenItIsSentAgain_thenItIsDoneOnce() throws Exception {
        // Given
        var key = newKey();
        try (var blocker = asSuperuser();
                var caller = Executors.newSingleThreadExecutor()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("LOCK TABLE audit IN EXCLUSIVE MODE");
            var answer = caller.submit(() -> define("LAST", key, STEEL));
            await().atMost(Duration.ofSeconds(60)).until(() -> answer.isDone() || hasCancelledWriter());
            answer.get().then().statusCode(503);
        }
        assertThat(effects("LAST")).isZero();
        assertThat(count("idempotency WHERE key = '" + key + "'")).isZero();

        // When
        var again = define("LAST", key, STEEL);

        // Then
        again.then().statusCode(201).header(OnceOnly.REPLAYED, nullValue());
        assertThat(effects("LAST")).isEqualTo(1);
    }

    private boolean hasCancelledWriter() throws SQLException {
        try (var connection = asSuperuser();
                var row = connection.createStatement().executeQuery("""
                        SELECT coalesce(bool_or(pg_cancel_backend(pid)), false) FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND query LIKE 'WITH appended%INSERT INTO audit%'""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private Response define(String code, String key, String body) {
        return act(key).body(body).put("/suppliers/" + code);
    }

    private long effects(String code) throws SQLException {
        return count("event WHERE subject = 'supplier:" + code + "'");
    }
}
