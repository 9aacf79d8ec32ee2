package org.lotline.trace.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.Unknown;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.RandomHistory;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.Mutation;

class ProjectionTest {

    private static final Item BAR = new Item("4140-BAR", "A");

    private final Plant plant = new Plant(new SplittableRandom(7));

    @Test
    void givenAReceipt_whenProjected_thenItsFactsHaveFixedOrdinalsAndTheNumberAsWritten() {
        // Given
        var receipt = plant.receives(plant.newId(), "L1", BAR, new Heat("A-48213", "GLS"));

        // When
        var facts = facts(receipt);

        // Then
        assertThat(facts)
                .extracting(fact -> fact.key().substring(fact.key().indexOf('#')))
                .containsExactly("#1", "#2", "#4", "#5", "#6", "#7");
        var heat = facts.get(2);
        assertThat(heat.from()).isEqualTo("heat:GLS:A48213");
        assertThat(properties(heat)).containsEntry("number", "A-48213");
        assertThat(properties(facts.getFirst())).containsEntry("quantity", "12.50");
    }

    @Test
    void givenAnyFact_whenVoided_thenTheVoidHasTheSameEdges() {
        // Given
        for (var fact : RandomHistory.of(3, 120)) {
            if (!(fact.event() instanceof FactVoided)) {
                var voided = facts(plant.voids(fact, null));

                // When, then
                assertThat(voided).extracting(ProjectionTest::edge).isEqualTo(edges(facts(fact)));
            }
        }
    }

    @Test
    void givenAnUnknownType_whenProjected_thenParkedWithItsName() {
        // Given
        var unknown = plant.record(Source.QUALITY, new Unknown("org.lotline.quality.x.v9", "x", List.of(), "{}"));

        // When, then
        assertThat(parked(unknown)).contains("org.lotline.quality.x.v9");
    }

    @Test
    void givenVoidsThatMakeNoSense_whenProjected_thenParkedWithTheReason() {
        // Given
        var receipt = plant.receives(plant.newId(), "L1", BAR, null);
        var ofVoid = plant.voids(plant.voids(receipt, null), null);
        var ofUnknown = plant.voids(plant.record(Source.QUALITY, new Unknown("z.v9", "x", List.of(), "{}")), null);
        var unreadable = plant.record(
                Source.RECEIVING,
                withFact((FactVoided) plant.voids(receipt, null).event(), "{"));

        // When, then
        assertThat(parked(ofVoid)).contains("a void is not voided");
        assertThat(parked(ofUnknown)).contains("doesn't know the type");
        assertThat(parked(unreadable)).contains("can't be read");
    }

    @Test
    void givenANumberOfNothing_whenProjected_thenParkedNotThrown() {
        // Given
        var envelope = plant.receives(plant.newId(), "L1", BAR, null).envelope();
        var receipt = Plant.receipt(plant.newId(), "--", plant.newId(), BAR, null);

        // When, then
        assertThat(parked(new Recorded(envelope, receipt))).contains("can't be compared");
    }

    private static Map<String, String> properties(Fact fact) {
        return Objects.requireNonNull(fact.assertion()).properties();
    }

    private static FactVoided withFact(FactVoided voided, String fact) {
        return new FactVoided(
                voided.eventId(),
                voided.type(),
                voided.subject(),
                voided.occurredAt(),
                voided.factTouches(),
                fact,
                voided.reason(),
                voided.replacedBy());
    }

    private static List<Fact> facts(Recorded recorded) {
        return switch (project(recorded)) {
            case Projected.Understood(var mutations) ->
                mutations.stream().map(Mutation::fact).toList();
            case Projected.Parked(var reason) -> throw new AssertionError(reason);
        };
    }

    private static String parked(Recorded recorded) {
        return switch (project(recorded)) {
            case Projected.Understood understood -> throw new AssertionError(understood);
            case Projected.Parked(var reason) -> reason;
        };
    }

    private static Projected project(Recorded recorded) {
        return Projection.project(recorded.envelope(), recorded.event());
    }

    private static List<String> edges(List<Fact> facts) {
        return facts.stream().map(ProjectionTest::edge).collect(Collectors.toList());
    }

    private static String edge(Fact fact) {
        return fact.key() + fact.kind() + fact.from() + fact.to();
    }
}
