package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * What went from one node into another.
 *
 * @param kind how
 * @param from the key of the node where it came from
 * @param to the key of the node where it went
 * @param quantity how much, where the fact says so
 * @param occurredAt when (UTC)
 * @param facts which facts say so, {@code eventId#n}
 */
public record Flow(
        FlowKind kind, String from, String to, @Nullable Measure quantity, Instant occurredAt, List<String> facts) {

    /** By time, then by fact. */
    public static final Comparator<Flow> IN_TIME = Comparator.comparing(Flow::occurredAt)
            .thenComparing(flow -> flow.facts().getFirst());

    public Flow {
        facts = List.copyOf(facts);
    }
}
