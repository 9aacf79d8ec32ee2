package org.lotline.runtime.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;

@QuarkusTest
class VoidingFactsTest extends PlantTest {

    @Inject
    VoidingFacts voiding;

    @Inject
    DefiningSuppliers suppliers;

    @Inject
    EventLog events;

    @Test
    void givenAFact_whenItIsVoided_thenTheVoidCarriesItWhole() {
        var fact = suppliers.define("VOIDED");
        var instead = UUID.randomUUID();
        var now = Instant.parse("2026-03-16T07:00:00Z");
        var act = new ActContext("ann", "ann", now, now, ActMode.REQUEST, TimeSource.KEYED, Set.of("quality"), null);

        var id = QuarkusTransaction.requiringNew()
                .call(() -> voiding.take(fact, "Never was", Optional.of(instead), act));

        var voided = (FactVoided) events.find(id).orElseThrow().event();
        var envelope = events.find(fact).orElseThrow().envelope();
        assertThat(voided.eventId()).isEqualTo(fact);
        assertThat(voided.type()).isEqualTo("org.lotline.receiving.supplier-defined.v1");
        assertThat(voided.subject()).isEqualTo("supplier:VOIDED");
        assertThat(voided.occurredAt()).isEqualTo(envelope.occurredAt());
        assertThat(voided.touches()).isEqualTo(new SupplierDefined("VOIDED", "1").touches());
        assertThat(voided.fact()).isEqualTo("{\"code\":\"VOIDED\",\"name\":\"1\"}");
        assertThat(voided.replacedBy()).isEqualTo(instead);
    }
}
