package org.lotline.trace.answer.walk;

import static org.lotline.trace.lineage.FactKind.CERTIFIES;
import static org.lotline.trace.lineage.FactKind.HEAT_OF;
import static org.lotline.trace.lineage.FactKind.HELD;
import static org.lotline.trace.lineage.FactKind.HOLD_RELEASED;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_OF;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Times;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.TracedHold;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.Property;

/**
 * The holds on what an answer holds: on what was reached, on the heat, supplier lot or certificate of a lot that was, and on
 * the machine or operator of a run that was, within the hold's window.
 */
public final class AffectingHolds {

    private static final List<FactKind> SOURCES = List.of(HEAT_OF, SUPPLIER_LOT_OF, CERTIFIES);
    private static final Set<NodeKind> RESOURCES = Set.of(NodeKind.MACHINE, NodeKind.OPERATOR);

    private final KnownFacts records;
    private final Set<String> reached;
    private @Nullable Set<String> keys;

    /** @param records what is known, holds included */
    public AffectingHolds(KnownFacts records, Reached reached) {
        this.records = records;
        this.reached = new HashSet<>(reached.nodes());
        this.reached.addAll(reached.jobs());
    }

    /** Adds the holds and their releases to the records; two readings, the second one only if there are holds. */
    public static void read(GraphReading reading, KnownFacts records, Collection<Reached> closures) {
        var keys = new HashSet<String>();
        var holding = closures.stream()
                .map(reached -> new AffectingHolds(records, reached))
                .toList();
        holding.forEach(one -> keys.addAll(one.sources()));
        records.add(reading.about(keys, Set.of(HELD)));
        var holds = holding.stream()
                .flatMap(AffectingHolds::placed)
                .map(KnownFact::from)
                .collect(Collectors.toSet());
        if (!holds.isEmpty()) {
            records.add(reading.about(holds, Set.of(HOLD_RELEASED)));
        }
    }

    /** On what the holds may be that matter to what was reached. */
    public static Set<String> keys(KnownFacts records, Reached reached) {
        return new AffectingHolds(records, reached).keys();
    }

    private Set<String> keys() {
        var known = keys;
        if (known == null) {
            known = new HashSet<>(reached);
            known.addAll(sources());
            keys = known;
        }
        return known;
    }

    /** By number and key. */
    public List<TracedHold> holds() {
        Map<String, List<KnownFact>> byHold = new TreeMap<>();
        placed().sorted(KnownFact.IN_SEQUENCE)
                .forEach(said -> byHold.computeIfAbsent(said.from(), key -> new ArrayList<>())
                        .add(said));
        return byHold.entrySet().stream()
                .map(entry -> hold(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those of them that are not released. */
    public List<TracedHold> open() {
        return holds().stream().filter(TracedHold::open).toList();
    }

    private TracedHold hold(String key, List<KnownFact> placed) {
        var last = placed.getLast();
        var until = last.text(Property.UNTIL);
        return new TracedHold(
                key,
                ThingDescriptions.idOf(key),
                last.text(Property.NUMBER),
                placed.stream().map(AffectingHolds::name).distinct().sorted().toList(),
                last.text(Property.REACH),
                last.text(Property.BLOCKS),
                last.text(Property.REASON),
                until == null ? null : Instant.parse(until),
                last.assertion().occurredAt(),
                last.assertion().performedBy(),
                records.to(key, HOLD_RELEASED).isEmpty(),
                releasedFor(key));
    }

    private static String name(KnownFact placed) {
        var name = placed.text(Property.NAME);
        return name == null ? NodeKeys.identity(placed.to()) : name;
    }

    private List<UUID> releasedFor(String hold) {
        return records.from(hold, HOLD_RELEASED).stream()
                .map(KnownFact::to)
                .filter(to -> !to.equals(hold))
                .distinct()
                .sorted()
                .map(ThingDescriptions::idOf)
                .toList();
    }

    private Stream<KnownFact> placed() {
        return records.has(HELD)
                ? keys().stream().flatMap(key -> records.to(key, HELD).stream()).filter(this::isMeant)
                : Stream.empty();
    }

    /** What the walk may not have come to and may be held for what was reached. */
    private Set<String> sources() {
        var sources = new HashSet<String>();
        for (var key : reached) {
            for (var kind : SOURCES) {
                for (var said : records.to(key, kind)) {
                    sources.add(said.from());
                }
            }
            for (var run : records.to(key, RAN_FOR)) {
                sources.add(run.from());
                resources(run).forEach(sources::add);
            }
        }
        return sources;
    }

    static Stream<String> resources(KnownFact run) {
        return Stream.concat(
                Stream.ofNullable(run.text(Property.MACHINE)).map(Keys::machine),
                Stream.ofNullable(run.text(Property.OPERATOR)).map(Keys::operator));
    }

    /** A hold on a resource means the work in its window; one on anything else means all of it. */
    private boolean isMeant(KnownFact placed) {
        return !RESOURCES.contains(NodeKind.of(placed.to()))
                || reached.stream()
                        .flatMap(key -> records.to(key, RAN_FOR).stream())
                        .filter(run -> resources(run).anyMatch(placed.to()::equals))
                        .flatMap(run -> Times.of(run).stream())
                        .anyMatch(times -> window(placed).touches(times.startedAt(), times.endedAt()));
    }

    private static Window window(KnownFact placed) {
        var from = placed.text(Property.FROM);
        var to = placed.text(Property.TO);
        return new Window(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
    }
}
