package org.lotline.runtime.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.testing.PlantTest;

/** A noun is defined once, and told and audited when something has changed. */
@QuarkusTest
class DefiningNounsTest extends PlantTest {

    private static final Instant NOW = Instant.parse("2026-03-16T07:00:00Z");

    @Inject
    DefiningNouns nouns;

    private final String code =
            "N" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    private final Names names = new Names();

    @Test
    void givenNoSuchNoun_whenItIsDefined_thenItIsNewAndToldAndAudited() throws SQLException {
        // When
        var defined = define("Steel");

        // Then
        assertThat(defined.isNew()).isTrue();
        assertThat(names.kept).containsEntry(code, "Steel");
        assertThat(events()).isEqualTo(1);
        assertThat(count("audit WHERE subject = 'supplier:%s' AND before IS NULL".formatted(code)))
                .isEqualTo(1);
    }

    @Test
    void givenANoun_whenTheSameIsSaidAgain_thenNothingIsTold() throws SQLException {
        // Given
        define("Steel");

        // When
        var again = define("Steel");

        // Then
        assertThat(again.isNew()).isFalse();
        assertThat(events()).isEqualTo(1);
        assertThat(count("audit WHERE subject = 'supplier:%s'".formatted(code))).isEqualTo(1);
    }

    @Test
    void givenANoun_whenAnotherThingIsSaidOfIt_thenTheAuditTrailHasBoth() throws SQLException {
        // Given
        define("Steel");

        // When
        var anew = define("Steel & Sons");

        // Then
        assertThat(anew.isNew()).isFalse();
        assertThat(names.kept).containsEntry(code, "Steel & Sons");
        assertThat(events()).isEqualTo(2);
        assertThat(count(
                        "audit WHERE subject = 'supplier:%s' AND before ->> 'name' = 'Steel' AND action = 'supplier-defined'"
                                .formatted(code)))
                .isEqualTo(1);
    }

    private Definition<String> define(String name) {
        var act = new ActContext("erp-1", "erp-1", NOW, NOW, ActMode.REQUEST, TimeSource.KEYED, Set.of(), null);
        return QuarkusTransaction.requiringNew().call(() -> nouns.define(names, new SupplierDefined(code, name), act));
    }

    private long events() throws SQLException {
        return count("event WHERE subject = 'supplier:%s'".formatted(code));
    }

    /** A noun that is kept in memory: how it is kept is its own business. */
    private static final class Names implements MasterData<String, SupplierDefined> {

        private final Map<String, String> kept = new HashMap<>();

        @Override
        public boolean claim(SupplierDefined wanted) {
            return kept.putIfAbsent(wanted.code(), wanted.name()) == null;
        }

        @Override
        public String locked(SupplierDefined wanted) {
            return wanted.code();
        }

        @Override
        public SupplierDefined definitionOf(String noun) {
            return new SupplierDefined(noun, kept.getOrDefault(noun, ""));
        }

        @Override
        public void become(String noun, SupplierDefined wanted, @Nullable SupplierDefined before, ActContext act) {
            kept.put(noun, wanted.name());
        }

        @Override
        public LotEvent eventOf(SupplierDefined definition) {
            return definition;
        }

        @Override
        public String action() {
            return "supplier-defined";
        }
    }
}
