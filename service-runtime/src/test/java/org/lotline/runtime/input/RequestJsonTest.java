package org.lotline.runtime.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read by the rule of each field. */
class RequestJsonTest {

    private static final ObjectMapper STORED = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final ObjectMapper JSON = new RequestJson(STORED).getContext(Body.class);

    record Body(
            @Size(max = 60) String name,
            @Size(max = 500) String reason,
            @Size(max = 60) String lot,
            List<String> serials,
            Instant occurredAt,
            LocalDate issuedOn) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"two\\nlines\"}",
                "{\"name\":\"  \"}",
                "{\"reason\":\"\\t\"}",
                "{\"name\":\"10A\\u001d21B\"}",
                "{\"serials\":[\"A\",\" \"]}",
                "{\"occurredAt\":\"1970-01-01T00:00:00Z\"}",
                "{\"occurredAt\":1795974307}",
                "{\"issuedOn\":\"9999-12-31\"}",
                "{\"issuedOn\":\"0001-01-01\"}",
            })
    void givenAValueAgainstItsRule_whenTheBodyIsRead_thenItsFieldIsNamed(String body) {
        // When / Then
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> JSON.readValue(body, Body.class))
                .satisfies(refused ->
                        assertThat(body).contains(refused.getPath().getFirst().getFieldName()));
    }

    @Test
    void givenValuesByTheirRules_whenTheBodyIsRead_thenTheyAreTidy() throws JsonProcessingException {
        // When
        var body = JSON.readValue("""
                {"name":" Bar stock ","reason":"first\\nsecond ","lot":"]d210A\\u001d21B","serials":[" S-1"],
                 "occurredAt":"2026-03-15T09:12:44Z","issuedOn":"2026-03-01"}""", Body.class);

        // Then
        assertThat(body)
                .isEqualTo(new Body(
                        "Bar stock",
                        "first\nsecond",
                        "]d210A\u001d21B",
                        List.of("S-1"),
                        Instant.parse("2026-03-15T09:12:44Z"),
                        LocalDate.of(2026, 3, 1)));
    }

    @Test
    void givenWhatWasStoredBefore_whenItIsRead_thenItIsReadAsItIs() throws JsonProcessingException {
        // When
        var body = STORED.readValue("{\"name\":\" \"}", Body.class);

        // Then
        assertThat(body.name()).isEqualTo(" ");
    }
}
