package org.lotline.trace.lineage;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;

/** Both ports on plain maps: what a store must do, in its shortest form. One thread at a time. */
public final class InMemoryGraph implements GraphSink, Lineage, GraphReading {

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Set<String>> starting = new HashMap<>();
    private final Map<String, Set<String>> ending = new HashMap<>();
    private final SortedMap<String, SourcePosition> sources = new TreeMap<>();
    private final Map<String, UUID> events = new HashMap<>();
    private final SortedMap<String, ParkedEvent> parked = new TreeMap<>();

    @Override
    public SourcePosition standsAt(String source) {
        return sources.getOrDefault(source, SourcePosition.start(source));
    }

    @Override
    public void apply(ProjectedBatch batch) {
        requireStanding(batch.expected());
        requireSameEvents(batch.events());
        batch.events().forEach(this::apply);
        batch.parked().forEach(event -> parked.putIfAbsent(event.parkedId(), event));
        batch.replayed().forEach(parked::remove);
    }

    @Override
    public void prepare(ProjectedBatch batch) {
        requireStanding(batch.expected());
        requireSameEvents(batch.events());
        for (var event : batch.events()) {
            events.put(place(event), event.eventId());
            event.mutations().forEach(mutation -> put(mutation.fact()));
        }
    }

    @Override
    public void exclusively(Runnable work) {
        work.run();
    }

    private void requireStanding(SourcePosition expected) {
        var actual = standsAt(expected.source());
        if (!actual.equals(expected)) {
            throw new PositionMovedException(expected, actual);
        }
    }

    @Override
    public Optional<UUID> eventAt(String source, long sequence) {
        return Optional.ofNullable(events.get(source + "#" + sequence));
    }

    @Override
    public boolean displace(UUID foreign, ProjectedBatch batch) {
        var voids = facts.values().stream()
                .anyMatch(fact ->
                        fact.voiding() != null && fact.voiding().eventId().equals(foreign));
        if (voids || events.values().stream().filter(foreign::equals).count() > 1) {
            return false;
        }
        facts.keySet().removeIf(key -> key.startsWith(foreign + "#"));
        parked.replaceAll((id, event) -> foreign.equals(event.eventId()) ? placeless(event) : event);
        events.put(place(batch.events().getFirst()), batch.events().getFirst().eventId());
        apply(batch);
        return true;
    }

    private static ParkedEvent placeless(ParkedEvent event) {
        return new ParkedEvent(
                event.parkedId(),
                event.topic(),
                event.partition(),
                event.offset(),
                event.reason(),
                event.parkedAt(),
                event.eventId(),
                event.type(),
                null,
                null,
                event.touches());
    }

    private void requireSameEvents(List<ProjectedEvent> batch) {
        var seen = new HashMap<String, UUID>();
        for (var event : batch) {
            var place = place(event);
            var known = events.getOrDefault(place, seen.getOrDefault(place, event.eventId()));
            if (!known.equals(event.eventId())) {
                throw new SourceRestoredException(event.source(), event.sequence(), known, event.eventId());
            }
            seen.put(place, event.eventId());
        }
    }

    private static String place(ProjectedEvent event) {
        return event.source() + "#" + event.sequence();
    }

    private void apply(ProjectedEvent event) {
        events.put(place(event), event.eventId());
        sources.compute(
                event.source(),
                (source, position) ->
                        (position == null ? SourcePosition.start(source) : position).accept(event.sequence()));
        event.mutations().forEach(mutation -> put(mutation.fact()));
    }

    private void put(Fact fact) {
        facts.merge(fact.key(), fact, Fact::merge);
        starting.computeIfAbsent(fact.from(), node -> new LinkedHashSet<>()).add(fact.key());
        ending.computeIfAbsent(fact.to(), node -> new LinkedHashSet<>()).add(fact.key());
    }

    @Override
    public <T> T read(Function<? super GraphReading, ? extends T> question) {
        return question.apply(this);
    }

    @Override
    public List<SourcePosition> positions() {
        return List.copyOf(sources.values());
    }

    @Override
    public List<Fact> around(Collection<String> seeds, Direction direction, Set<FactKind> beside) {
        return reached(seeds, direction).stream()
                .flatMap(this::endingAt)
                .filter(fact -> fact.kind().walked() || beside.contains(fact.kind()))
                .toList();
    }

    @Override
    public List<Fact> withoutHeat(Collection<Item> items) {
        return startingAt(NodeKeys.WITHOUT_HEAT)
                .filter(fact -> fact.kind() == FactKind.WITHOUT_HEAT)
                .filter(fact -> fact.assertion() != null && items.contains(item(fact.assertion())))
                .toList();
    }

    @Override
    public List<LotsWithoutHeat> countWithoutHeat(Map<String, Long> asOf, @Nullable Instant knownAt) {
        var items = new HashMap<String, Set<Item>>();
        startingAt(NodeKeys.WITHOUT_HEAT)
                .filter(fact -> stands(fact, asOf, knownAt))
                .filter(fact -> endingAt(fact.to())
                        .filter(other -> other.kind() == FactKind.HEAT_OF)
                        .noneMatch(heat -> stands(heat, asOf, knownAt)))
                .forEach(fact -> items.computeIfAbsent(fact.to(), lot -> new HashSet<>())
                        .add(item(Objects.requireNonNull(fact.assertion()))));
        var lots = items.values().stream().collect(Collectors.groupingBy(Set::copyOf, Collectors.counting()));
        return lots.entrySet().stream()
                .map(entry -> new LotsWithoutHeat(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<Fact> madeOfTooLittle(Collection<Need> needs, Map<String, Long> asOf, @Nullable Instant knownAt) {
        return new PlainlyEnough(
                        key -> startingAt(key).filter(fact -> stands(fact, asOf, knownAt)),
                        key -> endingAt(key).filter(fact -> stands(fact, asOf, knownAt)))
                .without(needs);
    }

    private static boolean stands(Fact fact, Map<String, Long> asOf, @Nullable Instant knownAt) {
        var said = fact.assertion();
        var voided = fact.voiding();
        return said != null
                && said.sequence() <= asOf.getOrDefault(said.source(), 0L)
                && (knownAt == null || !said.recordedAt().isAfter(knownAt))
                && (voided == null
                        || voided.sequence() > asOf.getOrDefault(voided.source(), 0L)
                        || (knownAt != null && voided.voidedAt().isAfter(knownAt)));
    }

    private static Item item(Assertion said) {
        return new Item(String.valueOf(Property.PART_NUMBER.of(said)), String.valueOf(Property.REVISION.of(said)));
    }

    private Set<String> reached(Collection<String> seeds, Direction direction) {
        var reached = new HashSet<>(seeds);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            next(open.remove(), direction).filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private Stream<String> next(String node, Direction direction) {
        return switch (direction) {
            case FORWARD ->
                startingAt(node).filter(fact -> fact.kind().walked()).map(Fact::to);
            case BACKWARD -> endingAt(node).filter(fact -> fact.kind().walked()).map(Fact::from);
        };
    }

    @Override
    public List<Fact> about(Collection<String> keys, Set<FactKind> kinds) {
        return keys.stream()
                .flatMap(key -> Stream.concat(startingAt(key), endingAt(key)))
                .filter(fact -> kinds.contains(fact.kind()))
                .distinct()
                .toList();
    }

    @Override
    public List<Fact> newest(FactKind kind, int limit) {
        return facts.values().stream()
                .filter(fact -> fact.kind() == kind)
                .sorted(Comparator.comparing(Fact::key).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<ParkedEvent> parked(Collection<String> keys) {
        return parked.values().stream().filter(event -> event.mattersTo(keys)).toList();
    }

    /** Every fact by ascending key. */
    public List<Fact> facts() {
        return facts.values().stream().sorted(Comparator.comparing(Fact::key)).toList();
    }

    public String canonicalHash() {
        var hash = new CanonicalHash();
        facts().forEach(hash::add);
        return hash.hex();
    }

    private Stream<Fact> startingAt(String node) {
        return known(starting.getOrDefault(node, Set.of()));
    }

    private Stream<Fact> endingAt(String node) {
        return known(ending.getOrDefault(node, Set.of()));
    }

    private Stream<Fact> known(Set<String> keys) {
        return keys.stream().filter(facts::containsKey).map(facts::get);
    }
}
