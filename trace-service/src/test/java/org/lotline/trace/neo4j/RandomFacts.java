package org.lotline.trace.neo4j;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.Mutation.AssertFact;
import org.lotline.trace.lineage.Mutation.VoidFact;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.VoidRecord;

/** Events with facts of every kind between few things, a third of them voided, some twice; made from a seed alone. */
public final class RandomFacts {

    private static final List<String> SOURCES = List.of("production", "receiving", "shipping");
    private static final Instant BEGIN = Instant.parse("2026-03-15T09:12:44.123456Z");
    private static final int THINGS = 12;
    /** These two meet in a count, so they come more often than the others. */
    private static final List<FactKind> HEATS = List.of(FactKind.WITHOUT_HEAT, FactKind.HEAT_OF);

    private final RandomGenerator random;
    private final List<ProjectedEvent> events = new ArrayList<>();
    private final long[] sequences = new long[SOURCES.size()];

    private RandomFacts(long seed) {
        random = new SplittableRandom(seed);
    }

    public static List<ProjectedEvent> of(long seed, int size) {
        var history = new RandomFacts(seed);
        while (history.events.size() < size) {
            history.happen();
        }
        return history.events;
    }

    /** Its keys, of which a walk may begin at any. */
    public static List<String> things() {
        var things = new ArrayList<String>();
        for (var n = 0; n < THINGS; n++) {
            things.add("thing:" + n);
        }
        return things;
    }

    /** In any order and some of them twice, as a topic may give them. */
    public static List<ProjectedEvent> disordered(List<ProjectedEvent> events, RandomGenerator random) {
        var disordered = new ArrayList<>(events);
        for (var event : events) {
            if (random.nextInt(5) == 0) {
                disordered.add(event);
            }
        }
        for (var last = disordered.size() - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            disordered.set(other, disordered.set(last, disordered.get(other)));
        }
        return disordered;
    }

    private void happen() {
        var assertions = events.stream()
                .filter(event -> event.mutations().getFirst() instanceof AssertFact)
                .toList();
        if (!assertions.isEmpty() && random.nextInt(3) == 0) {
            takeBack(assertions.get(random.nextInt(assertions.size())));
        } else {
            say();
        }
    }

    private void say() {
        var source = random.nextInt(SOURCES.size());
        var id = new UUID(random.nextLong(), random.nextLong());
        var sequence = ++sequences[source];
        var facts = new ArrayList<Mutation>();
        for (var n = 1; n <= 1 + random.nextInt(3); n++) {
            var kind = random.nextInt(4) == 0
                    ? HEATS.get(random.nextInt(HEATS.size()))
                    : FactKind.values()[random.nextInt(FactKind.values().length)];
            var from = kind == FactKind.WITHOUT_HEAT ? NodeKeys.WITHOUT_HEAT : thing();
            facts.add(new AssertFact(id + "#" + n, kind, from, thing(), words(source, sequence, id)));
        }
        events.add(new ProjectedEvent(SOURCES.get(source), sequence, id, facts));
    }

    private void takeBack(ProjectedEvent voided) {
        var source = random.nextInt(SOURCES.size());
        var id = new UUID(random.nextLong(), random.nextLong());
        var sequence = ++sequences[source];
        var replacedBy = random.nextBoolean() ? new UUID(random.nextLong(), random.nextLong()) : null;
        var voiding = new VoidRecord(
                id, SOURCES.get(source), sequence, moment(), "inspector-1", "wrong lot scanned", replacedBy);
        var voids = voided.mutations().stream()
                .map(Mutation::fact)
                .<Mutation>map(fact -> new VoidFact(fact.key(), fact.kind(), fact.from(), fact.to(), voiding))
                .toList();
        events.add(new ProjectedEvent(SOURCES.get(source), sequence, id, voids));
    }

    private Assertion words(int source, long sequence, UUID id) {
        var words = new TreeMap<String, String>();
        words.put(Property.PART_NUMBER.id(), "P" + random.nextInt(3));
        words.put(Property.REVISION.id(), "A");
        words.put("quantity", String.format(Locale.ROOT, "%d.%02d", random.nextInt(1_000), random.nextInt(100)));
        if (random.nextBoolean()) {
            words.put("number", "Ä |" + random.nextInt(100) + "\n'\"");
        }
        return new Assertion(
                words, SOURCES.get(source), sequence, id, moment(), moment(), "erp-1", "badge-" + random.nextInt(5));
    }

    private Instant moment() {
        return moment(random);
    }

    /** One at which some of the facts had been recorded. */
    public static Instant moment(RandomGenerator random) {
        return BEGIN.plusNanos(random.nextLong(1_000_000_000_000L));
    }

    private String thing() {
        return "thing:" + random.nextInt(THINGS);
    }
}
