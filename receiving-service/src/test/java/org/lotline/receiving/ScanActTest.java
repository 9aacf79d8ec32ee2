package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.receiving.scan.ScanAct;

/** An act that can follow a scan is a call of the contract. */
class ScanActTest {

    @ParameterizedTest
    @EnumSource
    void givenAnAct_whenItIsLookedUpInTheContract_thenMethodAndPathAreThoseOfItsOperation(ScanAct act)
            throws IOException {
        // Given
        var paths = contract().path("paths");

        // When
        var operation = paths.path(act.template()).path(act.method().toLowerCase(Locale.ROOT));

        // Then
        assertThat(operation.path("operationId").asText()).isEqualTo(act.operation());
    }

    private static JsonNode contract() throws IOException {
        var name = "/META-INF/lotline/openapi/receiving.yaml";
        try (var file = ScanActTest.class.getResourceAsStream(name)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file, name));
        }
    }
}
