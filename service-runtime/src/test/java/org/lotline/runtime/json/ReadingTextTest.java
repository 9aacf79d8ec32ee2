package org.lotline.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are kept as they were sent or refused by the name of their field; moments are RFC 3339. */
class ReadingTextTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new ContractJson().customize(JSON);
    }

    record Body(String note, List<String> serials, Instant occurredAt) {}

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "A\\ud800B", "\\udc00"})
    void givenATextThatIsNotKeptAsItIs_whenItIsRead_thenItsFieldIsNamed(String text) {
        // When / Then
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> JSON.readValue("{\"note\":\"%s\"}".formatted(text), Body.class))
                .satisfies(refused -> assertThat(refused.getPath().getFirst().getFieldName()).isEqualTo("note"));
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> JSON.readValue("{\"serials\":[\"a\",\"%s\"]}".formatted(text), Body.class))
                .satisfies(refused -> assertThat(refused.getPath().getLast().getIndex()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Größe 5", "two\\nlines", "10ABC\\u001D21X", "\\ud83d\\ude00"})
    void givenAnyOtherText_whenItIsRead_thenItIsKept(String text) throws JsonProcessingException {
        // Given
        var json = "{\"note\":\"%s\"}".formatted(text);
        // When
        var read = JSON.readValue(json, Body.class);
        // Then
        assertThat(read.note()).isEqualTo(new ObjectMapper().readTree(json).get("note").textValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1795974307", "\"1795974307\"", "1.5", "\"0000-01-01T00:00:00Z\"", "\"-0001-01-01T00:00:00Z\"", "true"})
    void givenWhatIsNoMoment_whenItIsRead_thenItIsRefused(String moment) {
        // When / Then
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> JSON.readValue("{\"occurredAt\":%s}".formatted(moment), Body.class));
    }

    @Test
    void givenAMomentWithAnOffset_whenItIsRead_thenItIsThatMoment() throws JsonProcessingException {
        // When
        var read = JSON.readValue("{\"occurredAt\":\"2026-03-15T10:10:00.5+01:00\"}", Body.class);
        // Then
        assertThat(read.occurredAt()).isEqualTo(Instant.parse("2026-03-15T09:10:00.5Z"));
    }
}
