package org.lotline.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;

@QuarkusTest
class EventLogTest extends PlantTest {

    @Inject
    DefiningSuppliers suppliers;

    @Inject
    EventLog events;

    @Inject
    Rows rows;

    @Test
    void givenATransaction_whenItRollsBack_thenEventOutboxAndAuditGoWithIt() throws SQLException {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    suppliers.define("GONE");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(count("event WHERE subject = 'supplier:GONE'")).isZero();
        assertThat(count("audit WHERE subject = 'supplier:GONE'")).isZero();
        assertThat(count("outbox o WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = o.event_id)"))
                .isZero();
    }

    @Test
    void givenATransaction_whenItCommits_thenEventAndAuditTellWhoAndWhen() throws SQLException {
        suppliers.define("TOLD");

        assertThat(count("event WHERE subject = 'supplier:TOLD' AND recorded_by = 'jo' AND performed_by = 'badge-1'"))
                .isEqualTo(1);
        assertThat(count("audit WHERE subject = 'supplier:TOLD' AND recorded_by = 'jo' AND after ->> 'version' = '1'"))
                .isEqualTo(1);
    }

    @Test
    void givenNoTransaction_whenAnEventIsAppended_thenItIsRefused() {
        var now = Instant.now();
        var act = new ActContext("jo", "jo", now, now, ActMode.REQUEST, TimeSource.KEYED, Set.of(), null);

        assertThatThrownBy(() -> events.append(new SupplierDefined("X", "x"), act))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void givenAnEvent_whenItIsFound_thenItIsWhatWasAppended() {
        var id = suppliers.define("FOUND");

        var found = events.find(id).orElseThrow();

        assertThat(found.event()).isEqualTo(new SupplierDefined("FOUND", "1"));
        assertThat(id.version()).isEqualTo(7);
        assertThat(found.envelope().performedBy()).isEqualTo("badge-1");
    }

    @Test
    void givenEventsOfOneTransaction_whenTheyAreLookedForWithinIt_thenTheyWaitInTheOrderOfTheirAppending() {
        QuarkusTransaction.requiringNew().run(() -> {
            // Given
            var appended = IntStream.range(0, 3)
                    .mapToObj(index -> suppliers.define("ORDER" + index))
                    .toList();

            // When
            var found = appended.stream()
                    .map(id -> events.find(id).orElseThrow().event())
                    .toList();

            // Then
            assertThat(found)
                    .extracting(LotEvent::subject)
                    .containsExactly("supplier:ORDER0", "supplier:ORDER1", "supplier:ORDER2");
            assertThat(rows.list(
                            "SELECT event_id FROM outbox WHERE event_id = ANY (?::uuid[]) ORDER BY position",
                            row -> row.uuid(1),
                            appended))
                    .isEqualTo(appended);
        });
    }
}
