package org.lotline.runtime.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Unknown;

class EventRecordsTest {

    private static final String JSON = "{\"name\":\"Stähle & Söhne – 鋼\",\"value\":1.50}";

    @Test
    void givenAnyEnvelope_whenItIsSentAndRead_thenItIsTheSame() {
        var seed = System.nanoTime();
        var random = RandomGeneratorFactory.getDefault().create(seed);
        for (var i = 0; i < 2_000; i++) {
            var envelope = envelope(random);

            var record = received(EventRecords.toRecord("lotline.receiving.v1", envelope, JSON));

            assertThat(EventRecords.envelopeOf(record)).as("seed %d", seed).isEqualTo(envelope);
            assertThat(record.key()).isEqualTo(envelope.subject());
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(JSON);
        }
    }

    @Test
    void givenAnEvent_whenItIsSent_thenItsHeadersAreThoseOfTheBindingInBinaryMode() {
        var record = EventRecords.toRecord(
                "t", envelope(RandomGeneratorFactory.getDefault().create(1)), JSON);

        var names = IntStream.range(0, record.headers().toArray().length)
                .mapToObj(i -> record.headers().toArray()[i].key())
                .collect(Collectors.toSet());
        assertThat(names)
                .contains("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type")
                .contains("ce_occurredat", "ce_sequence", "ce_recordedby", "ce_performedby", "ce_touches");
        assertThat(new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "specversion",
                "id",
                "type",
                "source",
                "subject",
                "time",
                "occurredat",
                "sequence",
                "recordedby",
                "performedby",
                "touches"
            })
    void givenARecordWithoutAnAttribute_whenItIsRead_thenTheAttributeIsNamed(String attribute) {
        var record = received(EventRecords.toRecord(
                "t", envelope(RandomGeneratorFactory.getDefault().create(2)), JSON));
        record.headers().remove("ce_" + attribute);

        assertThatThrownBy(() -> EventRecords.envelopeOf(record))
                .isInstanceOfSatisfying(
                        UnreadableRecordException.class,
                        e -> assertThat(e.attribute()).isEqualTo(attribute))
                .hasMessageContaining("ce_" + attribute + " is missing");
    }

    @ParameterizedTest
    @CsvSource({"id,17", "time,yesterday", "occurredat,soon", "sequence,0", "sequence,x", "specversion,0.3"})
    void givenARecordWithABadAttribute_whenItIsRead_thenTheAttributeIsNamed(String attribute, String value) {
        var record = received(EventRecords.toRecord(
                "t", envelope(RandomGeneratorFactory.getDefault().create(3)), JSON));
        record.headers().remove("ce_" + attribute).add("ce_" + attribute, value.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> EventRecords.envelopeOf(record))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("ce_" + attribute + " is not valid: " + value);
    }

    @Test
    void givenMoreKeysThanAHeaderShouldHold_whenTheyAreTold_thenItIsAnything() {
        var many = IntStream.range(0, 200)
                .mapToObj(i -> "lot:" + UUID.randomUUID())
                .toList();

        assertThat(Touches.of(new Unknown("t", "s", many, "{}"))).containsExactly(Touches.ANYTHING);
        assertThat(Touches.of(new Unknown("t", "s", List.of("b", "a"), "{}"))).containsExactly("a", "b");
    }

    private static EventEnvelope envelope(RandomGenerator random) {
        var time = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextInt(1_000_000) * 1_000L);
        return new EventEnvelope(
                new UUID(random.nextLong(), random.nextLong()),
                "org.lotline.receiving.lot-received.v1",
                "receiving",
                "lot:" + text(random),
                time,
                time.minusNanos(random.nextInt(1_000_000) * 1_000L),
                random.nextLong(1, Long.MAX_VALUE),
                text(random),
                text(random),
                random.nextBoolean() ? "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01" : null,
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> "k" + i + text(random))
                        .toList());
    }

    /** Everything but the comma, which {@code Keys} escapes, and control characters. */
    private static String text(RandomGenerator random) {
        return random.ints(1 + random.nextInt(20), 0x20, 0x3000)
                .filter(c -> c != ',' && !Character.isISOControl(c) && Character.isDefined(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "x", ""));
    }

    private static ConsumerRecord<@Nullable String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        var headers = new RecordHeaders(sent.headers().toArray());
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                headers,
                Optional.empty());
    }
}
