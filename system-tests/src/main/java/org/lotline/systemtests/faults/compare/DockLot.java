package org.lotline.systemtests.faults.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * One received lot as the ledger has it: its receipt and what was done to it at the dock since, by one writer, one after the
 * other. After a write that stayed unknown its writer left the lot alone.
 *
 * @param receipt its receipt
 * @param changes renames, corrections, certificates and their reviews in the order of sending
 */
record DockLot(Entry receipt, List<Entry> changes) {

    DockLot {
        changes = List.copyOf(changes);
    }

    /** The received lots of a ledger. */
    static List<DockLot> of(List<Entry> entries) {
        var byLot = new LinkedHashMap<String, List<Entry>>();
        entries.stream()
                .filter(entry -> entry.write().act().service().equals("receiving"))
                .forEach(entry -> byLot.computeIfAbsent(entry.write().lot(), lot -> new ArrayList<>())
                        .add(entry));
        return byLot.values().stream()
                .map(all -> new DockLot(all.getFirst(), all.subList(1, all.size())))
                .toList();
    }

    /** Every supplier lot that was ever stated of it. */
    List<String> stated() {
        return statements().map(entry -> entry.write().mark()).toList();
    }

    /** The supplier lots that it may have now: what was acknowledged last, or what was never answered after it. */
    List<String> possible() {
        var possible = new ArrayList<String>();
        statements().filter(entry -> !entry.is(Outcome.REFUSED)).forEach(entry -> {
            if (entry.is(Outcome.OK)) {
                possible.clear();
            }
            possible.add(entry.write().mark());
        });
        return possible;
    }

    List<Entry> renames() {
        return changes(Act.RENAME).toList();
    }

    List<Entry> certificates() {
        return changes(Act.CERTIFICATE).toList();
    }

    private Stream<Entry> statements() {
        return Stream.concat(Stream.of(receipt), changes(Act.CORRECTION));
    }

    private Stream<Entry> changes(Act act) {
        return changes.stream().filter(entry -> entry.write().act() == act);
    }
}
