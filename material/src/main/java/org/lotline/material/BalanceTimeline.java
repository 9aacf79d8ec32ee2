package org.lotline.material;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The balance of one lot at one holder over time, whatever the order in which its entries became known (domain rule 1,
 * custody). Entries count by when they occurred; at equal times credits come first, so that what arrives and leaves in
 * one moment is no gap. Hence a moment has one balance that matters, the one at its end, and the entries of a moment
 * are kept as their sum.
 *
 * <p>A report of something done is recorded even if the balance goes below zero ({@link #with}); a request is first
 * {@link #check(BalanceEntry) checked}. Immutable; the caller holds the lot's row lock between check and write.
 */
public final class BalanceTimeline {

    private final Unit unit;
    private final Map<String, BalanceEntry> entries;
    private final NavigableMap<Instant, Quantity> balances;

    private BalanceTimeline(Unit unit, Map<String, BalanceEntry> entries) {
        this.unit = unit;
        this.entries = entries;
        this.balances = balancesOf(unit, entries.values());
    }

    /**
     * The timeline of these entries, in any order.
     *
     * @param unit the unit in which the timeline answers
     * @throws UnitConversionException if an entry has no exact decimal in that unit
     * @throws IllegalArgumentException if two entries have one id
     */
    public static BalanceTimeline of(Unit unit, Collection<BalanceEntry> entries) {
        return new BalanceTimeline(unit, byId(entries));
    }

    /** Nothing ever was here. */
    public static BalanceTimeline empty(Unit unit) {
        return of(unit, List.of());
    }

    /** Whether nothing ever was here. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether an entry of that id counts. */
    public boolean has(String id) {
        return entries.containsKey(id);
    }

    /** The balance after all entries. */
    public Quantity balance() {
        return balances.isEmpty() ? Quantity.zero(unit) : balances.lastEntry().getValue();
    }

    /** The balance at the end of that moment: after every entry that occurred then or before. */
    public Quantity balanceAt(Instant moment) {
        var last = balances.floorEntry(moment);
        return last == null ? Quantity.zero(unit) : last.getValue();
    }

    /** The lowest balance from the end of that moment on: as much as may be taken then without a gap later. */
    public Quantity minimumFrom(Instant moment) {
        return balances.tailMap(moment, false).values().stream().reduce(balanceAt(moment), BalanceTimeline::lower);
    }

    /** Whether the entry may be added. A credit always may. Errors as in {@link #with}. */
    public BalanceCheck check(BalanceEntry entry) {
        return check(adding(entry));
    }

    /** Whether the history is in order once all of the correction is done. Errors as in {@link #with(BalanceCorrection)}. */
    public BalanceCheck check(BalanceCorrection correction) {
        var after = with(correction);
        var moments = new TreeSet<>(balances.keySet());
        moments.addAll(after.balances.keySet());
        return moments.stream()
                .filter(moment -> isNewGap(after.balanceAt(moment), balanceAt(moment)))
                .findFirst()
                .<BalanceCheck>map(moment ->
                        new BalanceCheck.Refused(moment, after.balanceAt(moment).negate()))
                .orElseGet(BalanceCheck.Allowed::new);
    }

    /**
     * The timeline with this entry, checked or not.
     *
     * @throws UnitConversionException if the entry has no exact decimal in this timeline's unit
     * @throws IllegalArgumentException if there is an entry of that id
     */
    public BalanceTimeline with(BalanceEntry entry) {
        return with(adding(entry));
    }

    /**
     * The timeline with this correction, checked or not.
     *
     * @throws UnitConversionException if a replacement has no exact decimal in this timeline's unit
     * @throws IllegalArgumentException if there is no entry to void, or a replacement has the id of an entry, voided or
     *     not: a fact that was voided stays so
     */
    public BalanceTimeline with(BalanceCorrection correction) {
        correction.voids().forEach(this::requireExisting);
        correction.replacements().forEach(this::requireNew);
        var finalHistory = new ArrayList<>(correction.replacements());
        entries.values().stream()
                .filter(entry -> !correction.voids().contains(entry.id()))
                .forEach(finalHistory::add);
        return of(unit, finalHistory);
    }

    private static BalanceCorrection adding(BalanceEntry entry) {
        return new BalanceCorrection(Set.of(), List.of(entry));
    }

    /** A gap that a report left behind is not held against who makes it smaller. */
    private static boolean isNewGap(Quantity after, Quantity before) {
        return after.signum() < 0 && after.compareTo(before) < 0;
    }

    private void requireExisting(String id) {
        if (!entries.containsKey(id)) {
            throw new IllegalArgumentException("no entry " + id + " to void");
        }
    }

    private void requireNew(BalanceEntry entry) {
        if (entries.containsKey(entry.id())) {
            throw twice(entry);
        }
    }

    private static Map<String, BalanceEntry> byId(Collection<BalanceEntry> entries) {
        var byId = new HashMap<String, BalanceEntry>();
        for (var entry : entries) {
            if (byId.putIfAbsent(entry.id(), entry) != null) {
                throw twice(entry);
            }
        }
        return byId;
    }

    private static IllegalArgumentException twice(BalanceEntry entry) {
        return new IllegalArgumentException("a second entry " + entry.id());
    }

    private static NavigableMap<Instant, Quantity> balancesOf(Unit unit, Collection<BalanceEntry> entries) {
        var changes = new TreeMap<Instant, Quantity>();
        entries.forEach(
                entry -> changes.merge(entry.occurredAt(), entry.change().in(unit), Quantity::plus));
        var balance = Quantity.zero(unit);
        for (var change : changes.entrySet()) {
            balance = balance.plus(change.getValue());
            change.setValue(balance);
        }
        return changes;
    }

    private static Quantity lower(Quantity one, Quantity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
