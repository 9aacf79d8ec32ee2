package org.lotline.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from a topic may be anything: a reader takes it, or refuses it with a sentence, at once. */
class EventJsonTest {

    private static final String ISSUED = "org.lotline.production.material-issued.v1";
    private static final String RENAMED = "org.lotline.receiving.lot-renamed.v1";
    private static final String FILED = "org.lotline.receiving.certificate-filed.v1";
    private static final String VOIDED = "org.lotline.receiving.fact-voided.v1";

    static Stream<Arguments> refused() {
        var rename = "{\"lotId\":\"019d0a66-ea10-7f7d-958f-52a311780daf\",\"from\":\"A\",\"to\":%s,\"reason\":\"why\"}";
        return Stream.of(
                Arguments.of(RENAMED, ""),
                Arguments.of(RENAMED, "null"),
                Arguments.of(RENAMED, "[]"),
                Arguments.of(RENAMED, "\"text\""),
                Arguments.of(RENAMED, "{"),
                Arguments.of(RENAMED, rename.formatted("\"B\"") + "{}"),
                Arguments.of(RENAMED, rename.formatted("\"B\"") + " x"),
                Arguments.of(RENAMED, rename.formatted("\"B\",\"to\":\"C\"")),
                Arguments.of(RENAMED, rename.formatted("1")),
                Arguments.of(RENAMED, rename.formatted("1.5")),
                Arguments.of(RENAMED, rename.formatted("true")),
                Arguments.of(RENAMED, rename.formatted("{}")),
                Arguments.of(RENAMED, rename.formatted("\"B\",\"deep\":" + "[".repeat(50_000) + "]".repeat(50_000))),
                Arguments.of(RENAMED, rename.formatted("\"B\",\"number\":" + "9".repeat(50_000))),
                Arguments.of(RENAMED, rename.formatted("\"" + "B".repeat(2_000_000) + "\"")),
                Arguments.of(RENAMED, rename.replace("019d0a66-ea10-7f7d-958f-52a311780daf", "")),
                Arguments.of(RENAMED, rename.replace("019d0a66-ea10-7f7d-958f-52a311780daf", "R1")),
                Arguments.of(ISSUED, issued("1e400000")),
                Arguments.of(ISSUED, issued("1e-400000")),
                Arguments.of(ISSUED, issued("1e2147483648")),
                Arguments.of(ISSUED, issued("1000000000000000")),
                Arguments.of(ISSUED, issued("0.0000000001")),
                Arguments.of(ISSUED, issued("NaN")),
                Arguments.of(ISSUED, issued("\"1\"")),
                Arguments.of(ISSUED, issued("true")),
                Arguments.of(FILED, filed("1.5", "2026-03-18")),
                Arguments.of(FILED, filed("1e400000", "2026-03-18")),
                Arguments.of(FILED, filed("9223372036854775808", "2026-03-18")),
                Arguments.of(FILED, filed("\"1\"", "2026-03-18")),
                Arguments.of(FILED, filed("1", "")),
                Arguments.of(FILED, filed("1", "18.03.2026")),
                Arguments.of(FILED, filed("1", "2026-02-30")),
                Arguments.of(FILED, filed("1", "x").replace("\"x\"", "20260318")),
                Arguments.of(FILED, filed("1", "x").replace("\"x\"", "[2026,3,18]")),
                Arguments.of(VOIDED, voided("1e400000")),
                Arguments.of(VOIDED, voided("1774000000")),
                Arguments.of(VOIDED, voided("\"1774000000\"")),
                Arguments.of(VOIDED, voided("\"2026-03-30T13:05:00\"")),
                Arguments.of(VOIDED, voided("\"yesterday\"")),
                Arguments.of(VOIDED, voided("\"\"")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void givenWhatIsNoSuchEvent_whenRead_thenItIsRefusedAtOnceWithASentence(String type, String json) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatExceptionOfType(UnreadableEventException.class)
                        .isThrownBy(() -> EventJson.read(EventSample.envelope(type), json))
                        .withMessageStartingWith("The payload "));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.50, 1.50",
        "0.000000001, 0.000000001",
        "999999999999999.999999999, 999999999999999.999999999",
        "1e3, 1000"
    })
    void givenADecimalWithinBounds_whenReadAndWritten_thenItsDigitsAreKept(String value, String written) {
        var event = EventJson.read(EventSample.envelope(ISSUED), issued(value));

        var json = EventJson.write(event);

        assertThat(json).contains("\"value\":" + written + ",");
    }

    @Test
    void givenAWrongMemberDeepInside_whenRead_thenTheSentenceSaysWhere() {
        var json =
                "{\"shipmentId\":\"019d0a66-ea10-7f7d-958f-52a311780daf\",\"shipmentNumber\":\"S-1\",\"consignee\":\"DELTA\","
                        + "\"lines\":[{\"lotId\":\"R1\",\"quantity\":{\"value\":1,\"unit\":\"kg\"}}]}";

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(
                        () -> EventJson.read(EventSample.envelope("org.lotline.shipping.shipment-confirmed.v1"), json))
                .withMessageContaining("ShipmentConfirmed")
                .withMessageEndingWith("(at lines[0].lotId)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.lotline.quality.gauge-calibrated.v1", "org.lotline.receiving.lot-received.v2", "else"})
    void givenATypeOfALaterRelease_whenRead_thenItIsKeptWhole(String type) {
        var data = "{ \"any\": [1.50, \"thing\"] }";
        var envelope = EventSample.envelope("org.lotline.quality.x.v1");
        var later = new EventEnvelope(
                envelope.id(),
                type,
                "quality",
                "lot:7",
                envelope.time(),
                envelope.occurredAt(),
                3,
                "a",
                "b",
                null,
                List.of("lot:7", "*"));

        var event = EventJson.read(later, data);

        assertThat(event).isEqualTo(new Unknown(type, "lot:7", List.of("lot:7", "*"), data));
        assertThat(event.touches()).containsExactly("lot:7", "*");
    }

    private static String issued(String value) {
        return "{\"jobId\":\"019d0a66-ea10-7f7d-958f-52a311780daf\",\"lotId\":\"019d0a66-ea10-7f7d-958f-52a311780daf\","
                + "\"quantity\":{\"value\":" + value + ",\"unit\":\"kg\"}}";
    }

    private static String filed(String bytes, String issuedOn) {
        return "{\"certificateId\":\"019d0a66-ea10-7f7d-958f-52a311780daf\",\"type\":\"COC\",\"number\":\"1\",\"issuer\":\"GLS\","
                + "\"issuedOn\":\"" + issuedOn + "\",\"sha256\":\"00\",\"bytes\":" + bytes + "}";
    }

    private static String voided(String occurredAt) {
        return "{\"eventId\":\"019d0a66-ea10-7f7d-958f-52a311780daf\",\"type\":\"" + ISSUED
                + "\",\"subject\":\"lot:1\"," + "\"occurredAt\":" + occurredAt
                + ",\"factTouches\":[\"*\"],\"fact\":\"{}\",\"reason\":\"why\"}";
    }
}
