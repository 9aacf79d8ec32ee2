package org.lotline.trace.answer.thing;

import static org.lotline.trace.lineage.FactKind.ADJUSTED;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.MOVED;
import static org.lotline.trace.lineage.FactKind.PICKED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.RETURNED_AS;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;
import static org.lotline.trace.lineage.FactKind.SCRAPPED;
import static org.lotline.trace.lineage.FactKind.SERIAL_OF;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;
import static org.lotline.trace.lineage.FactKind.WITHDRAWN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Place;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Property;

/**
 * What of one lot is where, added up from the facts: received at the dock, split off, made and issued on the floor, shipped from
 * finished goods, moved between them, scrapped, withdrawn or counted by whoever holds it. A serialised unit is one that its lot no longer holds.
 */
public final class Stock {

    private static final String PIECES = "{pc}";

    private final KnownFacts records;
    private final String lot;
    private final Map<Place, Amounts> balances = new TreeMap<>();
    private final Map<Place, Set<String>> locations = new TreeMap<>();
    private final Map<String, Amounts> staged = new TreeMap<>();
    private final Map<String, String> slips = new TreeMap<>();
    private final Map<Place, Amounts> travelling = new TreeMap<>();
    private final Map<Place, Instant> departed = new TreeMap<>();

    /**
     * @param records with every fact that ends at the lot, its issues, shipments, serials and parts, the completion of the lot to
     *     which it belongs, and the numbers of confirmed shipments
     */
    public Stock(KnownFacts records, String lot) {
        this.records = records;
        this.lot = lot;
        records.to(lot, RECEIVED).forEach(said -> come(Place.DOCK, said));
        records.to(lot, SPLIT_OFF)
                .forEach(said -> come(Place.of(said.assertion().source()), said));
        records.from(lot, SPLIT_OFF)
                .forEach(said -> go(Place.of(said.assertion().source()), said));
        records.to(lot, COMPLETED, RETURNED_FROM_JOB).forEach(said -> come(Place.FLOOR, said));
        records.to(lot, RETURNED_AS).forEach(said -> come(Place.FINISHED_GOODS, said));
        records.to(lot, SERIAL_OF).forEach(said -> at(Place.FLOOR).add(one(said.from())));
        records.to(lot, MOVED).forEach(this::move);
        records.to(lot, SCRAPPED, WITHDRAWN)
                .forEach(said -> go(Place.of(said.assertion().source()), said));
        records.to(lot, ADJUSTED).forEach(said -> come(Place.of(said.assertion().source()), said));
        records.from(lot, ISSUED).forEach(said -> go(Place.FLOOR, said));
        records.from(lot, SERIAL_OF).forEach(said -> at(Place.FLOOR).subtract(one(lot)));
        records.from(lot, SHIPPED).forEach(said -> go(Place.FINISHED_GOODS, said));
        records.to(lot, PICKED).stream().filter(this::isStaged).forEach(this::stage);
    }

    /** By place; of the staged by packing slip, of what is in transit by where it goes. */
    public List<OnHand> onHand() {
        var number = new ThingDescriptions(records).number(lot);
        var rows = new ArrayList<OnHand>();
        balances.forEach((place, amounts) ->
                amounts.left().forEach(left -> rows.add(row(number, place, left, where(place), null))));
        staged.forEach((shipment, amounts) -> amounts.left()
                .forEach(left -> rows.add(row(number, Place.STAGED, left, List.of(), slips.get(shipment)))));
        travelling.forEach((to, amounts) -> amounts.left()
                .forEach(left -> rows.add(new OnHand(
                        ThingDescriptions.idOf(lot),
                        number,
                        Place.IN_TRANSIT,
                        left,
                        List.of(),
                        null,
                        new OnHand.Transit(to, Objects.requireNonNull(departed.get(to)))))));
        return rows;
    }

    private OnHand row(
            @Nullable String number, Place place, Measure left, List<String> where, @Nullable String shipment) {
        return new OnHand(ThingDescriptions.idOf(lot), number, place, left, where, shipment, null);
    }

    private List<String> where(Place place) {
        return List.copyOf(locations.getOrDefault(place, Set.of()));
    }

    private Amounts at(Place place) {
        return balances.computeIfAbsent(place, key -> new Amounts());
    }

    private void come(Place place, KnownFact said) {
        with(said, at(place)::add);
        put(place, said);
    }

    private void go(Place place, KnownFact said) {
        with(said, at(place)::subtract);
    }

    /** What is not taken up yet doesn't lie where it should go. */
    private void move(KnownFact said) {
        holder(said, Property.FROM).ifPresent(place -> go(place, said));
        var since = records.inTransit().since(said);
        holder(said, Property.TO)
                .ifPresent(place -> since.ifPresentOrElse(from -> travel(place, from, said), () -> come(place, said)));
    }

    private void travel(Place to, Instant since, KnownFact said) {
        with(said, travelling.computeIfAbsent(to, place -> new Amounts())::add);
        departed.merge(to, since, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Optional<Place> holder(KnownFact said, Property end) {
        return Optional.ofNullable(said.text(end)).flatMap(Place::holder);
    }

    /** The last location is the last one, also when it was one before. */
    private void put(Place place, KnownFact said) {
        var location = said.text(Property.LOCATION);
        if (location != null) {
            var known = locations.computeIfAbsent(place, key -> new LinkedHashSet<>());
            known.remove(location);
            known.add(location);
        }
    }

    private boolean isStaged(KnownFact pick) {
        return records.to(pick.from(), SHIPMENT_NUMBERED).isEmpty();
    }

    private void stage(KnownFact pick) {
        go(Place.FINISHED_GOODS, pick);
        with(pick, staged.computeIfAbsent(pick.from(), shipment -> new Amounts())::add);
        var slip = pick.text(Property.NUMBER);
        if (slip != null) {
            slips.put(pick.from(), slip);
        }
    }

    private static void with(KnownFact said, Consumer<Measure> booking) {
        var quantity = ThingDescriptions.quantity(said);
        if (quantity != null) {
            booking.accept(quantity);
        }
    }

    /** In the unit in which the lot was made. */
    private Measure one(String whole) {
        var unit = records.present(whole, COMPLETED).map(said -> said.text(Property.UNIT));
        return new Measure(BigDecimal.ONE, unit.orElse(PIECES));
    }

    /** The shipments for which it is picked, confirmed or not. */
    public static Stream<String> shipmentsPickedFor(String lot, KnownFacts records) {
        return records.to(lot, PICKED).stream().map(KnownFact::from);
    }

    /** The kinds that a balance needs of a lot to which serialised units belong. */
    public static Set<FactKind> ofParents() {
        return Set.of(COMPLETED, SHIPPED, ISSUED);
    }
}
