package org.lotline.trace.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.SerialsCompleted;

/** What stands of a list of events, by looking through all of it for every question. Shares no code with the product. */
final class NaivePlant {

    private final List<Recorded> standing = new ArrayList<>();
    private final Map<String, Long> prefixes = new HashMap<>();

    NaivePlant(List<Recorded> delivered, @Nullable Instant knownAt) {
        var inOrder = delivered.stream()
                .sorted(Comparator.comparing(
                                (Recorded event) -> event.envelope().source())
                        .thenComparing(event -> event.envelope().sequence()))
                .toList();
        for (var event : inOrder) {
            prefixes.computeIfAbsent(event.envelope().source(), source -> prefixOf(inOrder, source));
        }
        var counting = inOrder.stream()
                .filter(event -> event.envelope().sequence()
                        <= prefixes.getOrDefault(event.envelope().source(), 0L))
                .toList();
        for (var event : counting) {
            if (isKnown(event, knownAt)
                    && !(event.event() instanceof FactVoided)
                    && firstVoid(event.id(), counting)
                            .filter(v -> isKnown(v, knownAt))
                            .isEmpty()) {
                standing.add(event);
            }
        }
    }

    private static long prefixOf(List<Recorded> events, String source) {
        var there = new HashSet<Long>();
        for (var event : events) {
            if (event.envelope().source().equals(source)) {
                there.add(event.envelope().sequence());
            }
        }
        var prefix = 0L;
        while (there.contains(prefix + 1)) {
            prefix++;
        }
        return prefix;
    }

    private static Optional<Recorded> firstVoid(UUID fact, List<Recorded> events) {
        return events.stream()
                .filter(event ->
                        event.event() instanceof FactVoided v && v.eventId().equals(fact))
                .findFirst();
    }

    private static boolean isKnown(Recorded event, @Nullable Instant knownAt) {
        return knownAt == null || event.envelope().time().compareTo(knownAt) <= 0;
    }

    long prefix(String source) {
        return prefixes.getOrDefault(source, 0L);
    }

    /** In order of source and sequence. */
    List<Recorded> standing() {
        return standing;
    }

    <E extends LotEvent> List<E> all(Class<E> type, Predicate<E> wanted) {
        return standing.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .toList();
    }

    /** The last receipt or completion of a lot, or its serialisation or return. */
    Optional<Recorded> origin(UUID lot) {
        return standing.stream()
                .filter(event -> switch (event.event()) {
                    case LotReceived r -> r.lotId().equals(lot);
                    case OutputCompleted c -> c.lotId().equals(lot);
                    case SerialsCompleted s ->
                        s.serials().stream().anyMatch(serial -> serial.lotId().equals(lot));
                    case GoodsReturned g -> g.lotId().equals(lot);
                    case LotSplit s -> s.lotId().equals(lot);
                    default -> false;
                })
                .reduce((one, later) -> later);
    }

    /** The lot of which it is a unit. */
    Optional<UUID> wholeOf(UUID lot) {
        return all(
                        SerialsCompleted.class,
                        s -> s.serials().stream()
                                .anyMatch(serial -> serial.lotId().equals(lot)))
                .stream()
                .reduce((one, later) -> later)
                .map(SerialsCompleted::lotId);
    }

    Optional<Item> itemOf(UUID lot) {
        return origin(lot).map(event -> switch (event.event()) {
            case LotReceived received -> received.item();
            case OutputCompleted completed -> completed.item();
            case SerialsCompleted serials -> serials.item();
            case GoodsReturned goods -> goods.item();
            case LotSplit split -> split.item();
            default -> throw new IllegalStateException();
        });
    }

    /** The last one of these. */
    <E extends LotEvent> Optional<E> last(Class<E> type, Predicate<E> wanted) {
        return all(type, wanted).stream().reduce((one, later) -> later);
    }

    Optional<ItemDefined> definition(Item item) {
        return all(ItemDefined.class, defined -> defined.item().equals(item)).stream()
                .reduce((one, later) -> later);
    }

    boolean needsHeat(Item item) {
        return definition(item)
                .filter(defined -> !defined.policy().tracking().equals("NONE"))
                .filter(defined -> defined.policy().heatRequired())
                .isPresent();
    }

    /** Found material of which nobody knows which lot it is may be of any item. */
    boolean isUnidentified(String lot) {
        return !all(LotReceived.class, r -> r.lotId().toString().equals(lot) && "unknown".equals(r.found()))
                .isEmpty();
    }

    /** Lots received without a heat of an item that needs one, and for which no heat is on record at all. */
    Set<UUID> lackingHeat(Predicate<Item> items) {
        var lacking = new TreeSet<UUID>();
        for (var receipt : all(
                LotReceived.class,
                r -> r.heat() == null
                        && ("unknown".equals(r.found()) || items.test(r.item()) && needsHeat(r.item())))) {
            if (all(LotReceived.class, r -> r.lotId().equals(receipt.lotId()) && r.heat() != null)
                    .isEmpty()) {
                lacking.add(receipt.lotId());
            }
        }
        return lacking;
    }

    static String same(String number) {
        var plain = number.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
        while (plain.length() > 1 && plain.startsWith("0")) {
            plain = plain.substring(1);
        }
        return plain;
    }
}
