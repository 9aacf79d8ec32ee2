package org.lotline.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;

@QuarkusTest
class InsertOnlyTest extends PlantTest {

    @Inject
    DefiningSuppliers suppliers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET data = '{}'",
                "DELETE FROM event",
                "TRUNCATE event CASCADE",
                "UPDATE event_sequence SET sequence = 7",
                "DELETE FROM event_sequence",
                "TRUNCATE event_sequence",
                "UPDATE audit SET reason = ''",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "TRUNCATE outbox",
                "UPDATE outbox SET event_id = event_id",
                "DELETE FROM idempotency",
                "UPDATE idempotency SET fingerprint = ''",
                "DROP TABLE event",
                "ALTER TABLE event DISABLE TRIGGER ALL",
                "CREATE TABLE mine (a int)"
            })
    void givenTheServicesRole_whenItAltersWhatIsKept_thenTheDatabaseRefuses(String statement) throws SQLException {
        suppliers.define("KEPT");
        var before = count("event");

        try (var connection = asService()) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        assertThat(count("event")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void givenTheServicesRole_whenItReads_thenItMay() throws SQLException {
        try (var connection = asService()) {
            assertThatCode(() -> connection.createStatement().execute("SELECT * FROM event, audit LIMIT 1"))
                    .doesNotThrowAnyException();
        }
    }
}
