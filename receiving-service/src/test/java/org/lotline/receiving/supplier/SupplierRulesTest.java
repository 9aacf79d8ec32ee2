package org.lotline.receiving.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody delivers who is not defined. */
class SupplierRulesTest {

    @Test
    void givenACodeOfNobody_whenItDelivers_thenItIsFoundWithTheWayOut() {
        // When
        var found = SupplierRules.unknown("STEAL", Optional.empty());

        // Then
        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("unknown-supplier");
            assertThat(finding.field()).isEqualTo("supplier");
            assertThat(finding.wayOut()).contains("PUT /suppliers/{code}");
            assertThat(finding.deviates()).isFalse();
        });
        assertThat(SupplierRules.unknown("STEEL", Optional.of(new Supplier()))).isEmpty();
    }
}
